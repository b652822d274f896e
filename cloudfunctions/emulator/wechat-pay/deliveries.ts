import type { Book } from './book'

/** A payment as the books of deliveries have it. */
export interface PaidOrder {
  readonly transactionId: string
  readonly openid: string
  readonly state: 'to-deliver' | 'delivered' | 'refunded'
}

/** What WeChat knows of deliveries (发货信息管理). */
export interface Deliveries {
  /** Whether the account has to tell of them. */
  managed(): boolean
  setManaged(managed: boolean): void
  find(transactionId: string): PaidOrder | undefined
  deliver(transactionId: string): void
}

export function openDeliveries(book: Book): Deliveries {
  let managed = true
  const paid = (id: string) => book.payments().find(({ transactionId }) => transactionId === id)
  return {
    managed: () => managed,
    setManaged: (to) => {
      managed = to
    },
    find(transactionId) {
      const payment = paid(transactionId)
      if (!payment) return undefined
      const { openid, totalFen, delivered, outTradeNo } = payment
      const back = book.refundsOf(outTradeNo).reduce((sum, { fen }) => sum + fen, 0)
      const open = delivered ? 'delivered' : 'to-deliver'
      return { transactionId, openid, state: back >= totalFen ? 'refunded' : open }
    },
    deliver(transactionId) {
      const payment = paid(transactionId)
      if (payment) book.put({ ...payment, delivered: true })
    },
  }
}
