import type { DayReason, DayView, Span } from '@/shared/contracts/stores.contract'
import { type BusinessDay, daysAfter, weekdayOf } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { inBoth, type Words } from '@/shared/kernel/words'
import { weekdayName } from '@/ui/weekday-words'

const DAY_MINUTES = 24 * 60

/** A day as a list of days names it, by its nearness first. */
export function dayWords(day: BusinessDay, today: BusinessDay): Words {
  if (day === today) return { zh: '今天', en: 'Today' }
  if (day === daysAfter(today, 1)) return { zh: '明天', en: 'Tomorrow' }
  return weekdayName(weekdayOf(day))
}

/** The clock's `HH:MM` at so many minutes after midnight, as a time picker wants it. */
export function pickedClock(minutes: number): string {
  return clockTime(minutes * MINUTE_MS, 0)
}

/** A stretch of a day: `18:00–次日 02:00`. Midnight ends a day as 24:00. */
export function spanWords({ opensAtMinutes, closesAtMinutes }: Span): Words {
  const from = pickedClock(opensAtMinutes)
  if (closesAtMinutes === DAY_MINUTES) return { zh: `${from}–24:00`, en: `${from}–24:00` }
  const to = pickedClock(closesAtMinutes)
  const zh = (minutes: number, clock: string) => (minutes < DAY_MINUTES ? clock : `次日 ${clock}`)
  return {
    zh: `${zh(opensAtMinutes, from)}–${zh(closesAtMinutes, to)}`,
    en: `${from}–${to}${closesAtMinutes < DAY_MINUTES ? '' : ' next day'}`,
  }
}

/** A day's hours, or that there are none. */
export function hoursWords(spans: readonly Span[]): Words {
  if (spans.length === 0) return { zh: '休息', en: 'Closed' }
  const each = spans.map(spanWords)
  return {
    zh: each.map(({ zh }) => zh).join('，'),
    en: each.map(({ en }) => en).join(', '),
  }
}

/** Why a day has hours other than its weekday's; null where it has those. */
export function reasonWords(reason: DayReason): Words | null {
  switch (reason.code) {
    case 'week':
      return null
    case 'exception':
      return reason.words === null ? null : inBoth(reason.words)
    case 'holiday':
      return reason.name
    case 'swap-workday':
      return { zh: `${reason.name.zh}调休上班`, en: `worked in exchange for ${reason.name.en}` }
    default:
      return reason satisfies never
  }
}

/** What stands under a day's hours: why they are what they are, and what could still change them. */
export function dayNotes({ reason, calendarUnpublished }: DayView): Words[] {
  const why = reasonWords(reason)
  const open: Words = { zh: '放假安排还未公布', en: 'public holidays not announced yet' }
  return [...(why === null ? [] : [why]), ...(calendarUnpublished ? [open] : [])]
}
