import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const promotionsRefusals: { readonly [Code in RefusalsOf<'promotions'>]: Words } = {
  'promotions/unknown': {
    zh: '这个活动已经不在了。',
    en: 'That offer is no longer there.',
  },
  'promotions/none-left': { zh: '已经领完了。', en: 'They are all gone.' },
  'promotions/had-yours': {
    zh: '这张券能领的都已经领过了。',
    en: 'As many as one may have were had already.',
  },
  'promotions/not-now': {
    zh: '现在不在活动时间，或不符合条件。',
    en: 'It is not on just now, or not for this member.',
  },
  'promotions/points-missing': { zh: '积分不够。', en: 'Not enough points.' },
  'promotions/unknown-member': {
    zh: '没有这位会员，可能已经退出。',
    en: 'There is no such member. They may have left.',
  },
  'promotions/own-account': {
    zh: '不能给自己发券，请找同事办。',
    en: 'Nobody gives coupons to themselves. Please ask a colleague.',
  },
  'promotions/coupon-unknown': {
    zh: '没有认出这张券，请让顾客重新打开后再扫。',
    en: 'No coupon was recognised. Ask the guest to open it again, then scan.',
  },
  'promotions/code-expired': {
    zh: '这个码已经换了，请扫屏幕上现在的码。',
    en: 'That code has changed. Please scan the one on the screen now.',
  },
  'promotions/cannot-use': { zh: '这张券现在不能用。', en: 'This coupon cannot be used now.' },
  'promotions/too-late': {
    zh: '超过一分钟，不能撤销了。',
    en: 'More than a minute has passed, so it stands.',
  },
  'promotions/gift-gone': {
    zh: '这份礼品已经领走或取消了。',
    en: 'This gift was handed over or called off.',
  },
  'promotions/not-lawful': {
    zh: '这样写不成一个活动，请检查各项。',
    en: 'This does not make a promotion yet. Please look at the fields again.',
  },
}
