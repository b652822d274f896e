import type { Input } from '@/shared/contracts'
import type { NotNow } from '@/shared/contracts/booking.contract'
import { noShowAt } from '@/shared/domain/booking/no-show'
import { afterStep, type StaffStep } from '@/shared/domain/booking/staff-steps'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { outbox } from '../../platform/outbox'
import type { Reply } from '../../platform/route'
import type { Transaction } from '../../platform/transaction'
import { shippingEntry } from '../payments/shipping.service'
import type { StaffWriter } from '../staff/staff-door'
import { alreadyDone } from '../staff/trail.service'
import { placeOf } from './at-store.service'
import type { BookingDocument } from './booking.documents'
import type { BookingChange } from './change-booking.service'
import { bookingAt, changeAtDesk, dayOfTouched, deskWrite } from './desk-write'
import { dayOf } from './hold.service'
import { intoLine, outOfLine, servedFromLine } from './in-line.service'
import { notingNoShow } from './notes.service'

/** Tells WeChat once that what was paid for has been delivered, or kept ready in vain. */
function telling({ _id: id, attemptId }: BookingDocument, now: Instant) {
  return async (tx: Transaction): Promise<void> => {
    if (attemptId === null) return
    const entry = shippingEntry({ kind: 'booking', id }, attemptId, now)
    // It stands already where somebody was given up first and came after all.
    if (!(await tx.get(outbox, entry._id))) await tx.create(outbox, entry)
  }
}

function stepped(
  booking: BookingDocument,
  step: StaffStep,
  now: Instant,
): Result<BookingChange, NotNow> {
  const after = afterStep(booking, step, now)
  return after.ok ? ok({ booking: after.value }) : after
}

export const start = deskWrite<Input<'booking/start'>, NotNow>({
  decide: ({ booking }, _input, { writer }) => stepped(booking, 'start', writer.now),
  after: servedFromLine,
})

export const finish = deskWrite<Input<'booking/finish'>, NotNow>({
  decide: ({ booking }, _input, { writer: { now } }) => {
    const done = stepped(booking, 'finish', now)
    return done.ok ? ok({ ...done.value, beside: telling(booking, now) }) : done
  },
  after: servedFromLine,
})

type NotYet = { readonly code: 'booking/not-yet'; readonly at: Instant }

/** Given up once the grace is over. What was paid stays with the store, and it counts for the rule. */
export const noShow = deskWrite<Input<'booking/no-show'>, NotNow | NotYet>({
  decide: ({ booking }, _input, { place, writer: { now } }) => {
    const away = stepped(booking, 'no-show', now)
    if (!away.ok) return away
    const at = noShowAt(booking.startsAt, place.set.graceMinutes)
    if (now < at) return refuse({ code: 'booking/not-yet', at })
    const beside = async (tx: Transaction) => {
      await notingNoShow(booking, true, now)(tx)
      await telling(booking, now)(tx)
    }
    return ok({ ...away.value, beside })
  },
})

/**
 * Takes a check-in, a start or a no-show back. Whoever was checked in leaves the line, whoever was
 * being served waits again, and who was given up is no longer counted as having stayed away. The
 * line comes first: what is left of a step that broke off is then put right by tapping again.
 */
export async function stepBack(
  input: Input<'booking/step-back'>,
  writer: StaffWriter,
): Reply<'booking/step-back'> {
  const there = await bookingAt(input)
  if (!there.ok) return there
  const before = there.value
  const at = { place: await placeOf(input.storeId), writer }
  const done = await alreadyDone(writer.intent)
  if (done) return done.ok ? dayOfTouched(at, before) : done
  const isToday = before.day === dayOf(at.place, writer.now)
  const isRepeated = before.last[writer.person]?.requestId === writer.intent.requestId
  if (before.status === 'arrived' && !isRepeated) await outOfLine(before, at)
  const waitsAgain = before.status === 'started' && isToday && !isRepeated
  const ticketId = waitsAgain ? await intoLine(before, at) : null
  const changed = await changeAtDesk<NotNow>(before._id, at, ({ booking }) => {
    if (booking.rev !== before.rev)
      return refuse({ code: 'booking/not-now', status: booking.status })
    const back = stepped({ ...booking, ticketId }, 'step-back', writer.now)
    if (!back.ok || booking.status !== 'no-show') return back
    return ok({ ...back.value, beside: notingNoShow(booking, false, writer.now) })
  })
  return changed.ok ? dayOfTouched(at, changed.value) : changed
}
