/** One's own bookings. */
export const BOOKINGS_ADDRESS = '/shopper/bookings/index'
