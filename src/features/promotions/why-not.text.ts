import type { WhyNot } from '@/shared/domain/promotions/promotion'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { dateWords } from '@/ui/date-words'

type Plain = Exclude<
  WhyNot['why'],
  'not-yet' | 'not-for-you' | 'more-needed' | 'more-pieces-needed'
>

const plain: { readonly [W in Plain]: Words } = {
  expired: { zh: '已经过期', en: 'It has expired' },
  held: { zh: '有一单正用着它，等那一单付款或取消', en: 'An order that awaits its payment has it' },
  used: { zh: '已经用过', en: 'It was used' },
  stopped: { zh: '活动已经停止', en: 'The offer was stopped' },
  'not-here': { zh: '不能在这家店用', en: 'Not at this store' },
  'not-today': { zh: '今天不能用', en: 'Not today' },
  'not-at-this-hour': { zh: '现在这个时间不能用', en: 'Not at this hour' },
  'prove-presence': { zh: '要先扫店里的到店码', en: 'Scan the store’s here-now code first' },
  'nothing-it-is-for': { zh: '没有它适用的商品', en: 'Nothing that it is for' },
  'promotion-does-not-go-with-it': {
    zh: '商品已有优惠，不能再用券',
    en: 'The goods have an offer that takes no coupon',
  },
  'saves-nothing': { zh: '用了也不会更便宜', en: 'It would save nothing' },
  'used-up': { zh: '今天的名额用完了', en: 'Used up for now' },
}

const notFor: {
  readonly [B in Extract<WhyNot, { why: 'not-for-you' }>['because']]: Words
} = {
  tier: { zh: '只限指定等级的会员', en: 'Only for some tiers' },
  'new-members': { zh: '只限新会员', en: 'Only for new members' },
  birthday: { zh: '只在生日前后一周能用', en: 'Only in the week around a birthday' },
}

/** Why a coupon cannot be used, in one sentence. */
export function whyNotWords(whyNot: WhyNot, today: BusinessDay): Words {
  switch (whyNot.why) {
    case 'not-yet': {
      const first = dateWords(whyNot.firstDay, today)
      return { zh: `${first.zh}起可用`, en: `Good from ${first.en}` }
    }
    case 'not-for-you':
      return notFor[whyNot.because]
    case 'more-needed': {
      const more = shortPrice(whyNot.fen)
      return { zh: `还差 ${more}`, en: `${more} more is needed` }
    }
    case 'more-pieces-needed': {
      const { count } = whyNot
      return { zh: `还差 ${count} 件`, en: `${count} more ${count === 1 ? 'piece' : 'pieces'}` }
    }
    default:
      return plain[whyNot.why]
  }
}
