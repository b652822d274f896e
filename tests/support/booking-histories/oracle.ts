import { freeTimes } from '@/shared/domain/booking/free-times'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { bookingStoreOf, placeOf } from '../../../cloudfunctions/modules/booking/at-store.service'
import {
  type BookingDayDocument,
  type BookingDocument,
  bookingDays,
  bookings,
  bookingWaits,
} from '../../../cloudfunctions/modules/booking/booking.documents'
import { readSheet } from '../../../cloudfunctions/modules/booking/sheet'
import { refundDocuments } from '../../../cloudfunctions/modules/payments/payments.documents'
import type { Played } from '../histories/played'
import { STORE_ID } from '../order-histories/shop'
import { DAYS, SERVICES, WORKS } from './place'

const ALL = { limit: 1_000 }

/** Whether a booking takes its time up now, told without the rules it is to check. */
function takes({ status, heldUntil }: BookingDocument, now: number): boolean {
  switch (status) {
    case 'held':
    case 'awaiting-payment':
      return heldUntil !== null && heldUntil > now
    case 'cancelled':
    case 'expired':
      return false
    default:
      return true
  }
}

type Taken = Pick<
  BookingDocument,
  'serviceId' | 'startsAt' | 'endsAt' | 'busyFrom' | 'busyUntil' | 'seats' | 'uses'
>

const key = ({ serviceId, startsAt, endsAt, seats, uses }: Taken) =>
  [serviceId, startsAt, endsAt, seats, ...uses].join()

function seatsOf(serviceId: string): number {
  return SERVICES.find(({ id }) => id === serviceId)?.seats ?? 0
}

function worksThen(resourceId: string, day: string, from: number, until: number): boolean {
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  return (WORKS[resourceId] ?? []).some(
    ([opens, closes]) =>
      midnight + opens * 60 * MINUTE_MS <= from && until <= midnight + closes * 60 * MINUTE_MS,
  )
}

const together = (one: Taken, other: Taken) =>
  one.serviceId === other.serviceId &&
  one.startsAt === other.startsAt &&
  one.uses.join() === other.uses.join()

/** Nobody has what another has: of any two that meet, both are at the same table, and it has room. */
function overlaps(played: Played, day: string, taken: readonly Taken[]): void {
  for (const one of taken) {
    for (const id of one.uses) {
      if (!worksThen(id, day, one.startsAt, one.endsAt)) {
        played.violations.push(`${id} does not work then: ${key(one)}`)
      }
      const meeting = taken.filter(
        (other) =>
          other.uses.includes(id) &&
          other.busyFrom < one.busyUntil &&
          one.busyFrom < other.busyUntil,
      )
      const strangers = meeting.filter((other) => !together(one, other))
      if (strangers.length > 0) played.violations.push(`${id} is taken twice: ${key(one)}`)
      const seats = meeting.reduce((sum, each) => sum + each.seats, 0)
      if (seats > seatsOf(one.serviceId)) played.violations.push(`${seats} sit at ${key(one)}`)
    }
  }
}

function liveOn({ day, bookings: all }: BookingDayDocument, now: number) {
  return { day, live: all.filter(({ heldUntil }) => heldUntil === null || heldUntil > now) }
}

/** What must hold at every moment: no overlap, and the sheet has every booking as it is. */
export async function atEveryMoment(played: Played): Promise<void> {
  const { now } = played
  const all = await bookings.find({}, ALL)
  for (const sheet of await bookingDays.find({}, ALL)) {
    const { day, live } = liveOn(sheet, now)
    overlaps(played, day, live)
    if (new Set(live.map(({ id }) => id)).size < live.length) {
      played.violations.push(`a booking is twice on the sheet of ${day}`)
    }
    for (const entry of live) {
      const booking = all.find(({ _id }) => _id === entry.id)
      // Whoever died between the sheet and the booking holds the time, and lets go by itself.
      if (!booking && entry.heldUntil === null) played.violations.push(`${entry.id} is nobody's`)
      if (booking && !(takes(booking, now) && key(booking) === key(entry) && booking.day === day)) {
        played.violations.push(`the sheet has ${key(entry)}, the booking is ${booking.status}`)
      }
    }
  }
  for (const booking of all) {
    if (!takes(booking, now)) continue
    const sheet = await readSheet(STORE_ID, booking.day)
    if (!liveOn(sheet, now).live.some(({ id }) => id === booking._id)) {
      played.violations.push(`${booking._id} is ${booking.status} and not on its sheet`)
    }
  }
  await waitsAgree(played, all)
}

/** Everybody who waits has one offer or none, and every open offer is somebody's. */
async function waitsAgree(played: Played, all: readonly BookingDocument[]): Promise<void> {
  const waits = await bookingWaits.find({}, ALL)
  for (const { _id, status, offer } of waits) {
    const offered = all.filter((each) => each.waitId === _id && takes(each, played.now))
    const open = offered.filter(({ status: of }) => of === 'held' || of === 'awaiting-payment')
    if (open.length > 1) played.violations.push(`${_id} has ${open.length} offers`)
    if (status === 'offered' && !all.some((each) => each._id === offer)) {
      played.violations.push(`${_id} is offered what is not there`)
    }
  }
}

