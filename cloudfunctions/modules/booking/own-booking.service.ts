import type { Input } from '@/shared/contracts'
import type { NotNow } from '@/shared/contracts/booking.contract'
import { statusAt } from '@/shared/domain/booking/booking-at'
import { backFen } from '@/shared/domain/booking/booking-money'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { derivedId } from '../../platform/new-id'
import type { Reader, Reply, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { giveUpAttempt } from '../payments/attempts.service'
import { stores } from '../stores/stores.documents'
import { placeOf } from './at-store.service'
import { type BookingDocument, bookings, bookingWaits } from './booking.documents'
import { bookingSummary, bookingView, paidFenOf } from './booking-view'
import type { BookingChange } from './change-booking.service'
import { changeOwn, notNow, ownBooking } from './confirm.service'
import { callOffMoney } from './money-back'
import { shownWait } from './wait.service'

const PAGE = 20

export async function booking(
  { bookingId }: Input<'booking/booking'>,
  { person, now }: Reader,
): Reply<'booking/booking'> {
  const own = await ownBooking(bookingId, person)
  if (!own.ok) return own
  return ok(bookingView(await placeOf(own.value.storeId), own.value, now))
}

/** The waiting lists somebody is on, the oldest first. */
async function waitsOf(person: PersonId) {
  const found = await bookingWaits.find(
    { personId: person, status: operators.in(['waiting', 'offered']) },
    { limit: PAGE, orderBy: { path: 'since', order: 'asc' } },
  )
  const shown = await Promise.all(
    found.map(async (each) => shownWait(await placeOf(each.storeId), each)),
  )
  return shown.flatMap((each) => each ?? [])
}

/** Times somebody holds or is offered now; those that never became certain are no history. */
function openOf(person: PersonId, now: Instant) {
  const { gt, in: oneOf } = operators
  const open = { status: oneOf(['held', 'awaiting-payment']), heldUntil: gt(now) }
  return bookings.find({ personId: person, ...open }, { limit: PAGE })
}

export async function mine(
  { before }: Input<'booking/mine'>,
  { person, now }: Reader,
): Reply<'booking/mine'> {
  if (!person) return ok({ bookings: [], waits: [], more: false })
  const open = before === null ? await openOf(person, now) : []
  const found = await bookings.find(
    {
      personId: person,
      heldUntil: null,
      ...(before !== null && { startsAt: operators.lt(before) }),
    },
    { limit: PAGE + 1, orderBy: { path: 'startsAt', order: 'desc' } },
  )
  // The open ones first, whenever they are: the last of a page is where the next begins.
  const page = [...open, ...found.slice(0, PAGE)]
  const ids = [...new Set(page.map(({ storeId }) => storeId))]
  const known = await stores.find({ _id: operators.in(ids) }, { limit: 2 * PAGE })
  const shown = page.flatMap((each) => {
    const store = known.find(({ _id }) => _id === each.storeId)
    return store ? [bookingSummary(store, each, now)] : []
  })
  const waits = before === null ? await waitsOf(person) : []
  return ok({ bookings: shown, waits, more: found.length > PAGE })
}

const isHeld = (status: BookingDocument['status']) =>
  status === 'held' || status === 'awaiting-payment'

/** Lets a time go that nothing was paid for: `heldUntil` stays and says that it never was certain. */
function letGone(booking: BookingDocument, now: Instant): BookingChange {
  const off = {
    status: 'cancelled',
    cancelledBy: 'shopper',
    endedAt: now,
  } as const
  return { booking: { ...booking, ...off } }
}

/** An open attempt to pay what was let go is given up, so that WeChat's word comes soon. */
async function giveUpPaying(bookingId: BookingDocument['_id'], now: Instant): Promise<void> {
  await giveUpAttempt({ kind: 'booking', id: bookingId }, now)
}

export async function letGo(
  { bookingId }: Input<'booking/let-go'>,
  writer: Writer,
): Reply<'booking/let-go'> {
  const { now } = writer
  const gone = await changeOwn<NotNow>(bookingId, writer, ({ booking: held }) =>
    isHeld(statusAt(held, now)) ? ok(letGone(held, now)) : refuse(notNow(held, now)),
  )
  if (gone.ok) await giveUpPaying(bookingId, now)
  return gone
}

/** Cancelled by its shopper: a hold is let go, what was certain brings its money back by the window. */
function cancelled(seen: BookingDocument, { intent, now }: Writer): Result<BookingChange, NotNow> {
  const status = statusAt(seen, now)
  if (isHeld(status)) return ok(letGone(seen, now))
  if (status !== 'confirmed' || now >= seen.startsAt) return refuse(notNow(seen, now))
  const fen = backFen({ ...seen, paidFen: paidFenOf(seen) }, now)
  const refundId = derivedId<'refund'>('refund', intent.id)
  return ok(callOffMoney(seen, { refundId, fen, by: 'shopper' }, now))
}

export async function cancel(
  { bookingId }: Input<'booking/cancel'>,
  writer: Writer,
): Reply<'booking/cancel'> {
  const off = await changeOwn(bookingId, writer, ({ booking: seen }) => cancelled(seen, writer))
  if (off.ok) await giveUpPaying(bookingId, writer.now)
  return off
}
