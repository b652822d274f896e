import type { GiftView } from '@/shared/contracts/promotions.contract'
import type { Words } from '@/shared/kernel/words'

/** The words of the wallet, and of what is shown out of it. */
export const walletText = {
  title: { zh: '优惠券', en: 'Coupons' },
  none: {
    zh: '还没有优惠券。门店的优惠活动里可以领。',
    en: 'No coupons yet. A store’s offers have some.',
  },
  gifts: { zh: '礼品', en: 'Gifts' },
  usable: { zh: '可以用的', en: 'Ready to use' },
  past: { zh: '用过的和过期的', en: 'Used and expired' },
  showPast: { zh: '看用过的和过期的', en: 'Show used and expired' },
  held: { zh: '一张未付款的订单正用着它', en: 'An order that awaits its payment has it' },
  used: (on: string): Words => ({ zh: `${on} 用了`, en: `used ${on}` }),
  usedSome: { zh: '已使用', en: 'Used' },
  expired: { zh: '已过期', en: 'Expired' },
  gift: {
    waiting: { zh: '到店出示，由店员交给您', en: 'Show it in the store, and it is handed to you' },
    'handed-over': { zh: '已领走', en: 'Handed over' },
    'called-off': { zh: '已取消，积分已退回', en: 'Called off, the points came back' },
  } satisfies Record<GiftView['status'], Words>,
  couponTitle: { zh: '优惠券', en: 'Coupon' },
  giftTitle: { zh: '礼品', en: 'Gift' },
  code: { zh: '券码，请让店员扫描', en: 'The code, for the staff to scan' },
  say: {
    zh: '到店付款前请店员扫一扫。在这里点单时会自动用最省的那张。',
    en: 'Show it to the staff before you pay. Ordering here uses the one that saves most by itself.',
  },
  changesIn: (seconds: number): Words => ({
    zh: `${seconds} 秒后更换`,
    en: `Changes in ${seconds} s`,
  }),
  noCode: {
    zh: '券码要联网更新一下，连上网络后会自动显示。',
    en: 'The code needs the network for a moment and comes by itself.',
  },
  onlyAt: { zh: '可用门店', en: 'Where it is good' },
  join: { zh: '加入会员', en: 'Join' },
  gone: {
    zh: '没有这张券，可能已经不在您的名下。',
    en: 'There is no such coupon. It may not be yours.',
  },
}
