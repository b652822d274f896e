import { type MerchantText, say, type Words } from '@/shared/kernel/words'

/** In the place of a product that the menu no longer has. */
export const goneProduct: Words = { zh: '已下架的商品', en: 'No longer on the menu' }

/** What WeChat shows to whoever pays, and on their bill: the store and the number, in Chinese. */
export function paymentDescription(storeName: MerchantText, number: string): string {
  return `${say(storeName, 'zh')} ${number}`
}
