export const bookingLinks = {
  mine: { zh: '我的预约', en: 'My bookings' },
}
