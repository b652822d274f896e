import type { PurposeKind } from '@/shared/contracts/payments.contract'
import type { Words } from '@/shared/kernel/words'

/** The words of paying in the app. */
export const payText = {
  pay: (total: string): Words => ({ zh: `付款 ${total}`, en: `Pay ${total}` }),
  again: (total: string): Words => ({ zh: `再付一次 ${total}`, en: `Pay again ${total}` }),
  opening: { zh: '正在打开微信支付', en: 'Opening WeChat Pay' },
  inWeChat: { zh: '请在微信支付里完成', en: 'Please finish in WeChat Pay' },
  checking: { zh: '正在确认付款…', en: 'Checking the payment…' },
  cancelled: { zh: '还没有付款。', en: 'It is not paid yet.' },
  failed: { zh: '没有付成，可以再试一次。', en: 'The payment did not go through. Try again.' },
  unheard: {
    zh: '微信还没有告诉我们结果，稍等片刻，不用再付。',
    en: 'WeChat has not told us yet. Wait a moment, and do not pay twice.',
  },
  /** What is kept meanwhile: an order's things, or a place at a time. */
  left: (kind: PurposeKind, time: string): Words => ({
    zh: `${time} 内付款，${kind === 'order' ? '东西' : '位子'}给您留着`,
    en: `Held for you for ${time}`,
  }),
  over: { zh: '付款时间过了。', en: 'The time to pay has passed.' },
}
