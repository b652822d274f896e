import type { Instant } from '@/shared/kernel/instant'

interface Entry {
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
}

/** `20261125T060000Z` (RFC 5545, 3.3.5). */
function utc(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

/** What would end a text or a line is escaped (RFC 5545, 3.3.11). */
function text(words: string): string {
  return words.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n')
}

/** One event as iCalendar has it (RFC 5545), with a reminder an hour before. */
export function calendarFile({ title, startsAt, endsAt, place }: Entry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Store Companion//Booking//EN',
    'BEGIN:VEVENT',
    `UID:${startsAt}-${endsAt}@booking.invalid`,
    `DTSTAMP:${utc(startsAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(title)}`,
    `LOCATION:${text(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${text(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.join('\r\n')}\r\n`
}
