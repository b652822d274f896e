import type { BusinessDay } from '../../kernel/business-day'
import type { Instant } from '../../kernel/instant'
import type { DaySheet } from './day-sheet'
import { type BookingStore, diariesOf } from './diary'
import { type Asked, hasFreeTime } from './free-times'
import type { Service } from './service'

/**
 * Whether a day has times free, has none left, or never had any: the store or all who do it are
 * not there, or it is too late or too early to book.
 *
 * @param bookable the days the service can be booked on
 */
export function dayStatus(
  store: BookingStore,
  service: Service,
  sheet: DaySheet,
  now: Instant,
  { asked, bookable }: { readonly asked: Asked; readonly bookable: ReadonlySet<BusinessDay> },
): 'free' | 'full' | 'closed' {
  if (!bookable.has(sheet.day)) return 'closed'
  if (hasFreeTime(diariesOf(store, sheet, now), service, now, asked)) return 'free'
  const untaken = { day: sheet.day, bookings: [], blocks: [] }
  return hasFreeTime(diariesOf(store, untaken, now), service, now, asked) ? 'full' : 'closed'
}
