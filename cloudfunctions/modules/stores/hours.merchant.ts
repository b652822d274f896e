import * as v from 'valibot'
import { MOST_EXCEPTIONS } from '@/shared/domain/stores/change-hours'
import type { HoursSpan, OnHolidays, OnSwapWorkdays } from '@/shared/domain/stores/opening-hours'
import { minutesOfClock, spanOfClock } from '@/shared/domain/stores/set-hours'
import { businessDay } from '../../platform/input'
import { allDiffer, merchantText } from '../../platform/merchant'

/** `HH:MM` up to 36:00 as minutes after midnight; past 24:00 it is in the small hours. */
export const clockTime = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const minutes = minutesOfClock(dataset.value)
    if (minutes !== null) return minutes
    addIssue({ message: 'a time is HH:MM up to 36:00' })
    return NEVER
  }),
)

/** `22:00` to `02:00` is meant past midnight. */
const span = v.pipe(
  v.strictObject({ opens: clockTime, closes: clockTime }),
  v.transform(({ opens, closes }) => spanOfClock(opens, closes)),
)

export const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

export const week = v.array(
  v.pipe(
    v.strictObject({
      days: v.pipe(v.array(weekday), v.minLength(1)),
      opens: clockTime,
      closes: clockTime,
    }),
    v.transform(({ days, opens, closes }): HoursSpan => ({ days, ...spanOfClock(opens, closes) })),
  ),
)

/** One day's own hours. */
export const exception = v.strictObject({
  day: businessDay,
  spans: v.array(span),
  reason: v.optional(merchantText),
})

const onHolidays = v.optional(
  v.union(
    [v.picklist(['as-usual', 'closed']), v.pipe(v.array(span), v.minLength(1))],
    'on holidays: "as-usual", "closed" or a list of spans',
  ),
  'as-usual',
)

const onSwapWorkdays = v.optional(
  v.union(
    [v.literal('as-usual'), weekday],
    'on swap workdays: "as-usual" or the weekday they stand for, 1 to 7',
  ),
  'as-usual',
)

/** A store's hours as a merchant's file says them. */
export const openingHours = v.pipe(
  v.strictObject({
    week,
    onHolidays,
    onSwapWorkdays,
    exceptions: v.optional(
      v.pipe(
        v.array(exception),
        v.maxLength(MOST_EXCEPTIONS),
        v.check(
          allDiffer((each) => each.day),
          'two exceptions are of the same day',
        ),
      ),
      () => [],
    ),
  }),
  v.transform(({ week: days, exceptions, ...file }) => ({
    week: days,
    onHolidays: holidayPolicy(file.onHolidays),
    onSwapWorkdays: swapPolicy(file.onSwapWorkdays),
    exceptions: exceptions.map(({ reason, ...each }) => ({ ...each, reason: reason ?? null })),
  })),
)

function holidayPolicy(said: v.InferOutput<typeof onHolidays>): OnHolidays {
  return typeof said === 'string' ? { hours: said } : { hours: 'own', spans: said }
}

function swapPolicy(said: v.InferOutput<typeof onSwapWorkdays>): OnSwapWorkdays {
  return typeof said === 'string' ? { hours: said } : { hours: 'as-weekday', weekday: said }
}
