import type { Input } from '@/shared/contracts'
import type { NotNow, TimeTaken, TooLate } from '@/shared/contracts/booking.contract'
import { statusAt } from '@/shared/domain/booking/booking-at'
import { freeUntil } from '@/shared/domain/booking/booking-money'
import { bookableDays, timesOf } from '@/shared/domain/booking/free-times'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reply, Writer } from '../../platform/route'
import { type BookingPlace, placeOf, serviceOf } from './at-store.service'
import { sameTime } from './book.service'
import type { BookingDocument } from './booking.documents'
import { bookingView } from './booking-view'
import type { BookingChange, Seen } from './change-booking.service'
import { changeOwn, notNow, ownBooking } from './confirm.service'
import { keptService } from './draft-booking'
import { dayOf, timeOn, type WantedTime } from './hold.service'
import { repeated } from './last-request'
import { without } from './sheet'

const noTimes: TimeTaken = { code: 'booking/taken', times: [] }

/**
 * A booking at another time, by who and what is free then: its own old time counts as free. What it
 * was booked for and its price stay; how long it takes is as the service is now.
 */
export function movedTo(
  place: BookingPlace,
  { booking, target }: Seen,
  asked: Omit<WantedTime, 'seats'>,
  now: number,
): Result<BookingDocument, TimeTaken> {
  const { service, wanted, startsAt } = asked
  const sheet = without(target, booking._id)
  const time = timeOn(place, sheet, { ...asked, seats: booking.seats }, now)
  if (!time.ok) return time
  return ok({
    ...booking,
    day: target.day,
    wanted,
    uses: time.value.uses,
    ...timesOf(service, startsAt),
    service: {
      ...keptService(service),
      freeUntilMinutes: booking.service.freeUntilMinutes,
      questions: booking.service.questions,
    },
  })
}

export async function change(
  input: Input<'booking/change'>,
  writer: Writer,
): Reply<'booking/change'> {
  const { bookingId, startsAt, evenSo, with: wanted } = input
  const { person, now } = writer
  const there = await ownBooking(bookingId, person)
  if (!there.ok) return there
  const place = await placeOf(there.value.storeId)
  const again = repeated(there.value, writer)
  if (again) return again.ok ? ok(bookingView(place, again.value.booking, now)) : again
  const service = serviceOf(place, there.value.serviceId)
  if (!service.ok) return refuse(noTimes)
  const day = dayOf(place, startsAt)
  if (!bookableDays(service.value, dayOf(place, now)).includes(day)) return refuse(noTimes)
  const endsAt = startsAt + service.value.durationMinutes * MINUTE_MS
  const other = evenSo ? null : await sameTime(person, { startsAt, endsAt }, bookingId, now)
  if (other) return refuse(other)
  return changeOwn(
    bookingId,
    writer,
    (seen): Result<BookingChange, NotNow | TooLate | TimeTaken> => {
      if (statusAt(seen.booking, now) !== 'confirmed') return refuse(notNow(seen.booking, now))
      if (now > freeUntil(seen.booking)) return refuse({ code: 'booking/too-late' })
      const asked = { service: service.value, wanted, startsAt }
      const moved = movedTo(place, seen, asked, now)
      return moved.ok ? ok({ booking: moved.value }) : moved
    },
    day,
  )
}
