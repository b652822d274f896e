import { type BusinessDay, businessDayAt, daysAfter, midnightOf } from '../../kernel/business-day'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { type DayReason, hoursOn, type Span, type StoreHours } from './opening-hours'

/** How far ahead the next opening is looked for, today included. */
export const LOOK_AHEAD_DAYS = 14

/** Whether a store is open at a moment, by its hours. */
export type Openness =
  /** `closesAt` is null where it does not close within the days looked at. */
  | { readonly status: 'open'; readonly closesAt: Instant | null }
  | {
      readonly status: 'closed'
      /** Null when it stays closed for the days looked at. */
      readonly opensAt: Instant | null
      /** Why today has the hours it has; without any today, why it is closed. */
      readonly today: DayReason
    }

/** Spans of a business day as moments. */
type MomentsOn = (day: BusinessDay) => readonly { from: Instant; to: Instant }[]

function momentsOn(at: StoreHours, spansOn: (day: BusinessDay) => readonly Span[]): MomentsOn {
  return (day) => {
    const midnight = midnightOf(day, at.tradingDay)
    return spansOn(day).map(({ opensAtMinutes, closesAtMinutes }) => ({
      from: midnight + opensAtMinutes * MINUTE_MS,
      to: midnight + closesAtMinutes * MINUTE_MS,
    }))
  }
}

/** The end of what is open at a moment, on through spans that follow without a gap. */
function endOf(moments: MomentsOn, today: BusinessDay, now: Instant): Instant | null {
  let end = now
  for (let days = 0; days < LOOK_AHEAD_DAYS; days += 1) {
    const before = end
    for (const { from, to } of moments(daysAfter(today, days))) {
      if (from <= end && end < to) end = to
    }
    if (end === before) return end
  }
  return null
}

/**
 * Until when the spans of these days are open at a moment: undefined while closed, null where they
 * go on beyond the days looked at. A day's spans lie within its trading day, so today's decide.
 */
export function openUntil(
  at: StoreHours,
  spansOn: (day: BusinessDay) => readonly Span[],
  now: Instant,
): Instant | null | undefined {
  const today = businessDayAt(now, at.tradingDay)
  const moments = momentsOn(at, spansOn)
  const isOpen = moments(today).some(({ from, to }) => from <= now && now < to)
  return isOpen ? endOf(moments, today, now) : undefined
}

/** Whether the store is open now, when that ends, and while closed when it opens next. */
export function opennessAt(at: StoreHours, now: Instant): Openness {
  const spansOn = (day: BusinessDay) => hoursOn(at, day).spans
  const closesAt = openUntil(at, spansOn, now)
  if (closesAt !== undefined) return { status: 'open', closesAt }
  const today = businessDayAt(now, at.tradingDay)
  const moments = momentsOn(at, spansOn)
  const reason = hoursOn(at, today).reason
  for (let days = 0; days < LOOK_AHEAD_DAYS; days += 1) {
    const next = moments(daysAfter(today, days)).find(({ from }) => from > now)
    if (next) return { status: 'closed', opensAt: next.from, today: reason }
  }
  return { status: 'closed', opensAt: null, today: reason }
}
