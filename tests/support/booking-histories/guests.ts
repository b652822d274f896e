import type { Input } from '@/shared/contracts'
import { statusAt } from '@/shared/domain/booking/booking-at'
import { timesOf } from '@/shared/domain/booking/free-times'
import type { Service } from '@/shared/domain/booking/service'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { hold } from '../../../cloudfunctions/modules/booking/book.service'
import {
  type BookingDocument,
  bookings,
} from '../../../cloudfunctions/modules/booking/booking.documents'
import { waitIdOf } from '../../../cloudfunctions/modules/booking/booking.ids'
import { bookingPurpose } from '../../../cloudfunctions/modules/booking/booking-purpose.service'
import { change } from '../../../cloudfunctions/modules/booking/change.service'
import { confirm } from '../../../cloudfunctions/modules/booking/confirm.service'
import { cancel, letGo } from '../../../cloudfunctions/modules/booking/own-booking.service'
import { leaveWait, wait } from '../../../cloudfunctions/modules/booking/wait.service'
import { attemptFor } from '../../../cloudfunctions/modules/payments/attempts.service'
import type { Played } from '../histories/played'
import { STORE_ID, writerOf } from '../order-histories/shop'
import { DAYS, GUESTS, SERVICES } from './place'

export function pickOne<T>(played: Played, from: readonly T[]): T {
  const picked = played.pick(from)
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** A start on the grid of the store's day, at which somebody may or may not be there. */
export function someStart(played: Played, { intervalMinutes }: Service): number {
  const day = pickOne(played, DAYS)
  const opens = Date.parse(`${day}T13:00:00+08:00`)
  const steps = Math.floor(120 / intervalMinutes)
  return opens + Math.floor(played.random() * steps) * intervalMinutes * MINUTE_MS
}

export function wanted(played: Played, service: Service) {
  const [need] = service.needs
  const person = played.chance(0.3) ? pickOne(played, need?.anyOf ?? []) : null
  const seats = service.seats > 1 ? played.upTo(service.seats) : 1
  return { storeId: STORE_ID, serviceId: service.id, with: person, seats }
}

/** Asks for something, or once more for what was asked before, whatever became of that. */
export function askOrRepeat(played: Played, ask: () => Promise<unknown>): Promise<unknown> {
  const again = played.chance(0.2) ? played.pick(played.asked) : undefined
  if (again) return again()
  played.asked.push(ask)
  return ask()
}

export function holdSome(played: Played): Promise<unknown> {
  const service = pickOne(played, SERVICES)
  const person = pickOne(played, GUESTS)
  const evenSo = played.chance(0.7)
  const startsAt = someStart(played, service)
  const input: Input<'booking/hold'> = { ...wanted(played, service), startsAt, evenSo }
  const requestId = played.requestId()
  return askOrRepeat(played, () =>
    hold(input, writerOf(person, 'booking/hold', requestId, input, played.now)),
  )
}

/** One of the bookings there are, mostly one with one of these statuses. */
export async function some(
  played: Played,
  statuses: readonly BookingDocument['status'][],
): Promise<BookingDocument | undefined> {
  const all = await bookings.find({}, { limit: 1_000 })
  const fitting = all.filter((each) => statuses.includes(statusAt(each, played.now)))
  return played.pick(played.chance(0.9) && fitting.length > 0 ? fitting : all)
}

const OPEN = ['held', 'awaiting-payment'] as const

export async function confirmSome(played: Played): Promise<unknown> {
  const booking = await some(played, ['held'])
  if (!booking?.personId) return 'nothing'
  const { personId } = booking
  const input: Input<'booking/confirm'> = { bookingId: booking._id, answers: {} }
  const requestId = played.requestId()
  return askOrRepeat(played, () =>
    confirm(input, writerOf(personId, 'booking/confirm', requestId, input, played.now)),
  )
}

export async function letSomeGo(played: Played): Promise<unknown> {
  const booking = await some(played, OPEN)
  if (!booking?.personId) return 'nothing'
  const { personId } = booking
  const input = { bookingId: booking._id }
  const requestId = played.requestId()
  return askOrRepeat(played, () =>
    letGo(input, writerOf(personId, 'booking/let-go', requestId, input, played.now)),
  )
}

export async function cancelSome(played: Played): Promise<unknown> {
  const booking = await some(played, ['confirmed'])
  if (!booking?.personId) return 'nothing'
  const { personId } = booking
  const input = { bookingId: booking._id }
  const requestId = played.requestId()
  return askOrRepeat(played, () =>
    cancel(input, writerOf(personId, 'booking/cancel', requestId, input, played.now)),
  )
}

export async function changeSome(played: Played): Promise<unknown> {
  const booking = await some(played, ['confirmed'])
  const service = SERVICES.find(({ id }) => id === booking?.serviceId)
  if (!booking?.personId || !service) return 'nothing'
  const { personId } = booking
  // Often by one step, into its own old time.
  const beside = booking.startsAt + service.intervalMinutes * MINUTE_MS
  const startsAt = played.chance(0.4) ? beside : someStart(played, service)
  const { with: person } = wanted(played, service)
  const input: Input<'booking/change'> = {
    bookingId: booking._id,
    startsAt,
    with: person,
    evenSo: true,
  }
  const overlaps = timesOf(service, startsAt).startsAt < booking.endsAt
  const requestId = played.requestId()
  const answer = await askOrRepeat(played, () =>
    change(input, writerOf(personId, 'booking/change', requestId, input, played.now)),
  )
  if (overlaps && startsAt > booking.startsAt && isOk(answer)) played.count('into its own old time')
  return answer
}

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
}

export function waitForSome(played: Played): Promise<unknown> {
  const service = pickOne(played, SERVICES)
  const person = pickOne(played, GUESTS)
  const input: Input<'booking/wait'> = { ...wanted(played, service), day: pickOne(played, DAYS) }
  const requestId = played.requestId()
  return askOrRepeat(played, () =>
    wait(input, writerOf(person, 'booking/wait', requestId, input, played.now)),
  )
}

export function leaveSome(played: Played): Promise<unknown> {
  const person = pickOne(played, GUESTS)
  const serviceId = pickOne(played, SERVICES).id
  const input = { waitId: waitIdOf(STORE_ID, serviceId, pickOne(played, DAYS), person) }
  const writer = writerOf(person, 'booking/leave-wait', played.requestId(), input, played.now)
  return leaveWait(input, writer)
}

/** Opens the payment sheet of some booking. */
export async function prepay(played: Played): Promise<unknown> {
  const booking = await some(played, ['awaiting-payment'])
  if (!booking) return 'nothing'
  const due = await bookingPurpose.due(booking._id, played.now)
  if ('nothing' in due) return due.nothing
  const attempt = await attemptFor({ kind: 'booking', id: booking._id }, due, played.now)
  const { _id: attemptId, amountFen, expiresAt } = attempt
  played.wechat.trade(attemptId, amountFen)
  played.sheets.push({ attemptId, amountFen, expiresAt })
  return 'opened'
}
