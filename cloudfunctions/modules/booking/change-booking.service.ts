import { mayBecome } from '@/shared/domain/booking/booking-life'
import type { SheetBooking } from '@/shared/domain/booking/day-sheet'
import { afterDeclined } from '@/shared/domain/booking/waiting-list'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { BookingId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result } from '@/shared/kernel/result'
import { type Transaction, transaction } from '../../platform/transaction'
import { sendAtOnce } from '../notifications/at-once'
import {
  type BookingDayDocument,
  type BookingDocument,
  bookingDays,
  bookings,
  bookingWaits,
} from './booking.documents'
import { sheetId } from './booking.ids'
import { tellOfBooking } from './booking-news'
import { offerAtOnce } from './offer.service'
import { entryOf, sheetWithin, withBookings, without } from './sheet'

/** A booking as it is to be, and what is written with it or not at all. */
export interface BookingChange {
  readonly booking: BookingDocument
  readonly beside?: (tx: Transaction) => Promise<void>
}

/** What a change is decided on. */
export interface Seen {
  readonly booking: BookingDocument
  /** Of its own day. */
  readonly sheet: BookingDayDocument
  /** Of the day it is to move to; its own where it stays. */
  readonly target: BookingDayDocument
}

function checkLife(before: BookingDocument, after: BookingDocument): void {
  if (before.status === after.status || mayBecome(before.status, after.status)) return
  throw new Error(`booking ${after._id} went from ${before.status} to ${after.status}`)
}

/** Whether a time somebody could wait for comes free: any change that is not only of its hold. */
function frees(before: SheetBooking | null, after: SheetBooking | null): boolean {
  if (!before) return false
  if (!after || after.startsAt !== before.startsAt || after.seats < before.seats) return true
  return after.uses.join() !== before.uses.join() || after.busyUntil < before.busyUntil
}

/**
 * Brings the sheets to what the booking says: it takes up its new time and no other.
 * @returns whether time came free on the day it was on
 */
async function writeSheets(
  tx: Transaction,
  { booking: before, sheet, target }: Seen,
  after: BookingDocument,
): Promise<boolean> {
  const taken = entryOf(after)
  const was = entryOf(before)
  if (JSON.stringify(taken) === JSON.stringify(was)) return false
  const moved = after.day !== before.day
  const freed = moved || frees(was, taken)
  const stays = !moved && taken ? [taken] : []
  const left = [...without(sheet, after._id).bookings, ...stays]
  await tx.put(bookingDays, {
    ...withBookings(sheet, left),
    unoffered: sheet.unoffered || freed,
  })
  if (moved && taken) {
    const there = [...without(target, after._id).bookings, taken]
    await tx.put(bookingDays, withBookings(target, there))
  }
  return freed
}

const open = (status: BookingDocument['status']) =>
  status === 'held' || status === 'awaiting-payment'

/** An offer taken ends the waiting; one let go or run out is the next one's. */
async function followWait(tx: Transaction, before: BookingDocument, after: BookingDocument) {
  if (after.waitId === null || !open(before.status) || open(after.status)) return
  const wait = await tx.get(bookingWaits, after.waitId)
  if (wait?.status !== 'offered' || wait.offer !== after._id) return
  const taken = after.status === 'confirmed'
  const declined = wait.declined + (taken ? 0 : 1)
  const status = taken ? 'over' : afterDeclined(declined)
  await tx.put(bookingWaits, { ...wait, status, offer: null, declined, rev: wait.rev + 1 })
}

/** A booking after its change, and whether others may have its time now. */
interface Changed {
  readonly booking: BookingDocument
  readonly freed: boolean
  /** What it told that is due. */
  readonly told: readonly string[]
}

async function changeWithin<R extends RefusalShape>(
  tx: Transaction,
  bookingId: BookingId,
  now: Instant,
  decide: (seen: Seen) => Result<BookingChange, R>,
  toDay: BusinessDay | undefined,
): Promise<Result<Changed & { readonly from: BookingDocument }, R>> {
  const from = await tx.get(bookings, bookingId)
  if (!from) throw new Error(`booking ${bookingId} is to be changed and is not there`)
  const { storeId, day } = from
  const sheet = await sheetWithin(tx, storeId, day)
  const target = toDay && toDay !== day ? await sheetWithin(tx, storeId, toDay) : sheet
  const seen = { booking: from, sheet, target }
  const change = decide(seen)
  if (!change.ok) return change
  const { booking, beside } = change.value
  if (booking === from) return ok({ booking, from, freed: false, told: [] })
  if (booking.day !== day && target._id !== sheetId(storeId, booking.day)) {
    throw new Error(`booking ${bookingId} moved to a day whose sheet was not read`)
  }
  checkLife(from, booking)
  const after = { ...booking, rev: from.rev + 1 }
  const freed = await writeSheets(tx, seen, after)
  await followWait(tx, from, after)
  await tx.put(bookings, after)
  await beside?.(tx)
  return ok({ booking: after, from, freed, told: await tellOfBooking(tx, from, after, now) })
}

/**
 * The one way a booking changes: decided on it and its day's sheet as they are, written in one
 * transaction with them, what its guest is told, and whatever must not stand without it. Deciding on the booking itself
 * unchanged writes nothing. Time it lets go is offered to who waits for it after, or by the timer.
 *
 * @param toDay the day it may move to
 */
export async function changeBooking<R extends RefusalShape>(
  bookingId: BookingId,
  now: Instant,
  decide: (seen: Seen) => Result<BookingChange, R>,
  toDay?: BusinessDay,
): Promise<Result<BookingDocument, R>> {
  const changed = await transaction((tx) => changeWithin(tx, bookingId, now, decide, toDay))
  if (!changed.ok) return changed
  const { booking, from, freed, told } = changed.value
  const offering = freed ? offerAtOnce(from.storeId, [from.day], now) : undefined
  await Promise.all([offering, sendAtOnce(told)])
  return ok(booking)
}
