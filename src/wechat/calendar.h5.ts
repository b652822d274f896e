import type { Instant } from '@/shared/kernel/instant'
import { calendarFile } from './calendar-file.h5'

/** Something to be at, as a phone's calendar keeps it. */
export interface CalendarEntry {
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
}

/** `saved` is a file that the reader opens to add it. */
export type AddedToCalendar = 'added' | 'saved' | 'not-added'

/** A browser has no calendar of its own: it saves a file that any calendar opens. */
export async function addToCalendar(entry: CalendarEntry): Promise<AddedToCalendar> {
  const blob = new Blob([calendarFile(entry)], { type: 'text/calendar' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = 'booking.ics'
  link.click()
  URL.revokeObjectURL(link.href)
  return 'saved'
}
