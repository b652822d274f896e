import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import type { JoiningAge } from './joining'

/** A calendar date, `YYYY-MM-DD`, with no time and no zone. */
export type Birthday = string

/** Birthdays are counted by China's calendar day. */
const CHINA_OFFSET_MINUTES = 480

/** Nobody is known to have lived longer. */
const OLDEST_YEARS = 122

/**
 * Below this age personal data is sensitive and wants a guardian (个人信息保护法 §31): no birthday
 * is kept then.
 */
const YEARS_TO_KEEP_ONE = 14

export type BirthdayRefusal =
  | { readonly code: 'membership/not-a-birthday' }
  | { readonly code: 'membership/birthday-too-young' }
  | { readonly code: 'membership/birthday-set' }

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  // A day that is not in its month is read as one of the next.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

export function calendarDateAt(now: Instant): string {
  return new Date(now + CHINA_OFFSET_MINUTES * MINUTE_MS).toISOString().slice(0, 10)
}

function yearsLater(date: Birthday, years: number): string {
  return String(Number(date.slice(0, 4)) + years).padStart(4, '0') + date.slice(4)
}

/**
 * An age is reached on the day after the birthday (最高人民法院 法释〔2006〕1号 §2). Who was born
 * on 29 February is so on 1 March of a common year, by the comparison of dates alone.
 */
function isOlderThan(birthday: Birthday, years: number, today: string): boolean {
  return today > yearsLater(birthday, years)
}

/** Whether this may be kept as somebody's birthday. It is set once: nobody is born twice. */
export function acceptBirthday(
  kept: { readonly birthday: Birthday | null; readonly age: JoiningAge },
  birthday: string,
  now: Instant,
): Result<Birthday, BirthdayRefusal> {
  if (kept.birthday !== null) return refuse({ code: 'membership/birthday-set' })
  const today = calendarDateAt(now)
  if (!isCalendarDate(birthday) || birthday > today || isOlderThan(birthday, OLDEST_YEARS, today)) {
    return refuse({ code: 'membership/not-a-birthday' })
  }
  if (kept.age === 'with-guardian' || !isOlderThan(birthday, YEARS_TO_KEEP_ONE, today)) {
    return refuse({ code: 'membership/birthday-too-young' })
  }
  return ok(birthday)
}
