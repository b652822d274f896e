import type { Input } from '@/shared/contracts'
import type { UnknownMember } from '@/shared/contracts/booking.at-work.contract'
import type { TimeTaken, UnknownService } from '@/shared/contracts/booking.contract'
import type { CallRefusal } from '@/shared/contracts/call'
import { bookableDays, timesOf } from '@/shared/domain/booking/free-times'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import { type Transaction, transaction } from '../../platform/transaction'
import { cardOfNumber } from '../membership/card-of-number.service'
import type { StaffWriter } from '../staff/staff-door'
import { type BookingPlace, placeOf, serviceOf } from './at-store.service'
import { type BookingDocument, bookingDays, bookings } from './booking.documents'
import { tellOfBooking } from './booking-news'
import { dayOfTouched } from './desk-write'
import { draftBooking } from './draft-booking'
import { dayOf, timeOn } from './hold.service'
import { entryOf, sheetWithin, withBookings } from './sheet'

type Enter = Input<'booking/enter'>
type Entered = Result<BookingDocument, UnknownService | TimeTaken | CallRefusal>

/** Whose booking it is: a member's by the number of their card, or nobody's who has a phone. */
async function memberOf({ memberNumber }: Enter): Promise<Result<PersonId | null, UnknownMember>> {
  if (memberNumber === null) return ok(null)
  const card = await cardOfNumber(memberNumber)
  return card ? ok(card._id) : refuse({ code: 'booking/unknown-member' })
}

/** The booking that was entered: certain at once, and paid at the store. */
function entered(
  place: BookingPlace,
  drafted: Parameters<typeof draftBooking>[1],
  { guestName, guestPhone }: Enter,
  now: number,
): BookingDocument {
  const name = guestName === '' ? null : guestName
  return {
    ...draftBooking(place, drafted, now),
    status: 'confirmed',
    guestName: name,
    guestPhone,
    personal: name !== null || guestPhone !== null,
    payment: { due: 'at-the-store' },
    dueFen: 0,
  }
}

/** Takes the time and writes the booking, both or neither; a repetition finds them written. */
async function enterWithin(
  tx: Transaction,
  place: BookingPlace,
  input: Enter,
  personId: PersonId | null,
  { intent, now }: StaffWriter,
): Promise<Entered> {
  const { storeId, serviceId, startsAt, seats, with: wanted } = input
  const id = asId<'booking'>(intent.id)
  const there = await tx.get(bookings, id)
  if (there) {
    return there.fingerprint === intent.fingerprint ? ok(there) : refuse({ code: 'request/reused' })
  }
  const service = serviceOf(place, serviceId)
  if (!service.ok) return service
  const day = dayOf(place, startsAt)
  if (!bookableDays(service.value, dayOf(place, now)).includes(day)) {
    return refuse({ code: 'booking/taken', times: [] })
  }
  const sheet = await sheetWithin(tx, storeId, day)
  const asked = { service: { ...service.value, leadMinutes: 0 }, wanted, seats, startsAt }
  const time = timeOn(place, sheet, asked, now)
  if (!time.ok) return time
  const drafted = {
    id,
    service: service.value,
    ...timesOf(service.value, startsAt),
    day,
    uses: time.value.uses,
    seats,
    wanted,
    personId,
    noShows: [],
    heldUntil: null,
    waitId: null,
    fingerprint: intent.fingerprint,
  }
  const booking = entered(place, drafted, input, now)
  const entry = entryOf(booking)
  if (!entry) throw new Error('a certain booking takes its time up')
  await tx.create(bookings, booking)
  await tx.put(bookingDays, withBookings(sheet, [...sheet.bookings, entry]))
  await tellOfBooking(tx, null, booking, now)
  return ok(booking)
}

/** Somebody on the phone or at the counter: the same times as for shoppers, without the lead time. */
export async function enter(input: Enter, writer: StaffWriter): Reply<'booking/enter'> {
  const personId = await memberOf(input)
  if (!personId.ok) return personId
  const place = await placeOf(input.storeId)
  const booked = await transaction((tx) => enterWithin(tx, place, input, personId.value, writer))
  return booked.ok ? dayOfTouched({ place, writer }, booked.value) : booked
}
