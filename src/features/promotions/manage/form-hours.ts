import type { Scope } from '@/shared/domain/promotions/promotion'
import { clockTime } from '@/shared/kernel/clock-time'
import { MINUTE_MS } from '@/shared/kernel/instant'

type Hours = NonNullable<Scope['hours']>

const DAY_MINUTES = 24 * 60

/** A slow afternoon: what hours are most often chosen for. */
export const usualHours: Hours = { fromMinute: 14 * 60, toMinute: 17 * 60 }

/** `HH:MM` of a minute of the day, past midnight as the next day's clock shows it. */
export function clockOf(minute: number): string {
  return clockTime(minute * MINUTE_MS, 0)
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** The hours with another beginning; an end before it is one past midnight. */
export function beginningAt({ toMinute }: Hours, clock: string): Hours {
  return endingAt({ fromMinute: minuteOf(clock), toMinute }, clockOf(toMinute))
}

/** The hours with another end: at or before its beginning means past midnight. */
export function endingAt({ fromMinute }: Hours, clock: string): Hours {
  const minute = minuteOf(clock)
  return { fromMinute, toMinute: minute <= fromMinute ? minute + DAY_MINUTES : minute }
}
