import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const loyaltyRefusals: { readonly [Code in RefusalsOf<'loyalty'>]: Words } = {
  'loyalty/unknown-member': {
    zh: '没有找到这位会员，请重新扫会员码。',
    en: 'No such member. Please scan the card again.',
  },
  'loyalty/own-account': {
    zh: '不能给自己记积分，请同事来办。',
    en: 'Nobody enters points for themselves. Ask a colleague.',
  },
  'loyalty/above-limit': {
    zh: '金额超过限额，请店长来办。',
    en: 'That is above the limit. Ask the manager to do it.',
  },
  'loyalty/second-person': {
    zh: '自己提交的，要由另一位来确认。',
    en: 'Somebody other than you has to approve this.',
  },
  'loyalty/request-gone': {
    zh: '这一条已经处理过了。',
    en: 'That one has been answered already.',
  },
  'loyalty/purchase-unknown': {
    zh: '没有这个积分码，请核对后再输入。',
    en: 'There is no such code. Please check it and try again.',
  },
  'loyalty/purchase-taken': {
    zh: '这个积分码已经被领走了。',
    en: 'The points of that code have been taken.',
  },
  'loyalty/purchase-expired': {
    zh: '这个积分码已过七天，不能再领。',
    en: 'That code is over: it was good for seven days.',
  },
}
