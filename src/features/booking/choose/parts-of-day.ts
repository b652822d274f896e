import type { FreeTimeView } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { dateAt } from '@/shared/kernel/business-day'
import { MINUTE_MS } from '@/shared/kernel/instant'

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** Afternoon begins at noon; evening at six. */
const NOON_HOUR = 12
const EVENING_HOUR = 18

/** The part of a trading day a time lies in: its small hours still belong to the evening. */
function partOf({ startsAt }: FreeTimeView, day: BusinessDay, utcOffsetMinutes: number): PartOfDay {
  if (dateAt(startsAt, utcOffsetMinutes) > day) return 'evening'
  const hour = new Date(startsAt + utcOffsetMinutes * MINUTE_MS).getUTCHours()
  if (hour < NOON_HOUR) return 'morning'
  return hour < EVENING_HOUR ? 'afternoon' : 'evening'
}

/** The times by the part of the day they lie in; parts without any are left out. */
export function partsOfDay(
  times: readonly FreeTimeView[],
  day: BusinessDay,
  utcOffsetMinutes: number,
): readonly (readonly [PartOfDay, readonly FreeTimeView[]])[] {
  const parts: readonly PartOfDay[] = ['morning', 'afternoon', 'evening']
  return parts
    .map((part) => {
      const within = times.filter((time) => partOf(time, day, utcOffsetMinutes) === part)
      return [part, within] as const
    })
    .filter(([, within]) => within.length > 0)
}
