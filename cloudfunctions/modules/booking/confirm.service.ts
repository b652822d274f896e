import type { Input } from '@/shared/contracts'
import type { AnswerMissing, NotNow, UnknownBooking } from '@/shared/contracts/booking.contract'
import type { BookingView } from '@/shared/contracts/booking.views'
import type { CallRefusal } from '@/shared/contracts/call'
import { statusAt } from '@/shared/domain/booking/booking-at'
import { HOLD_MINUTES } from '@/shared/domain/booking/day-sheet'
import type { BookingId, PersonId, QuestionId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { callerOpenid } from '../../platform/identities'
import { checkText } from '../../platform/open-interfaces'
import type { Reply, Writer } from '../../platform/route'
import { type BookingPlace, placeOf } from './at-store.service'
import { type BookingDocument, bookings } from './booking.documents'
import { bookingView } from './booking-view'
import { type BookingChange, changeBooking, type Seen } from './change-booking.service'
import { remembered, repeated } from './last-request'

export const unknownBooking = { code: 'booking/unknown' } as const

/** Of somebody else's as of none. */
export async function ownBooking(
  bookingId: BookingId,
  person: PersonId | undefined,
): Promise<Result<BookingDocument, UnknownBooking>> {
  const booking = person && (await bookings.get(bookingId))
  return booking && booking.personId === person ? ok(booking) : refuse(unknownBooking)
}

export function notNow(booking: BookingDocument, now: Instant): NotNow {
  return { code: 'booking/not-now', status: statusAt(booking, now) }
}

/** Changes one's own booking, once for an intent. */
export async function changeOwn<R extends RefusalShape>(
  bookingId: BookingId,
  writer: Writer,
  decide: (seen: Seen, place: BookingPlace) => Result<BookingChange, R>,
  toDay?: BookingDocument['day'],
): Promise<Result<BookingView, R | UnknownBooking | CallRefusal>> {
  const { person, now } = writer
  const there = await ownBooking(bookingId, person)
  if (!there.ok) return there
  const place = await placeOf(there.value.storeId)
  const changed = await changeBooking<R | UnknownBooking | CallRefusal>(
    bookingId,
    now,
    (seen) => {
      if (seen.booking.personId !== person) return refuse(unknownBooking)
      const before = repeated(seen.booking, writer)
      if (before) return before
      const decided = decide(seen, place)
      return decided.ok ? ok(remembered(decided.value, writer)) : decided
    },
    toDay,
  )
  return changed.ok ? ok(bookingView(place, changed.value, now)) : changed
}

/** The answers to what was asked, empty ones left out; or the first that is missing. */
function answersTo(
  { service }: BookingDocument,
  given: Readonly<Record<QuestionId, string>>,
): Result<BookingDocument['answers'], AnswerMissing> {
  const missing = service.questions.find(({ id, mustAnswer }) => mustAnswer && !given[id])
  if (missing) return refuse({ code: 'booking/answer-missing', questionId: missing.id })
  const answered = service.questions.flatMap(({ id }) => (given[id] ? [[id, given[id]]] : []))
  return ok(Object.fromEntries(answered))
}

/** Whether WeChat takes what was written: all of it in one look, which takes 2,500 characters. */
async function answersAreFit(answers: BookingDocument['answers']): Promise<boolean> {
  const written = Object.values(answers)
  if (written.length === 0) return true
  return (await checkText(written.join('\n'), callerOpenid(), 'comment')) === 'fit'
}

/** A held booking that is certain now, or is kept while its payment is open. */
export function certain(booking: BookingDocument, now: Instant): BookingDocument {
  if (booking.dueFen === 0) return { ...booking, status: 'confirmed', heldUntil: null }
  return { ...booking, status: 'awaiting-payment', heldUntil: now + HOLD_MINUTES * MINUTE_MS }
}

export async function confirm(
  { bookingId, answers: given }: Input<'booking/confirm'>,
  writer: Writer,
): Reply<'booking/confirm'> {
  const { person, now } = writer
  const there = await ownBooking(bookingId, person)
  if (!there.ok) return there
  const answered = answersTo(there.value, given)
  // Of a repetition the answers were taken before, and may be forgotten by now.
  if (!answered.ok && !repeated(there.value, writer)) return answered
  const answers = answered.ok ? answered.value : {}
  if (!(await answersAreFit(answers))) return refuse({ code: 'booking/text-refused' })
  return changeOwn<NotNow>(bookingId, writer, ({ booking, sheet }) => {
    const holds = sheet.bookings.some(({ id }) => id === bookingId)
    if (statusAt(booking, now) !== 'held' || !holds) return refuse(notNow(booking, now))
    return ok({ booking: certain({ ...booking, answers }, now) })
  })
}
