import assert from 'node:assert/strict'
import { EJSON } from 'bson'
import type { WriteAction } from '@/cloud/client'
import type { Input, Output } from '@/shared/contracts'
import type { CalendarsView } from '@/shared/contracts/booking.at-work.contract'
import type {
  DayView,
  FreeTimeView,
  StaffBooking,
  UnservedView,
} from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { BookingId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { BookingStoreDocument } from '../../cloudfunctions/modules/booking/booking.documents'
import { value } from './answers'
import { dayNamed, quick, TestBookings, tomorrow, tomorrowAt } from './booking-shop'
import { codeOf, joinMembers, lookUp } from './members'

export const today = dayNamed('2026-11-25')

export function todayAt(time: string): Instant {
  return Date.parse(`${today}T${time}:00+08:00`)
}

/** An action on one booking with nothing more to say. */
type OnBooking = 'booking/start' | 'booking/finish' | 'booking/no-show' | 'booking/step-back'

/** A store's bookings with those who work there. */
export class TestDesk extends TestBookings {
  readonly clerk = 'clerk-mei'
  readonly manager = 'manager-chen'

  /** What a clerk taps, or a manager where it is said. */
  tap<A extends WriteAction>(action: A, input: Omit<Input<A>, 'storeId'>, openid = this.clerk) {
    const whole = { storeId: this.storeId, ...input } as Input<A>
    return this.send(action, whole, openid)
  }

  async on(action: OnBooking, bookingId: BookingId): Promise<StaffBooking> {
    const view = value<OnBooking>(await this.tap(action, { bookingId }))
    return this.touched(view)
  }

  async dayView(day: BusinessDay | null = today, openid = this.clerk): Promise<DayView> {
    const { storeId } = this
    const phone = this.cloud.phone(openid)
    return value<'booking/day-view'>(await phone.read('booking/day-view', { storeId, day }))
  }

  /** Those that need a hand, from today on. */
  async unserved(openid = this.clerk): Promise<UnservedView['bookings']> {
    const { storeId } = this
    const phone = this.cloud.phone(openid)
    return value<'booking/unserved'>(await phone.read('booking/unserved', { storeId })).bookings
  }

  /** The booking an answer is about. */
  touched({ bookings, touched }: DayView): StaffBooking {
    const found = bookings.find(({ id }) => id === touched)
    assert.ok(found, `the day has no booking ${touched}`)
    return found
  }

  async seen(bookingId: BookingId, day: BusinessDay = today): Promise<StaffBooking> {
    return this.touched({ ...(await this.dayView(day)), touched: bookingId })
  }

  tryEnter(more: Partial<Input<'booking/enter'>> = {}, openid = this.clerk) {
    const input = {
      serviceId: quick,
      with: null,
      seats: 1,
      startsAt: tomorrowAt('14:00'),
      guestName: '王女士',
      guestPhone: null,
      memberNumber: null,
      ...more,
    }
    return this.tap('booking/enter', input, openid)
  }

  async enter(more: Partial<Input<'booking/enter'>> = {}): Promise<StaffBooking> {
    return this.touched(value<'booking/enter'>(await this.tryEnter(more)))
  }

  async staffTimes(
    more: Partial<Input<'booking/staff-times'>> = {},
  ): Promise<readonly FreeTimeView[]> {
    const { storeId } = this
    const asked = { serviceId: quick, with: null, seats: 1, day: tomorrow, besides: null }
    const phone = this.cloud.phone(this.clerk)
    const input = { storeId, ...asked, ...more }
    return value<'booking/staff-times'>(await phone.read('booking/staff-times', input)).times
  }

  tryCheckIn(by: Input<'booking/check-in'>['by'], openid = this.clerk) {
    return this.tap('booking/check-in', { by }, openid)
  }

  async checkIn(by: Input<'booking/check-in'>['by']): Promise<StaffBooking> {
    return this.touched(value<'booking/check-in'>(await this.tryCheckIn(by)))
  }

  /** A member, and the number staff have of them once their card was scanned. */
  async member(openid = 'shopper-lin'): Promise<string> {
    return (await joinMembers(this.cloud, openid)).number
  }

  /** The card of a phone, scanned at the counter: whose it is. */
  async scan(openid = 'shopper-lin'): Promise<string> {
    const found = lookUp(await codeOf(this.cloud, openid))
    return value<'membership/find'>(await this.send('membership/find', found, this.clerk)).number
  }

  async calendars(): Promise<CalendarsView> {
    const { storeId } = this
    const phone = this.cloud.phone(this.manager)
    return value<'booking/calendars'>(await phone.read('booking/calendars', { storeId }))
  }

  async manage<A extends 'booking/set-day' | 'booking/set-week' | 'booking/set-removed'>(
    action: A,
    input: Omit<Input<A>, 'storeId'>,
  ): Promise<Output<A>> {
    return value<A>(await this.tap<A>(action, input, this.manager))
  }

  /** What can be booked at the store, as a test has it. */
  async setStore(change: (store: BookingStoreDocument) => BookingStoreDocument): Promise<void> {
    const all = await this.cloud.documents('bookingStores')
    const found = all.find(({ _id }) => _id === this.storeId)
    assert.ok(found)
    const data = EJSON.stringify(change(found as unknown as BookingStoreDocument), {
      relaxed: false,
    })
    const there = { collectionName: 'bookingStores', queryType: 'WHERE' }
    const query = JSON.stringify({ _id: this.storeId })
    await this.cloud.wire({ action: 'database.removeDocument', ...there, query })
    await this.cloud.wire({ action: 'database.insertDocument', ...there, data: [data] })
  }

  /** Lets everything be booked until it begins, so that a test need not wait for hours to pass. */
  withoutLead(): Promise<void> {
    return this.setStore((store) => ({
      ...store,
      services: store.services.map((service) => ({ ...service, leadMinutes: 0 })),
    }))
  }

  /** The clock goes on to a moment of the store's. */
  async until(at: Instant): Promise<void> {
    await this.cloud.advance(at - this.cloud.cloud.clock.now())
  }
}
