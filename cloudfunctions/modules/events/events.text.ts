import { type MerchantText, say, type Words } from '@/shared/kernel/words'

/** Why money goes back; WeChat shows it in Chinese. */
export const refundReasons = {
  shopper: { zh: '报名已取消', en: 'Registration cancelled' },
  store: { zh: '门店取消了活动', en: 'The store called the event off' },
} as const satisfies Record<string, Words>

/** What WeChat shows to whoever pays, and on their bill: the event and how many places, in Chinese. */
export function paymentDescription(eventName: MerchantText, places: number): string {
  return `${say(eventName, 'zh')} ${places} 位`
}
