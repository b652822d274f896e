import { reminderAt } from '@/shared/domain/notifications/reminder'
import type { PersonId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { Transaction } from '../../platform/transaction'
import { sendAtOnce } from '../notifications/at-once'
import type { AnyTelling, MessageFacts } from '../notifications/message-facts'
import { messageId, tell, tellWithin } from '../notifications/tell.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import type { BookingDocument } from './booking.documents'

interface Told {
  readonly telling: AnyTelling
  readonly dueAt: Instant
}

type Store = Pick<StoreDocument, 'name' | 'tradingDay'>

function factsOf({ service, startsAt }: BookingDocument, store: Store) {
  return { storeName: store.name, service: service.name, startsAt }
}

type Of = Pick<AnyTelling, 'personId' | 'about' | 'utcOffsetMinutes'> & {
  readonly facts: MessageFacts['booking-confirmed']
}

/** The reminder of a booking at its time; none where that is no day away. */
function reminder(of: Of, now: Instant): Told[] {
  const { startsAt } = of.facts
  const dueAt = reminderAt(startsAt, of.utcOffsetMinutes)
  if (dueAt <= now) return []
  const telling = { ...of, kind: 'booking-tomorrow' as const, occasion: String(startsAt) }
  return [{ telling, dueAt }]
}

function certain(before: BookingDocument | null): boolean {
  return before !== null && !['held', 'awaiting-payment', 'expired'].includes(before.status)
}

/** @param before null for one that is made with this */
function newsOf(
  before: BookingDocument | null,
  after: BookingDocument,
  of: Of,
  now: Instant,
): Told[] {
  const once = { ...of, occasion: '' }
  if (after.status === 'cancelled' && after.cancelledBy === 'store') {
    if (before?.status === 'cancelled') return []
    const facts = { ...of.facts, cancelled: true }
    return [{ telling: { ...once, kind: 'booking-changed', facts }, dueAt: now }]
  }
  if (after.status === 'held' && after.waitId !== null && after.heldUntil !== null && !before) {
    const offeredMinutes = Math.floor((after.heldUntil - now) / MINUTE_MS)
    const facts = { ...of.facts, offeredMinutes }
    return [{ telling: { ...once, kind: 'booking-offered', facts }, dueAt: now }]
  }
  if (after.status !== 'confirmed') return []
  if (!certain(before)) {
    return [{ telling: { ...once, kind: 'booking-confirmed' }, dueAt: now }, ...reminder(of, now)]
  }
  return before?.startsAt === after.startsAt ? [] : reminder(of, now)
}

type Refund = NonNullable<BookingDocument['refund']>

function refundOf(of: Of, { id, fen }: Pick<Refund, 'id' | 'fen'>) {
  const { storeName, service: what } = of.facts
  const facts = { storeName, what, fen }
  return { ...of, kind: 'booking-refunded' as const, occasion: id, facts }
}

/** Its money has gone back with this change. */
function refundNews(
  before: BookingDocument | null,
  { refund }: BookingDocument,
  of: Of,
  now: Instant,
): Told[] {
  if (!refund?.done || before?.refund?.done) return []
  return [{ telling: refundOf(of, refund), dueAt: now }]
}

async function write(tx: Transaction, told: readonly Told[], now: Instant) {
  for (const { telling, dueAt } of told) await tellWithin(tx, telling, now, dueAt)
  return told.filter(({ dueAt }) => dueAt <= now).map(({ telling }) => messageId(telling))
}

function ofBooking(booking: BookingDocument, personId: PersonId, store: Store): Of {
  const { utcOffsetMinutes } = store.tradingDay
  return { personId, about: booking._id, utcOffsetMinutes, facts: factsOf(booking, store) }
}

/** Whether a change could tell anything: the store is read only for one that could. */
function mayTell(before: BookingDocument | null, after: BookingDocument): boolean {
  const { status, startsAt, refund } = after
  if (before?.status !== status || before.startsAt !== startsAt) return true
  return refund?.done !== before.refund?.done
}

/**
 * Writes what a booking's change tells, with the change; what a shopper moves or calls off
 * themselves they know.
 * @param before null for one that is made with this
 * @returns the messages that are due, to be tried right after the commit
 */
export async function tellOfBooking(
  tx: Transaction,
  before: BookingDocument | null,
  after: BookingDocument,
  now: Instant,
): Promise<readonly string[]> {
  const { personId, storeId } = after
  if (personId === null || !mayTell(before, after)) return []
  const store = await tx.get(stores, storeId)
  if (!store) throw new Error(`booking ${after._id} is of a store without a document`)
  const of = ofBooking(after, personId, store)
  const told = [...newsOf(before, after, of, now), ...refundNews(before, after, of, now)]
  return write(tx, told, now)
}

/** Writes that the store has moved a booking: told for each time it does. */
export async function tellOfMove(
  tx: Transaction,
  moved: BookingDocument,
  store: Store,
  now: Instant,
): Promise<void> {
  const { personId, startsAt, rev } = moved
  if (personId === null) return
  const of = ofBooking(moved, personId, store)
  const facts = { ...of.facts, cancelled: false }
  const occasion = `${startsAt}-${rev}`
  await tellWithin(tx, { ...of, kind: 'booking-changed', occasion, facts }, now)
}

/** Tells that late or second money has gone back: nothing of the booking changes with it. */
export async function tellOfGivenBack(
  booking: BookingDocument,
  refund: Pick<Refund, 'id' | 'fen'>,
  now: Instant,
): Promise<void> {
  const { personId, storeId } = booking
  if (personId === null) return
  const store = await stores.get(storeId)
  if (!store) throw new Error(`booking ${booking._id} is of a store without a document`)
  await sendAtOnce([await tell(refundOf(ofBooking(booking, personId, store), refund), now)])
}
