import type { PromotionAtStore } from '@/shared/contracts/promotions.contract'
import type { Words } from '@/shared/kernel/words'

/** The words of what a store offers. */
export const offersText = {
  title: { zh: '优惠活动', en: 'Offers' },
  today: { zh: '今天', en: 'Today' },
  otherDays: { zh: '别的日子', en: 'On other days' },
  none: { zh: '这家店现在没有优惠活动。', en: 'This store has no offers at the moment.' },
  byItself: { zh: '下单时自动优惠', en: 'Taken off by itself when you order' },
  byStaff: { zh: '由店员发放', en: 'Given by the staff' },
  claim: { zh: '领取', en: 'Claim' },
  claimOf: (name: string): Words => ({ zh: `领取 ${name}`, en: `Claim ${name}` }),
  standing: {
    claimed: { zh: '已在您的优惠券里', en: 'Among your coupons' },
    'none-left': { zh: '已经领完', en: 'All gone' },
  } satisfies Partial<Record<NonNullable<PromotionAtStore['claim']>, Words>>,
  forPoints: (points: number): Words => ({ zh: `${points} 积分`, en: `${points} points` }),
  redeem: { zh: '兑换', en: 'Redeem' },
  redeemOf: (name: string): Words => ({ zh: `兑换 ${name}`, en: `Redeem ${name}` }),
  redeemTitle: { zh: '用积分兑换？', en: 'Redeem for points?' },
  redeemWhat: (points: number, name: string): Words => ({
    zh: `${name}，需要 ${points} 积分。`,
    en: `${name}. It takes ${points} points.`,
  }),
  redeemed: { zh: '已兑换，在您的优惠券里', en: 'Redeemed: it is among your coupons' },
  redeemYes: (points: number): Words => ({
    zh: `用 ${points} 积分兑换`,
    en: `Redeem for ${points} points`,
  }),
}
