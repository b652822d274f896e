import type { BusinessDay } from '@/shared/kernel/business-day'
import type { BookingId, ServiceId, StoreId } from '@/shared/kernel/ids'

/** What a store takes bookings for; the times of one service where it is named. */
export function bookAddress(storeId: StoreId, serviceId?: ServiceId): string {
  return `/shopper/book/index?store=${storeId}${serviceId === undefined ? '' : `&service=${serviceId}`}`
}

/** One's own booking, from its hold on. */
export function bookingAddress(bookingId: BookingId): string {
  return `/shopper/booking/index?id=${bookingId}`
}

/** A store's day of bookings, from behind the counter; today's where no day is named. */
export function bookingDayAddress(storeId: StoreId, day?: BusinessDay): string {
  return `/staff/bookings/index?store=${storeId}${day === undefined ? '' : `&day=${day}`}`
}

/** Where the staff enter a booking. @param day the day to begin with */
export function enterBookingAddress(storeId: StoreId, day: BusinessDay): string {
  return `/staff/enter-booking/index?store=${storeId}&day=${day}`
}

/** When the people and rooms of a store can be booked, for those in charge. */
export function calendarsAddress(storeId: StoreId): string {
  return `/staff/calendars/index?store=${storeId}`
}
