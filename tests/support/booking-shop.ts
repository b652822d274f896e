import assert from 'node:assert/strict'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import type { BookingView, FreeTimeView } from '@/shared/contracts/booking.views'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { asId, type BookingId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** 愚园路: ninety minutes with a master and a room for a deposit of ¥50; forty, four together, paid there. */
export const tasting = asId<'service'>('teatasting')
export const quick = asId<'service'>('quicktasting')
/** Two hours of a room, paid whole. */
export const privateRoom = asId<'service'>('privateroom')
export const lin = asId<'resource'>('masterlin0')
export const wang = asId<'resource'>('masterwang')

export function dayNamed(text: string): BusinessDay {
  assert.ok(isBusinessDay(text))
  return text
}

/** The day after the one on which tests' clouds begin, a Thursday. */
export const tomorrow = dayNamed('2026-11-26')

export function tomorrowAt(time: string): Instant {
  return Date.parse(`${tomorrow}T${time}:00+08:00`)
}

type Hold = Input<'booking/hold'>

/** What the tasting's form asks. */
const ANSWERS = { [asId<'question'>('howmanycome')]: '两位' }

/** One store's bookings and its shoppers, told as people tell them. */
export class TestBookings {
  constructor(
    readonly cloud: TestCloud,
    readonly storeId: StoreId = yuyuan,
  ) {}

  wanted(more: Partial<Hold> = {}): Hold {
    const { storeId } = this
    const startsAt = tomorrowAt('14:00')
    return { storeId, serviceId: quick, with: null, seats: 1, startsAt, evenSo: false, ...more }
  }

  send<A extends WriteAction>(action: A, input: Input<A>, openid = 'shopper-lin') {
    return this.cloud.phone(openid).intent(action, input).send()
  }

  tryHold(more: Partial<Hold> = {}, openid = 'shopper-lin') {
    return this.send('booking/hold', this.wanted(more), openid)
  }

  async hold(more: Partial<Hold> = {}, openid = 'shopper-lin'): Promise<BookingView> {
    return value<'booking/hold'>(await this.tryHold(more, openid))
  }

  tryConfirm(bookingId: BookingId, openid = 'shopper-lin', answers = {}) {
    return this.send('booking/confirm', { bookingId, answers }, openid)
  }

  async confirm(bookingId: BookingId, openid = 'shopper-lin', answers = {}) {
    return value<'booking/confirm'>(await this.tryConfirm(bookingId, openid, answers))
  }

  /** Held and made certain, with nothing to pay in the app. */
  async book(more: Partial<Hold> = {}, openid = 'shopper-lin'): Promise<BookingView> {
    const { id } = await this.hold(more, openid)
    return this.confirm(id, openid)
  }

  /** A tasting held and confirmed, waiting for its deposit. */
  async toPay(more: Partial<Hold> = {}, openid = 'shopper-lin'): Promise<BookingView> {
    const { id } = await this.hold({ serviceId: tasting, ...more }, openid)
    return this.confirm(id, openid, ANSWERS)
  }

  /** The same with its deposit paid. */
  async withDeposit(more: Partial<Hold> = {}, openid = 'shopper-lin'): Promise<BookingView> {
    const { id } = await this.toPay(more, openid)
    await this.pay(id, openid)
    return this.look(id, openid)
  }

  async look(bookingId: BookingId, openid = 'shopper-lin'): Promise<BookingView> {
    const phone = this.cloud.phone(openid)
    return value<'booking/booking'>(await phone.read('booking/booking', { bookingId }))
  }

  async times(
    more: Partial<Input<'booking/day'>> = {},
    openid = 'shopper-lin',
  ): Promise<readonly FreeTimeView[]> {
    return (await this.day(more, openid)).times
  }

  async day(more: Partial<Input<'booking/day'>> = {}, openid = 'shopper-lin') {
    const { storeId } = this
    const input = { storeId, serviceId: quick, with: null, seats: 1, day: tomorrow, ...more }
    return value<'booking/day'>(await this.cloud.phone(openid).read('booking/day', input))
  }

  async mine(openid = 'shopper-lin') {
    return value<'booking/mine'>(
      await this.cloud.phone(openid).read('booking/mine', { before: null }),
    )
  }

  async prepay(id: BookingId, openid = 'shopper-lin'): Promise<Prepaid> {
    const purpose = { kind: 'booking', id } as const
    return value<'payments/prepay'>(await this.send('payments/prepay', { purpose }, openid))
  }

  /** The payment sheet, confirmed; the notification follows as WeChat sends it. */
  async confirmSheet({ params }: Prepaid, openid = 'shopper-lin', more: object = {}) {
    await this.post('/local/wechat-pay/pay', { openid, params, how: 'pay', ...more })
  }

  /** Pays as its shopper does, and looks until WeChat has said so. */
  async pay(id: BookingId, openid = 'shopper-lin'): Promise<Prepaid> {
    const prepaid = await this.prepay(id, openid)
    await this.confirmSheet(prepaid, openid)
    const { attemptId } = prepaid
    value<'payments/check'>(await this.send('payments/check', { attemptId }, openid))
    return prepaid
  }

  async documents(collection: string): Promise<readonly Record<string, unknown>[]> {
    return this.cloud.documents(collection)
  }

  private async post(path: string, body: object): Promise<void> {
    const response = await fetch(this.cloud.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    assert.ok(response.ok, await response.text())
  }
}
