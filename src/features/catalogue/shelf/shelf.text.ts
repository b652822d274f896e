import type { MovementKind, StockMove } from '@/shared/domain/catalogue/stock'
import type { Words } from '@/shared/kernel/words'

export const shelfText = {
  title: { zh: '供应与库存', en: 'Shelf and stock' },
  link: { zh: '供应与库存', en: 'Shelf and stock' },
  none: { zh: '还没有菜单。', en: 'There is no menu yet.' },
  notOffered: { zh: '不供应', en: 'Not offered' },
  soldOut: { zh: '今日售完', en: 'Sold out today' },
  sellOut: { zh: '今日售完', en: 'Sold out today' },
  sellAgain: { zh: '恢复供应', en: 'Sell again' },
  takeOff: { zh: '本店不供应', en: 'Do not offer here' },
  putBack: { zh: '恢复本店供应', en: 'Offer here again' },
  saving: { zh: '保存中…', en: 'Saving…' },
  saved: { zh: '已保存。', en: 'Saved.' },
  stock: { zh: '库存', en: 'Stock' },
  there: {
    zh: '盘点：现有多少（已付款待取的不算）',
    en: 'Count: how many there are, without those paid for and set aside',
  },
  howMany: { zh: '数量', en: 'How many' },
  reason: { zh: '原因', en: 'Reason' },
  save: { zh: '记下', en: 'Record' },
  price: { zh: '本店价格（元）', en: 'Price here (yuan)' },
  setPrice: { zh: '改价', en: 'Set the price' },
  menuPrice: { zh: '恢复菜单价', en: 'Back to the menu’s price' },
  ownPrice: { zh: '本店价', en: 'own price' },
  movements: { zh: '出入记录', en: 'Ins and outs' },
  noMovements: { zh: '还没有记录。', en: 'Nothing yet.' },
}

export const moveWords: { readonly [K in StockMove['kind']]: Words } = {
  delivery: { zh: '到货', en: 'Delivery' },
  waste: { zh: '报损', en: 'Waste' },
  count: { zh: '盘点', en: 'Count' },
}

export const movementWords: { readonly [K in MovementKind]: Words } = {
  ...moveWords,
  sale: { zh: '售出', en: 'Sold' },
  return: { zh: '退回', en: 'Returned' },
}

/** @param held taken by orders that are not paid yet; said where there are any */
export function stockWords(available: number, held: number): Words {
  if (held === 0) return { zh: `可售 ${available}`, en: `${available} free` }
  return {
    zh: `可售 ${available}，待付款 ${held}`,
    en: `${available} free, ${held} being paid`,
  }
}
