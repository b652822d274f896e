import { type MerchantText, say, type Words } from '@/shared/kernel/words'

/** In the place of a product that the menu no longer has. */
export const goneProduct: Words = { zh: '已下架的商品', en: 'No longer on the menu' }

/** What WeChat shows to whoever pays, and on their bill: the store and the number, in Chinese. */
export function paymentDescription(storeName: MerchantText, number: string): string {
  return `${say(storeName, 'zh')} ${number}`
}

/** Why money goes back, where nobody typed it. Kept with the refund and shown to its shopper. */
export const refundReasons = {
  'cannot-make': { zh: '这一份做不了', en: 'This one cannot be made' },
  'called-off': { zh: '顾客取消', en: 'Called off by the shopper' },
} as const satisfies Record<string, Words>
