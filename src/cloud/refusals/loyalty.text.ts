import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const loyaltyRefusals: { readonly [Code in RefusalsOf<'loyalty'>]: Words } = {
  'loyalty/purchase-unknown': {
    zh: '没有这个积分码，请核对后再输入。',
    en: 'There is no such code. Please check it and type it again.',
  },
  'loyalty/purchase-taken': {
    zh: '这个积分码已经用过了。',
    en: 'That code has been used already.',
  },
  'loyalty/purchase-expired': {
    zh: '积分码只在七天内有效，这个已经过期。',
    en: 'A code is good for seven days, and that one has run out.',
  },
  'loyalty/own-account': {
    zh: '不能给自己的账户操作积分，请找同事办。',
    en: 'Nobody handles points of their own. Please ask a colleague.',
  },
  'loyalty/unknown-member': {
    zh: '没有这位会员，可能已经退出。',
    en: 'There is no such member. They may have left.',
  },
  'loyalty/above-limit': {
    zh: '金额超过了店员的额度，请店长来开。',
    en: 'That is above your limit. Please ask somebody in charge.',
  },
  'loyalty/request-gone': {
    zh: '这一条已经处理过了。',
    en: 'That one has been dealt with.',
  },
  'loyalty/second-person': {
    zh: '自己提的要由别人审批。',
    en: 'What you asked for yourself is decided by somebody else.',
  },
}
