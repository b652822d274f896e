import type { DayView } from '@/shared/contracts/booking.views'
import { DAY_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'

/** Before work begins by so much, a clock's time means the night after. */
const BEFORE_WORK_MS = 4 * 60 * MINUTE_MS

/** `HH:MM` in milliseconds after midnight. */
function clockMs(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * MINUTE_MS
}

/**
 * The moment a clock's time means on a trading day: where the store is open past midnight, 01:00 is
 * that of the night, not of the morning before it.
 */
export function momentOn(
  { day, columns, utcOffsetMinutes }: Pick<DayView, 'day' | 'columns' | 'utcOffsetMinutes'>,
  clock: string,
): Instant {
  const at = Date.parse(`${day}T00:00:00Z`) - utcOffsetMinutes * MINUTE_MS + clockMs(clock)
  const begins = columns.flatMap(({ works }) => works.map(({ from }) => from))
  const ends = columns.flatMap(({ works }) => works.map(({ until }) => until))
  if (begins.length === 0) return at
  const isNight = at < Math.min(...begins) - BEFORE_WORK_MS && at + DAY_MS <= Math.max(...ends)
  return isNight ? at + DAY_MS : at
}

/** The stretch between two clocks; what ends no later than it begins ends a day on. */
export function stretchOn(
  view: Pick<DayView, 'day' | 'columns' | 'utcOffsetMinutes'>,
  fromClock: string,
  untilClock: string,
): { readonly from: Instant; readonly until: Instant } {
  const from = momentOn(view, fromClock)
  const until = momentOn(view, untilClock)
  return { from, until: until > from ? until : until + DAY_MS }
}
