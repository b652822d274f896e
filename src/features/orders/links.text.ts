import type { Words } from '@/shared/kernel/words'

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

/** The words of the ways here, apart: they alone are on the tabs. */
export const orderLinks = {
  mine: { zh: '我的订单', en: 'My orders' },
  payAtCounter: { zh: '到店买单', en: 'Pay at the counter' },
  toCart: { zh: '去下单', en: 'Check out' },
  chosen: (count: number): Words => ({ zh: `已选 ${count} 件`, en: `${items(count)} chosen` }),
}
