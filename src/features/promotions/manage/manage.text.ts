import type { PromotionFigures } from '@/shared/contracts/promotions.contract'
import type { Words } from '@/shared/kernel/words'

/** The words of a store's promotions, for those in charge. */
export const manageText = {
  link: { zh: '活动', en: 'Promotions' },
  title: { zh: '优惠活动', en: 'Promotions' },
  none: { zh: '还没有优惠活动。', en: 'No promotions yet.' },
  make: { zh: '新建活动', en: 'New promotion' },
  standing: {
    on: { zh: '进行中', en: 'On' },
    scheduled: { zh: '未开始', en: 'Scheduled' },
    over: { zh: '已结束', en: 'Over' },
    stopped: { zh: '已停止', en: 'Stopped' },
  } satisfies Record<PromotionFigures['standing'], Words>,
  orders: { zh: '用它的订单', en: 'Orders with it' },
  cost: { zh: '让利', en: 'Taken off' },
  handedOut: { zh: '发出的券', en: 'Handed out' },
  used: { zh: '用掉的券', en: 'Used' },
  gifts: { zh: '换出的礼品', en: 'Gifts redeemed' },
  inShort: (orders: number, cost: string): Words => ({
    zh: `${orders} 单 · 让利 ${cost}`,
    en: `${orders} ${orders === 1 ? 'order' : 'orders'} · ${cost} off`,
  }),
  couponsInShort: (handedOut: number, used: number): Words => ({
    zh: `发 ${handedOut} · 用 ${used}`,
    en: `${handedOut} given · ${used} used`,
  }),
  giftsInShort: (handedOut: number): Words => ({
    zh: `换出 ${handedOut} 份`,
    en: `${handedOut} redeemed`,
  }),
  merchants: {
    zh: '这是总部的活动，所有门店一样。',
    en: 'The merchant’s own, the same at every store.',
  },
  stop: { zh: '停止这个活动', en: 'Stop it' },
  stopWhat: {
    zh: '停止后不再优惠，也不再发券；已经发出的券到期前仍然能用。停止后不能恢复。',
    en: 'Nothing more is taken off or handed out; coupons already given stay good until they expire. It cannot be started again.',
  },
  stopYes: { zh: '确定停止', en: 'Stop it now' },
}
