import type { Words } from '@/shared/kernel/words'

/** The words of an order entered for a guest without a phone. */
export const guestText = {
  title: { zh: '替客人点单', en: 'Order for a guest' },
  search: { zh: '找商品', en: 'Find a product' },
  noneFound: { zh: '没有这样的商品。', en: 'Nothing matches.' },
  more: (count: number): Words => ({
    zh: `还有 ${count} 样，输入名字找`,
    en: `${count} more: type a name`,
  }),
  from: (fen: string): Words => ({ zh: `${fen} 起`, en: `from ${fen}` }),
  add: (name: string, fen: string): Words => ({
    zh: `加一份 ${name}，${fen}`,
    en: `Add ${name}, ${fen}`,
  }),
  soldOut: { zh: '售罄', en: 'Sold out' },
  guest: { zh: '客人', en: 'The guest' },
  /** Called so where they gave no name. */
  noName: { zh: '客人', en: 'Guest' },
  name: { zh: '称呼（可不填），比如「王女士」', en: 'A name, if they like' },
  paidBy: { zh: '怎么付的', en: 'How they paid' },
  cash: { zh: '现金', en: 'Cash' },
  terminal: { zh: '本店刷卡', en: 'Card terminal' },
  enter: (total: string): Words => ({ zh: `收到 ${total}，下单`, en: `${total} received: order` }),
  entering: { zh: '下单中', en: 'One moment' },
  entered: { zh: '已下单，号码在订单里。', en: 'Ordered. The number is on the board.' },
  another: { zh: '再点一单', en: 'Another order' },
  toBoard: { zh: '看订单', en: 'See the orders' },
}
