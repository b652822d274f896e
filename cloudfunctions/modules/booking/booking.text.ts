import { type MerchantText, say, type Words } from '@/shared/kernel/words'

/** Why a booking's money goes back, as WeChat shows it. */
export const refundReasons: Readonly<Record<'shopper' | 'store', Words>> = {
  shopper: { zh: '预约已取消，款项原路退回', en: 'Booking cancelled by you' },
  store: { zh: '门店取消了预约，款项原路退回', en: 'Booking cancelled by the store' },
}

/** What WeChat shows to whoever pays, and on their bill: the store and the service, in Chinese. */
export function paymentDescription(storeName: MerchantText, serviceName: MerchantText): string {
  return `${say(storeName, 'zh')} 预约 ${say(serviceName, 'zh')}`
}
