import type { BlockView, DayColumn, DayView, StaffBooking } from '@/shared/contracts/booking.views'
import type { ResourceId } from '@/shared/kernel/ids'
import { HOUR_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'

/** From when to when the day's columns reach. */
export interface Reach {
  readonly from: Instant
  readonly until: Instant
}

/** Those who come together: the same service at the same time with the same people and rooms. */
export interface Party {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly bookings: readonly StaffBooking[]
}

/** Shown at least this much of a day. */
const LEAST_MS = 4 * HOUR_MS

/** From the first to the last of work, bookings and blocks, to the full hour; null for an idle day. */
export function reachOf(
  { columns, bookings, blocks }: DayView,
  offsetMinutes: number,
): Reach | null {
  const all = [
    ...columns.flatMap(({ works }) => works),
    ...bookings.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })),
    ...blocks,
  ]
  if (all.length === 0) return null
  // Whole hours by the store's clock, which need not be whole hours by UTC.
  const shift = (offsetMinutes * MINUTE_MS) % HOUR_MS
  const down = (at: Instant) => Math.floor((at + shift) / HOUR_MS) * HOUR_MS - shift
  const from = down(Math.min(...all.map((each) => each.from)))
  const last = Math.max(...all.map((each) => each.until))
  const until = down(last) === last ? last : down(last) + HOUR_MS
  return { from, until: Math.max(until, from + LEAST_MS) }
}

/** The full hours of a reach, its end left out. */
export function hoursIn({ from, until }: Reach): readonly Instant[] {
  return Array.from(
    { length: Math.round((until - from) / HOUR_MS) },
    (_, at) => from + at * HOUR_MS,
  )
}

/** Where a stretch stands within a reach, from its top, in percent. */
export function placeIn(
  reach: Reach,
  { from, until }: Reach,
): { readonly top: string; readonly height: string } {
  const whole = reach.until - reach.from
  const top = Math.max(from, reach.from)
  const end = Math.min(until, reach.until)
  const percent = (ms: number) => `${Math.round((ms / whole) * 100_000) / 1_000}%`
  return { top: percent(top - reach.from), height: percent(Math.max(0, end - top)) }
}

/** The parties that take up a person or room, in the order of their times. */
export function partiesOf(
  bookings: readonly StaffBooking[],
  resourceId: ResourceId,
): readonly Party[] {
  const parties = new Map<string, StaffBooking[]>()
  for (const booking of bookings) {
    if (!booking.uses.includes(resourceId)) continue
    const { serviceId, startsAt, endsAt, uses } = booking
    const key = [serviceId, startsAt, endsAt, ...uses].join()
    parties.set(key, [...(parties.get(key) ?? []), booking])
  }
  return [...parties.values()].flatMap((together) => {
    const [first] = together
    return first === undefined
      ? []
      : [{ startsAt: first.startsAt, endsAt: first.endsAt, bookings: together }]
  })
}

/** The day's columns that are worth their room: a person who has left only while bookings name them. */
export function columnsShown({ columns, bookings }: DayView): readonly DayColumn[] {
  return columns.filter(
    ({ id, removed }) => !removed || bookings.some(({ uses }) => uses.includes(id)),
  )
}

/** What a column's time is kept free of. */
export function blocksOf(blocks: readonly BlockView[], id: ResourceId): readonly BlockView[] {
  return blocks.filter(({ resourceId }) => resourceId === id)
}

/** Two lines of small type, in large type too, and room for a thumb. */
const LEAST_CELL_PX = 56
const LEAST_PX_PER_HOUR = 56

/** Four lines of small type, in large type too. */
const TALL_CELL_PX = 116

/** Whether a party's cell is high enough to say what it is for, besides who and when. */
export function isTall({ startsAt, endsAt }: Party, view: DayView): boolean {
  return ((endsAt - startsAt) / HOUR_MS) * hourPx(view) >= TALL_CELL_PX
}

/** How high an hour is drawn, so that the shortest booking or block can still be tapped. */
export function hourPx({ bookings, blocks }: DayView): number {
  const lasting = [
    ...bookings.map(({ startsAt, endsAt }) => endsAt - startsAt),
    ...blocks.map(({ from, until }) => until - from),
  ].filter((ms) => ms > 0)
  const shortest = Math.min(HOUR_MS, ...lasting)
  return Math.max(LEAST_PX_PER_HOUR, Math.ceil((LEAST_CELL_PX * HOUR_MS) / shortest))
}
