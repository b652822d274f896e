import type { Input } from '@/shared/contracts'
import type { WaitView } from '@/shared/contracts/booking.views'
import { bookableDays } from '@/shared/domain/booking/free-times'
import { dayStatus } from '@/shared/domain/booking/month'
import { inTurn } from '@/shared/domain/booking/waiting-list'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { PersonId, ServiceId } from '@/shared/kernel/ids'
import { ok, refuse } from '@/shared/kernel/result'
import type { Reply, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { type BookingPlace, bookingStoreOf, placeAndService } from './at-store.service'
import { type BookingWaitDocument, bookingWaits } from './booking.documents'
import { waitIdOf } from './booking.ids'
import { waitView } from './booking-view'
import { dayOf } from './hold.service'
import { lookAgain, offerAtOnce } from './offer.service'
import { readSheet } from './sheet'

const MOST_WAITING = 200

/** How many of the same service and day are asked before this one. */
async function aheadOf(wait: BookingWaitDocument): Promise<number> {
  const { storeId, day, serviceId } = wait
  const others = await bookingWaits.find(
    { storeId, day, serviceId, status: 'waiting' },
    { limit: MOST_WAITING },
  )
  return others.filter((each) => inTurn(each, wait) < 0).length
}

export async function shownWait(
  place: BookingPlace,
  wait: BookingWaitDocument,
): Promise<WaitView | null> {
  return wait.status === 'over' ? null : waitView(place, wait, await aheadOf(wait))
}

/** Somebody's own place on the waiting list of a day. */
export async function ownWait(
  place: BookingPlace,
  serviceId: ServiceId,
  day: BusinessDay,
  person: PersonId,
): Promise<WaitView | null> {
  const wait = await bookingWaits.get(waitIdOf(place.store._id, serviceId, day, person))
  return wait ? shownWait(place, wait) : null
}

/** A place on the list, taken once: who waits already keeps theirs, who has ended begins anew. */
async function enter(wait: BookingWaitDocument): Promise<BookingWaitDocument> {
  if ((await bookingWaits.create(wait)) === 'created') return wait
  const there = await bookingWaits.get(wait._id)
  if (there?.status !== 'over') return there ?? wait
  const { inc, set } = operators
  const { wanted, seats, since } = wait
  await bookingWaits.update(
    { _id: wait._id, rev: there.rev, status: 'over' },
    {
      wanted: set(wanted),
      seats: set(seats),
      since: set(since),
      status: set('waiting'),
      offer: set(null),
      rev: inc(1),
    },
  )
  return (await bookingWaits.get(wait._id)) ?? wait
}

export async function wait(input: Input<'booking/wait'>, writer: Writer): Reply<'booking/wait'> {
  const { person, now } = writer
  const found = await placeAndService(input)
  if (!found.ok) return found
  const { place, service } = found.value
  const { storeId, serviceId, with: wanted, seats, day } = input
  const before = await ownWait(place, serviceId, day, person)
  if (before) return ok(before)
  const bookable = new Set(bookableDays(service, dayOf(place, now)))
  const sheet = await readSheet(storeId, day)
  const asked = { asked: { wanted, seats }, bookable }
  if (dayStatus(bookingStoreOf(place), service, sheet, now, asked) !== 'full') {
    return refuse({ code: 'booking/not-full' })
  }
  const entered = await enter({
    _id: waitIdOf(storeId, serviceId, day, person),
    v: 1,
    rev: 1,
    storeId,
    day,
    serviceId,
    wanted,
    seats,
    personId: person,
    since: now,
    status: 'waiting',
    offer: null,
    declined: 0,
  })
  // What came free since the look just taken was offered to nobody.
  await lookAgain(storeId, day)
  await offerAtOnce(storeId, [day], now)
  const shown = waitView(place, entered, await aheadOf(entered))
  if (!shown) throw new Error('a service was there and is gone')
  return ok(shown)
}

/** Leaves the list. An offer that is open stays to be taken or let go, or runs out. */
export async function leaveWait(
  { waitId }: Input<'booking/leave-wait'>,
  { person }: Writer,
): Reply<'booking/leave-wait'> {
  const { inc, neq, set } = operators
  await bookingWaits.update(
    { _id: waitId, personId: person, status: neq('over') },
    { status: set('over'), offer: set(null), rev: inc(1) },
  )
  return ok({ left: true })
}
