import { useEffect, useRef, useState } from 'react'
import { type Asked, useQuery } from '@/cloud/use-query'
import type { Input } from '@/shared/contracts'
import type { QuoteView } from '@/shared/contracts/orders.views'
import { MINUTE_MS } from '@/shared/kernel/instant'

/** Between the taps of one change of mind. */
const TAPPING_PAUSE_MS = 400

type QuoteAction = 'orders/quote' | 'orders/staff-quote'

/** What is asked, once it has kept still for a while; the first at once. */
export function useSettledAsk(ask: Input<QuoteAction>): Input<QuoteAction> {
  const [settled, setSettled] = useState(ask)
  const said = JSON.stringify(ask)
  const latest = useRef(ask)
  latest.current = ask
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal questions are the same question
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), TAPPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [said])
  return settled
}

/** A quote on screen: the last one while the next is on its way, so that nothing jumps. */
export interface Quoting<A extends QuoteAction> {
  readonly asked: Asked<A>
  /** What was asked last; differs from what is on screen while `settling`. */
  readonly ask: Input<QuoteAction>
  /** What is shown is not yet the answer to what was changed last. */
  readonly settling: boolean
}

function useLastQuote(asked: Asked<QuoteAction>) {
  const last = useRef<QuoteView | null>(null)
  const { query } = asked
  if (query.status === 'ready') last.current = query.value
  const isWaiting = query.status === 'loading' && last.current !== null
  return { last: last.current, isWaiting }
}

/** A shopper's cart as the cloud reads it, asked again every minute: what is ready when moves on. */
export function useQuote(ask: Input<'orders/quote'>): Quoting<'orders/quote'> {
  const settled = useSettledAsk(ask)
  const asked = useQuery('orders/quote', settled, { pollMs: () => MINUTE_MS })
  const { last, isWaiting } = useLastQuote(asked)
  const settling = isWaiting || JSON.stringify(ask) !== JSON.stringify(settled)
  if (!isWaiting || last === null) return { asked, ask: settled, settling }
  const query = { status: 'ready', value: last, late: null } as const
  return { asked: { ...asked, query }, ask: settled, settling }
}

/** The same behind the counter, for a guest without a phone. */
export function useStaffQuote(ask: Input<'orders/staff-quote'>): Quoting<'orders/staff-quote'> {
  const settled = useSettledAsk(ask)
  const asked = useQuery('orders/staff-quote', settled, { pollMs: () => MINUTE_MS })
  const { last, isWaiting } = useLastQuote(asked)
  const settling = isWaiting || JSON.stringify(ask) !== JSON.stringify(settled)
  if (!isWaiting || last === null) return { asked, ask: settled, settling }
  const query = { status: 'ready', value: last, late: null } as const
  return { asked: { ...asked, query }, ask: settled, settling }
}
