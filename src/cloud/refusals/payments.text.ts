import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const paymentsRefusals: { readonly [Code in RefusalsOf<'payments'>]: Words } = {
  'payments/nothing-to-pay': {
    zh: '这笔订单不用付款：已经付过，或者已经结束。',
    en: 'There is nothing to pay: it was paid already, or has ended.',
  },
  'payments/busy': {
    zh: '微信支付暂时没有回应，请再试一次，不会重复扣款。',
    en: 'WeChat Pay is not answering just now. Please try again; you will not be charged twice.',
  },
}
