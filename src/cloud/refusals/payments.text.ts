import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const paymentsRefusals: { readonly [Code in RefusalsOf<'payments'>]: Words } = {
  'payments/nothing-to-pay': {
    zh: '这一单现在不用付款。',
    en: 'There is nothing to pay for this now.',
  },
  'payments/busy': {
    zh: '微信支付暂时没有回应，请再试一次，不会重复付款。',
    en: 'WeChat Pay did not answer. Please try again: you never pay twice.',
  },
}
