import type { Adjustment } from '@/shared/domain/orders/order'
import type { MerchantText, Words } from '@/shared/kernel/words'

/** The words of what changes a price. */
export const receiptText = {
  packing: { zh: '打包', en: 'Packing' },
  rounding: { zh: '抹零', en: 'Rounded down' },
  points: (count: number): Words => ({ zh: `用了 ${count} 积分`, en: `${count} points used` }),
  coupon: ({ zh, en = zh }: MerchantText): Words => ({ zh: `券：${zh}`, en: `Coupon: ${en}` }),
}

/** Which rule changed a price. */
export function adjustmentWords(adjustment: Adjustment): MerchantText {
  switch (adjustment.reason) {
    case 'promotion':
      return adjustment.name
    case 'coupon':
      return receiptText.coupon(adjustment.name)
    case 'points':
      return receiptText.points(adjustment.points)
    case 'packing':
    case 'rounding':
      return receiptText[adjustment.reason]
    default:
      return adjustment satisfies never
  }
}
