import { businessDayAt, midnightOf } from '../../kernel/business-day'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { hoursOn, type StoreHours } from '../stores/opening-hours'

/** The kitchen is planned in stretches of ten minutes, each named by the moment it ends. */
export const SLOT_MS = 10 * MINUTE_MS

/** Work already taken of each stretch; the key is its end in epoch milliseconds. */
export type WorkTaken = Readonly<Record<string, number>>

/** So much of an order is made in the stretch that ends then. */
export interface SlotShare {
  readonly at: Instant
  readonly work: number
}

function endAfter(moment: Instant): Instant {
  return Math.ceil(moment / SLOT_MS) * SLOT_MS
}

/** Ends of the stretches of today in which something ordered now can still be made whole. */
export function slotEnds(store: StoreHours, now: Instant): Instant[] {
  const day = businessDayAt(now, store.tradingDay)
  const midnight = midnightOf(day, store.tradingDay)
  return hoursOn(store, day).spans.flatMap(({ opensAtMinutes, closesAtMinutes }) => {
    const opens = midnight + opensAtMinutes * MINUTE_MS
    const closes = midnight + closesAtMinutes * MINUTE_MS
    const first = endAfter(Math.max(now, opens)) + SLOT_MS
    const many = Math.max(0, Math.floor((closes - first) / SLOT_MS) + 1)
    return Array.from({ length: many }, (_, index) => first + index * SLOT_MS)
  })
}

/**
 * When the kitchen makes an order that is to be ready at one of its ends: as late as it can, from
 * there backwards through what other orders have left free. Null where it does not fit.
 */
export function planWork(
  ends: readonly Instant[],
  taken: WorkTaken,
  capacity: number,
  work: number,
  readyAt: Instant,
): readonly SlotShare[] | null {
  const shares: SlotShare[] = []
  let rest = work
  for (const at of ends.filter((end) => end <= readyAt).reverse()) {
    if (rest <= 0) break
    const free = capacity - (taken[String(at)] ?? 0)
    const share = Math.min(rest, free)
    if (share <= 0) continue
    shares.push({ at, work: share })
    rest -= share
  }
  return rest > 0 || !ends.includes(readyAt) ? null : shares
}

/** The first moment an order of so much work can be ready, and how it is made; null for not today. */
export function earliest(
  ends: readonly Instant[],
  taken: WorkTaken,
  capacity: number,
  work: number,
): { readonly readyAt: Instant; readonly shares: readonly SlotShare[] } | null {
  let free = 0
  for (const readyAt of ends) {
    free += Math.max(0, capacity - (taken[String(readyAt)] ?? 0))
    if (free < work) continue
    const shares = planWork(ends, taken, capacity, work, readyAt)
    if (shares) return { readyAt, shares }
  }
  return null
}
