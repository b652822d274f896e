import { useRef, useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import type { QuoteView } from '@/shared/contracts/orders.views'
import type { Fen } from '@/shared/kernel/money'

type Rest = Pick<Input<'orders/enter'>, 'allergyNote' | 'paidBy' | 'guestName'>

/** Enters a guest's order: the board has it at once; a price that changed is shown first. */
export function useEnter(ask: Input<'orders/staff-quote'>, onEntered: () => void) {
  const know = useKnow()
  const [wasFen, setWasFen] = useState<Fen | null>(null)
  // A refusal is heard by what was drawn before the tap: it knows no state set since.
  const shownFen = useRef<Fen>(0)
  const entering = useWrite('orders/enter', {
    onDone: (board) => {
      onEntered()
      void know('orders/board', { storeId: board.storeId }, board)
    },
    onRefused: (refusal) => {
      if (refusal.code !== 'orders/price-changed' && refusal.code !== 'orders/cannot-order') return
      setWasFen(refusal.quote.totalFen === shownFen.current ? null : shownFen.current)
      void know('orders/staff-quote', ask, refusal.quote)
    },
  })
  const enter = (quote: QuoteView, rest: Rest) => {
    setWasFen(null)
    shownFen.current = quote.totalFen
    entering.submit({ ...ask, totalFen: quote.totalFen, ...rest })
  }
  return { entering, wasFen, enter }
}