/** Every way to serve a need list with somebody else for each. */
function ways(needs: readonly { readonly anyOf: readonly string[] }[]): string[][] {
  return needs.reduce<string[][]>(
    (all, { anyOf }) =>
      all.flatMap((chosen) =>
        anyOf.filter((id) => !chosen.includes(id)).map((id) => [...chosen, id]),
      ),
    [[]],
  )
}

/** The starts of a service that are free by trying each way at each step of the grid. */
function freeByHand(serviceIndex: number, day: string, taken: readonly Taken[], now: number) {
  const service = SERVICES[serviceIndex]
  if (!service) return []
  const { durationMinutes, intervalMinutes, beforeMinutes, afterMinutes, id, needs } = service
  const opens = Date.parse(`${day}T10:00:00+08:00`)
  const closes = Date.parse(`${day}T22:00:00+08:00`)
  const starts: number[] = []
  for (let startsAt = opens; startsAt < closes; startsAt += intervalMinutes * MINUTE_MS) {
    const endsAt = startsAt + durationMinutes * MINUTE_MS
    const busyFrom = startsAt - beforeMinutes * MINUTE_MS
    const busyUntil = endsAt + afterMinutes * MINUTE_MS
    const mine = { serviceId: id, startsAt, endsAt, busyFrom, busyUntil, seats: 1 }
    const fits = ways(needs).some((way) => {
      const same = taken.filter(
        (each) =>
          each.uses.join() === way.join() && each.startsAt === startsAt && each.serviceId === id,
      )
      const others = taken.filter(
        (each) =>
          !same.includes(each) &&
          each.uses.some((use) => way.includes(use)) &&
          each.busyFrom < mine.busyUntil &&
          mine.busyFrom < each.busyUntil,
      )
      const seats = same.reduce((sum, each) => sum + each.seats, 0)
      const work = way.every((use) => worksThen(use, day, startsAt, endsAt))
      return work && others.length === 0 && seats < service.seats
    })
    if (fits && startsAt >= now) starts.push(startsAt)
  }
  return starts
}

/** No seat is lost: what is offered is what a patient person finds free. */
async function nothingLost(played: Played, all: readonly BookingDocument[]): Promise<void> {
  const place = await placeOf(STORE_ID)
  for (const day of DAYS) {
    const taken = all.filter((each) => each.day === day && takes(each, played.now))
    const sheet = await readSheet(STORE_ID, day)
    SERVICES.forEach((service, index) => {
      const byHand = freeByHand(index, day, taken, played.now)
      const offered = freeTimes(bookingStoreOf(place), service, sheet, played.now)
      if (offered.map(({ startsAt }) => startsAt).join() !== byHand.join()) {
        played.violations.push(`${service.id} on ${day}: by hand ${byHand.length} are free`)
      }
    })
  }
}

/** Who waits is served whenever they can be. */
async function nobodySkipped(played: Played): Promise<void> {
  const place = await placeOf(STORE_ID)
  for (const { day, serviceId, wanted, seats, status } of await bookingWaits.find({}, ALL)) {
    const service = SERVICES.find(({ id }) => id === serviceId)
    played.count(`wait ends ${status}`)
    if (status === 'over' || !service) continue
    if (status === 'offered') played.violations.push('an offer is left open')
    const sheet = await readSheet(STORE_ID, day)
    const free = freeTimes(bookingStoreOf(place), service, sheet, played.now, wanted, seats)
    if (free.length > 0) played.violations.push(`somebody waits for what is free on ${day}`)
  }
}

/** What must hold once everybody has gone home. */
export async function afterwards(played: Played): Promise<void> {
  const all = await bookings.find({}, ALL)
  let kept = 0
  for (const { _id, status, attemptId, dueFen, refund, waitId, givenBack, endedAt } of all) {
    played.count(`ends ${status}`)
    if (status === 'held' || status === 'awaiting-payment') {
      played.violations.push(`${_id} is left ${status}`)
    }
    if (attemptId !== null) kept += dueFen - (refund?.fen ?? 0)
    if (refund && !refund.done) played.violations.push(`${_id} waits for its refund`)
    if (refund) played.count('refunded')
    if (givenBack.length > 0) played.count('given back')
    if (waitId !== null) played.count(`offer ${status}`)
    if (status === 'confirmed' && endedAt !== null) played.violations.push(`${_id} ended`)
  }
  if (kept !== played.wechat.kept()) {
    played.violations.push(`bookings say ${kept} fen were kept, WeChat ${played.wechat.kept()}`)
  }
  const open = await refundDocuments.count({ told: false })
  if (open > 0) played.violations.push(`${open} refunds are not told of`)
  for (const sheet of await bookingDays.find({}, ALL)) {
    const live = all.filter((each) => each.day === sheet.day && takes(each, played.now))
    const listed = sheet.bookings.map(({ id }) => id).sort()
    if (
      listed.join() !==
      live
        .map(({ _id }) => _id)
        .sort()
        .join()
    ) {
      played.violations.push(`the sheet of ${sheet.day} is not the union of its bookings`)
    }
  }
  await nothingLost(played, all)
  await nobodySkipped(played)
  played.violations.push(...played.wechat.violations)
}
