import type {
  BookingMoney,
  BookingSummary,
  BookingView,
  ResourceName,
  ServiceView,
  WaitView,
} from '@/shared/contracts/booking.views'
import { statusAt } from '@/shared/domain/booking/booking-at'
import type { BookingStatus } from '@/shared/domain/booking/booking-life'
import {
  backFen,
  freeUntil,
  paymentFor,
  recentNoShows,
} from '@/shared/domain/booking/booking-money'
import type { Service } from '@/shared/domain/booking/service'
import type { ResourceId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { SECOND_MS } from '@/shared/kernel/instant'
import type { StoreDocument } from '../stores/stores.documents'
import type { BookingPlace } from './at-store.service'
import type {
  BookingDocument,
  BookingNotesDocument,
  BookingWaitDocument,
} from './booking.documents'

const POLL_HELD_MS = 15 * SECOND_MS
const POLL_NEAR_MS = 60 * SECOND_MS

/** The people among who or what a booking uses; rooms are the store's own affair. */
export function peopleOf({ set }: BookingPlace, ids: readonly ResourceId[]): ResourceName[] {
  return set.resources
    .filter(({ id, kind }) => kind === 'person' && ids.includes(id))
    .map(({ id, kind, name }) => ({ id, kind, name }))
}

/** A service as somebody may book it who stayed away so often. */
export function serviceView(
  place: BookingPlace,
  service: Service,
  noShows: BookingNotesDocument['noShows'],
  now: Instant,
): ServiceView {
  const { id, name, durationMinutes, priceFen, seats, questions, freeUntilMinutes } = service
  const there = new Set(place.set.resources.flatMap((each) => (each.removed ? [] : each.id)))
  const any = service.needs.flatMap(({ anyOf }) => anyOf).filter((each) => there.has(each))
  return {
    id,
    name,
    durationMinutes,
    priceFen,
    payment: paymentFor(service, place.set.noShows, recentNoShows(noShows, now)),
    seats,
    people: peopleOf(place, any),
    questions,
    freeUntilMinutes,
  }
}

/** What a booking has of its price in the app. */
export function paidFenOf({ attemptId, dueFen }: BookingDocument): number {
  return attemptId === null ? 0 : dueFen
}

function moneyOf(booking: BookingDocument): BookingMoney {
  const { priceFen, dueFen, refund } = booking
  const paidFen = paidFenOf(booking)
  return { priceFen, dueFen, paidFen, refundFen: refund?.fen ?? 0, refunded: refund?.done ?? false }
}

/** The questions that were answered, as they were asked. */
export function answersOf({ service, answers }: BookingDocument): BookingView['answers'] {
  return service.questions.flatMap(({ id, asks }) => {
    const answer = answers[id]
    return answer === undefined ? [] : [{ asks, answer }]
  })
}

export function bookingSummary(
  store: StoreDocument,
  booking: BookingDocument,
  now: Instant,
): BookingSummary {
  const { _id: id, storeId, service, startsAt, endsAt, seats, waitId, heldUntil } = booking
  const status = statusAt(booking, now)
  const held = status === 'held' || status === 'awaiting-payment'
  return {
    id,
    storeId,
    storeName: store.name,
    serviceName: service.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    startsAt,
    endsAt,
    seats,
    status,
    offered: status === 'held' && waitId !== null,
    heldUntil: held ? heldUntil : null,
  }
}

function pollOf(status: BookingStatus): Pick<BookingView, 'nextPollMs'> {
  switch (status) {
    case 'held':
    case 'awaiting-payment':
    case 'arrived':
      return { nextPollMs: POLL_HELD_MS }
    case 'confirmed':
    case 'started':
      return { nextPollMs: POLL_NEAR_MS }
    case 'finished':
    case 'no-show':
    case 'cancelled':
    case 'expired':
      return {}
    default:
      return status satisfies never
  }
}

/** A booking as its shopper sees it now. */
export function bookingView(
  place: BookingPlace,
  booking: BookingDocument,
  now: Instant,
): BookingView {
  const summary = bookingSummary(place.store, booking, now)
  const { status } = summary
  const { serviceId, payment, service, uses, cancelledBy, ticketId, startsAt } = booking
  const { callOffReason } = booking
  const ahead = status === 'confirmed' && now < startsAt
  const windowEnds = freeUntil(booking)
  const open = ahead || status === 'held' || status === 'awaiting-payment'
  // Said before anything is paid, too.
  const inWindow = open && now <= windowEnds
  return {
    ...summary,
    serviceId,
    payment,
    money: moneyOf(booking),
    people: peopleOf(place, uses),
    answers: answersOf(booking),
    questions: status === 'held' ? service.questions : [],
    freeUntil: inWindow ? windowEnds : null,
    mayChange: ahead && inWindow,
    mayCancel: open,
    backFen: ahead ? backFen({ ...booking, paidFen: paidFenOf(booking) }, now) : 0,
    cancelledBy,
    ...(callOffReason !== undefined && { callOffReason }),
    ticketId,
    ...pollOf(status),
  }
}

/** @param ahead how many are asked before this one */
export function waitView(
  { store, set }: BookingPlace,
  { _id: id, storeId, serviceId, day, seats }: BookingWaitDocument,
  ahead: number,
): WaitView | null {
  const service = set.services.find((each) => each.id === serviceId)
  if (!service) return null
  const { name: storeName } = store
  return { id, storeId, storeName, serviceId, serviceName: service.name, day, seats, ahead }
}
