import { takesTime } from '@/shared/domain/booking/booking-at'
import type { SheetBooking } from '@/shared/domain/booking/day-sheet'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import type { Transaction } from '../../platform/transaction'
import { type BookingDayDocument, type BookingDocument, bookingDays } from './booking.documents'
import { sheetId } from './booking.ids'

/** The sheet of a day on which nothing was ever taken; `rev` 0 says that it is not written yet. */
export function emptySheet(storeId: StoreId, day: BusinessDay): BookingDayDocument {
  const taken = { bookings: [], blocks: [], nextLapseAt: null, unoffered: false }
  return { _id: sheetId(storeId, day), v: 1, rev: 0, storeId, day, ...taken }
}

export async function readSheet(storeId: StoreId, day: BusinessDay): Promise<BookingDayDocument> {
  return (await bookingDays.get(sheetId(storeId, day))) ?? emptySheet(storeId, day)
}

/** The same inside a transaction. */
export async function sheetWithin(
  tx: Transaction,
  storeId: StoreId,
  day: BusinessDay,
): Promise<BookingDayDocument> {
  return (await tx.get(bookingDays, sheetId(storeId, day))) ?? emptySheet(storeId, day)
}

/** What a booking takes up on its day's sheet; null where it takes up nothing any more. */
export function entryOf(booking: BookingDocument): SheetBooking | null {
  const { _id: id, serviceId, personId, startsAt, endsAt, busyFrom, busyUntil } = booking
  const { seats, uses, heldUntil, status } = booking
  if (!takesTime(status)) return null
  const times = { startsAt, endsAt, busyFrom, busyUntil }
  return { id, serviceId, personId, ...times, seats, uses, heldUntil }
}

/** When the first hold of a list runs out. */
export function firstLapse(bookings: readonly SheetBooking[]): number | null {
  const lapses = bookings.flatMap(({ heldUntil }) => heldUntil ?? [])
  return lapses.length > 0 ? Math.min(...lapses) : null
}

/** A sheet with other bookings in it; what follows from them follows. */
export function withBookings(
  sheet: BookingDayDocument,
  bookings: readonly SheetBooking[],
): BookingDayDocument {
  return { ...sheet, rev: sheet.rev + 1, bookings, nextLapseAt: firstLapse(bookings) }
}

/** A sheet as it is without one booking: its own old time counts as free. */
export function without<Sheet extends Pick<BookingDayDocument, 'bookings'>>(
  sheet: Sheet,
  bookingId: BookingDocument['_id'],
): Sheet {
  return { ...sheet, bookings: sheet.bookings.filter(({ id }) => id !== bookingId) }
}
