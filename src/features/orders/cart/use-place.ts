import { useRef, useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import type { QuoteView } from '@/shared/contracts/orders.views'
import type { Fen } from '@/shared/kernel/money'
import { replacePage } from '@/wechat/navigation'
import { orderAddress } from '../addresses'
import { changeCart } from './use-cart'

interface Placing {
  readonly placing: ReturnType<typeof useWrite<'orders/place'>>
  /** What it came to before the price changed between look and tap. */
  readonly wasFen: Fen | null
  readonly place: (quote: QuoteView, allergyNote: string) => void
}

/**
 * Places a cart. Its page gives way to the order's, where it is paid; where the price or the stock
 * has changed since, the quote that holds now takes the place of the old one.
 * @param onPlaced the order's page is on its way: the cart is empty from here on
 */
export function usePlace(ask: Input<'orders/quote'>, onPlaced: () => void): Placing {
  const know = useKnow()
  const [wasFen, setWasFen] = useState<Fen | null>(null)
  // A refusal is heard by what was drawn before the tap: it knows no state set since.
  const shownFen = useRef<Fen>(0)
  const placing = useWrite('orders/place', {
    onDone: async (order) => {
      onPlaced()
      await know('orders/order', { orderId: order.id }, order)
      changeCart(order.storeId, { kind: 'empty' })
      replacePage(orderAddress(order.id, order.status === 'awaiting-payment'))
    },
    onRefused: (refusal) => {
      if (refusal.code !== 'orders/price-changed' && refusal.code !== 'orders/cannot-order') return
      setWasFen(refusal.quote.totalFen === shownFen.current ? null : shownFen.current)
      void know('orders/quote', ask, refusal.quote)
    },
  })
  const place = (quote: QuoteView, allergyNote: string) => {
    setWasFen(null)
    shownFen.current = quote.totalFen
    placing.submit({ ...ask, totalFen: quote.totalFen, allergyNote })
  }
  return { placing, wasFen, place }
}
