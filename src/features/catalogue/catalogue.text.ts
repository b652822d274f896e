import type { Words } from '@/shared/kernel/words'

export const catalogueText = {
  title: { zh: '点单', en: 'Order' },
  otherStore: { zh: '换一家店', en: 'Another store' },
  search: { zh: '找茶、茶点', en: 'Tea, bites' },
  clear: { zh: '清除', en: 'Clear' },
  scan: { zh: '扫商品条码', en: 'Scan a barcode' },
  noBarcode: { zh: '这不是商品条码。', en: 'That is no product’s barcode.' },
  findBarcode: { zh: '查这个条码', en: 'Find this barcode' },
  none: { zh: '这家店还没有菜单。', en: 'This store has no menu yet.' },
  noneFound: { zh: '没有找到，换个词试试。', en: 'Nothing found. Try another word.' },
  more: { zh: '上滑看更多', en: 'More below' },
  soldOut: { zh: '售完', en: 'Sold out' },
}

export function addOf(name: string): Words {
  return { zh: `加一份${name}`, en: `Add one ${name}` }
}

export function from(price: string): Words {
  return { zh: `${price} 起`, en: `from ${price}` }
}
