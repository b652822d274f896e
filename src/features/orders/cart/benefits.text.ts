import type { MerchantText, Words } from '@/shared/kernel/words'

/** The words of coupons and points in the cart. */
export const benefitsText = {
  coupon: { zh: '优惠券', en: 'Coupon' },
  using: ({ zh, en = zh }: MerchantText): Words => ({ zh, en }),
  best: { zh: '已为您选最省的一张', en: 'The one that saves most' },
  none: { zh: '不用券', en: 'No coupon' },
  noneUsable: { zh: '没有能用的券', en: 'None can be used' },
  choose: { zh: '换一张', en: 'Choose another' },
  see: { zh: '看看为什么', en: 'See why' },
  chooseBest: { zh: '最省的一张', en: 'Whichever saves most' },
  cannot: { zh: '这单用不了', en: 'Not for this order' },
  points: { zh: '积分', en: 'Points' },
  have: (free: number): Words => ({ zh: `可用 ${free} 积分`, en: `${free} points to use` }),
  spend: (points: number, off: string): Words => ({
    zh: `用 ${points} 积分抵 ${off}`,
    en: `Use ${points} points for ${off}`,
  }),
  keepPoints: { zh: '不用积分', en: 'Keep them' },
  earns: (points: number): Words => ({
    zh: `取餐后得 ${points} 积分`,
    en: `Earns ${points} ${points === 1 ? 'point' : 'points'} once collected`,
  }),
}
