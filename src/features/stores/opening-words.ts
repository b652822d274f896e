import type { DayReason, StoreCard } from '@/shared/contracts/stores.contract'
import { dateAt, weekdayOf } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { DAY_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { shortDateWords } from '@/ui/date-words'
import { weekdayName } from '@/ui/weekday-words'
import { reasonWords } from './day-words'

/** Whether a store is open, in one line, and how it is to be looked at. */
export interface OpeningWords {
  readonly tone: 'open' | 'soon-closed' | 'closed'
  readonly words: Words
}

/** From here on the closing counts down: time enough to get there, or not. */
const COUNTDOWN_MINUTES = 60
/** Up to here a weekday names a day without doubt. */
const WEEK_DAYS = 7

/** Days of the store's calendar from now to a moment. Shoppers think in these, not in trading days. */
function daysUntil(at: Instant, now: Instant, utcOffsetMinutes: number): number {
  const local = (moment: Instant) => Math.floor((moment + utcOffsetMinutes * MINUTE_MS) / DAY_MS)
  return local(at) - local(now)
}

/**
 * A moment to come as people say it: `10:00`, `明天 10:00`, `周三 10:00`, `12月8日 10:00`.
 * @param nextDay what the day after is called in Chinese
 */
function momentWords(
  at: Instant,
  now: Instant,
  utcOffsetMinutes: number,
  nextDay: '明天' | '次日',
): Words {
  const time = clockTime(at, utcOffsetMinutes)
  const days = daysUntil(at, now, utcOffsetMinutes)
  if (days <= 0) return { zh: time, en: time }
  if (days === 1) return { zh: `${nextDay} ${time}`, en: `${time} tomorrow` }
  const day = dateAt(at, utcOffsetMinutes)
  const { zh, en } = days < WEEK_DAYS ? weekdayName(weekdayOf(day)) : shortDateWords(day)
  return { zh: `${zh} ${time}`, en: `${time} on ${en}` }
}

/** As `momentWords`; the midnight that ends today is 24:00. */
function closingWords(at: Instant, now: Instant, utcOffsetMinutes: number): Words {
  const midnight = clockTime(at, utcOffsetMinutes) === '00:00'
  return midnight && daysUntil(at, now, utcOffsetMinutes) === 1
    ? { zh: '24:00', en: '24:00' }
    : momentWords(at, now, utcOffsetMinutes, '次日')
}

function openWords(closesAt: Instant | null, now: Instant, utcOffsetMinutes: number): OpeningWords {
  if (closesAt === null)
    return { tone: 'open', words: { zh: '24 小时营业', en: 'Open day and night' } }
  const minutes = Math.ceil((closesAt - now) / MINUTE_MS)
  if (minutes <= COUNTDOWN_MINUTES) {
    return {
      tone: 'soon-closed',
      words: { zh: `${minutes} 分钟后关门`, en: `Closes in ${minutes} min` },
    }
  }
  const { zh, en } = closingWords(closesAt, now, utcOffsetMinutes)
  return {
    tone: 'open',
    words: { zh: `营业中 · ${zh} 关门`, en: `Open · closes ${en}` },
  }
}

function closedTodayWords(reason: DayReason): Words {
  const why = reasonWords(reason)
  if (why === null) return { zh: '今天休息', en: 'Closed today' }
  return { zh: `今天休息：${why.zh}`, en: `Closed today: ${why.en}` }
}

function closedForLongWords(reason: DayReason): Words {
  const why = reasonWords(reason)
  if (why === null) return { zh: '近期不营业', en: 'Closed for now' }
  return { zh: `近期不营业：${why.zh}`, en: `Closed for now: ${why.en}` }
}

type Closed = Extract<StoreCard['openness'], { status: 'closed' }>

function closedWords(
  { opensAt, today }: Closed,
  closedToday: boolean,
  now: Instant,
  utcOffsetMinutes: number,
): Words {
  if (opensAt === null) return closedForLongWords(today)
  const { zh, en } = momentWords(opensAt, now, utcOffsetMinutes, '明天')
  if (daysUntil(opensAt, now, utcOffsetMinutes) <= 0) {
    return { zh: `${zh} 开门`, en: `Opens at ${en}` }
  }
  const closed = closedToday ? closedTodayWords(today) : { zh: '已打烊', en: 'Closed' }
  return { zh: `${closed.zh} · ${zh} 开门`, en: `${closed.en} · opens ${en}` }
}

/**
 * Whether a store is open at a moment, and what comes next. An answer may be older than what it
 * says comes next: what has passed by then is not said again.
 */
export function openingWords(
  { openness, today, utcOffsetMinutes }: Pick<StoreCard, 'openness' | 'today' | 'utcOffsetMinutes'>,
  now: Instant,
): OpeningWords {
  if (openness.status === 'open') {
    const { closesAt } = openness
    if (closesAt !== null && closesAt <= now) {
      return { tone: 'closed', words: { zh: '已打烊', en: 'Closed' } }
    }
    return openWords(closesAt, now, utcOffsetMinutes)
  }
  if (openness.opensAt !== null && openness.opensAt <= now) {
    return { tone: 'open', words: { zh: '营业中', en: 'Open' } }
  }
  return {
    tone: 'closed',
    words: closedWords(openness, today.length === 0, now, utcOffsetMinutes),
  }
}
