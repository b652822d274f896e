import type { Words } from '@/shared/kernel/words'

/** The words of the ways here, apart: they alone are on the tabs. */
export const promotionLinks = {
  wallet: { zh: '优惠券', en: 'Coupons' },
  offers: { zh: '优惠活动', en: 'Offers' },
} satisfies Record<string, Words>
