import assert from 'node:assert/strict'
import { BOOKINGS_ADDRESS } from '@/features/booking/addresses'
import {
  bookAddress,
  bookingAddress,
  bookingDayAddress,
  calendarsAddress,
  enterBookingAddress,
} from '@/features/booking/page-addresses'
import { asId } from '@/shared/kernel/ids'
import { dayNamed, lin, quick, tasting } from '../booking-shop'
import { wukang, yuyuan } from '../demo'
import { type BookingScene, fullDay } from './booking-scene'
import { newcomer, PHONE, type Screen, type Screens, TABLET } from './screen'

type Held = (who: string) => ReturnType<typeof bookingAddress>

function shoppers(addressOf: Held): Screens {
  const times = { ...newcomer, address: bookAddress(yuyuan, tasting), standing: '.time' }
  const of = (who: string, person: string, more: Partial<Screen> = {}): Screen => ({
    person: `shopper-${person}`,
    size: PHONE,
    address: addressOf(who),
    standing: '#booking-status',
    main: '#booking-when',
    ...more,
  })
  return {
    services: { ...newcomer, address: bookAddress(yuyuan), standing: `#service-${tasting}` },
    'services-none': { ...newcomer, address: bookAddress(wukang), standing: '#no-services' },
    'book-times': times,
    'book-seats': { ...newcomer, address: bookAddress(yuyuan, quick), standing: '.time' },
    'book-tablet': { ...times, size: TABLET },
    'book-day-full': { ...times, taps: [`#day-${fullDay}`], standing: '#join-wait' },
    'book-lost': { ...times, cloud: 'gone', standing: '#failed', main: '#try-again' },
    'book-unknown': {
      ...newcomer,
      address: bookAddress(yuyuan, asId('nosuchservice')),
      standing: '#other-services',
    },
    'booking-held': of('held', 'holds', { standing: '#kept-for' }),
    'booking-offered': of('offered', 'offered', { standing: '#kept-for' }),
    'booking-to-pay': of('to-pay', 'pays', { standing: '#pay-left', main: '#pay' }),
    'booking-certain': of('booked', 'booked', { standing: '#to-calendar' }),
    'booking-changing': of('booked', 'booked', {
      taps: ['#change', '.time >> nth=2'],
      standing: '#change-yes',
    }),
    'booking-cancelling': of('booked', 'booked', { taps: ['#cancel'], standing: '#cancel-yes' }),
    'booking-cancelled': of('gone', 'booked', { standing: '#booking-refund' }),
    'booking-there': of('there', 'there', { standing: '#to-ticket', main: '#to-ticket' }),
    'booking-not-mine': of('there', 'new', { standing: '#refused', main: '#go-home' }),
    bookings: {
      person: 'shopper-booked',
      size: PHONE,
      address: BOOKINGS_ADDRESS,
      standing: '.booking-row',
    },
    'bookings-waiting': {
      person: 'shopper-waits',
      size: PHONE,
      address: BOOKINGS_ADDRESS,
      standing: '.booking-row',
    },
    'bookings-none': { ...newcomer, address: BOOKINGS_ADDRESS, standing: '#no-bookings' },
  }
}

function desks(idOf: (who: string) => string): Screens {
  const mei = { person: 'clerk-mei', size: PHONE }
  const chen = { person: 'manager-chen', size: PHONE }
  const called = `#open-${idOf('called')}`
  const day = { ...mei, address: bookingDayAddress(yuyuan), standing: called }
  const calendars = { ...chen, address: calendarsAddress(yuyuan), standing: `#week-${lin}` }
  const enter = enterBookingAddress(yuyuan, dayNamed('2026-11-26'))
  return {
    'day-list': { ...day, main: '#check-in-card' },
    'day-columns': { ...day, size: TABLET, standing: '.day-cell' },
    'day-none': {
      ...mei,
      address: bookingDayAddress(yuyuan, dayNamed('2026-12-01')),
      standing: '#no-bookings',
    },
    'day-booking': { ...day, taps: [called], standing: '#booking-sheet' },
    'day-move': { ...day, taps: [called, '#move'], standing: '#booking-sheet .time' },
    'day-call-off': { ...day, taps: [called, '#call-off'], standing: '#call-off-yes' },
    'day-check-in': { ...day, taps: ['#check-in-card'], standing: '#look-up' },
    'day-block': { ...day, taps: ['#block'], standing: '#block-yes' },
    'day-party': {
      ...day,
      size: TABLET,
      standing: '#party-sheet',
      taps: [`[id$="-${idOf('called')}"].day-cell >> nth=0`],
    },
    'enter-booking': { ...mei, address: enter, standing: '.time' },
    calendars,
    'calendar-week': { ...calendars, taps: [`#week-${lin}`], standing: '#save-week' },
    'calendar-leave': { ...calendars, taps: [`#dated-${lin}`], standing: '#save-dated' },
    'calendar-remove': { ...calendars, taps: [`#remove-${lin}`], standing: '#remove-yes' },
  }
}

/** Booking, as shoppers and staff meet it. */
export function bookingScreens(bookings: BookingScene): Screens {
  const idOf = (who: string) => {
    const id = bookings.get(who)
    assert.ok(id, `${who} has no booking`)
    return id
  }
  return { ...shoppers((who) => bookingAddress(idOf(who))), ...desks(idOf) }
}
