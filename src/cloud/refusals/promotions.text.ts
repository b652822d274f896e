import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const promotionsRefusals: { readonly [Code in RefusalsOf<'promotions'>]: Words } = {
  'promotions/unknown': {
    zh: '没有找到这个活动，可能已经结束。',
    en: 'There is no such promotion. It may have ended.',
  },
  'promotions/none-left': {
    zh: '今天已经领完了。',
    en: 'There are none left for now.',
  },
  'promotions/had-yours': {
    zh: '您已经领过了。',
    en: 'That is all one member may have.',
  },
  'promotions/not-now': {
    zh: '现在不能领取，请看活动说明。',
    en: 'It cannot be had just now. Please read its rules.',
  },
  'promotions/points-missing': {
    zh: '积分还不够。',
    en: 'There are not enough points yet.',
  },
  'promotions/unknown-member': {
    zh: '没有找到这位会员，请重新扫会员码。',
    en: 'No such member. Please scan the card again.',
  },
  'promotions/own-account': {
    zh: '不能给自己送券，请同事来办。',
    en: 'Nobody gives coupons to themselves. Ask a colleague.',
  },
  'promotions/coupon-unknown': {
    zh: '没有认出这张券，请再扫一次。',
    en: 'This is no coupon of ours. Please scan it again.',
  },
  'promotions/code-expired': {
    zh: '这个券码已经过时，请顾客打开优惠券，扫现在的码。',
    en: 'That code is over. Ask for the coupon to be opened and scan the code shown now.',
  },
  'promotions/cannot-use': {
    zh: '这张券现在不能用。',
    en: 'This coupon cannot be used now.',
  },
  'promotions/too-late': {
    zh: '已经超过一分钟，不能撤销。',
    en: 'More than a minute has passed; it cannot be undone.',
  },
  'promotions/gift-gone': {
    zh: '这份礼品已经交付或已取消。',
    en: 'This gift has been handed over or called off.',
  },
  'promotions/not-lawful': {
    zh: '这个活动的规则不对，请检查标出的一项。',
    en: 'These rules do not fit together. Please check what is marked.',
  },
}
