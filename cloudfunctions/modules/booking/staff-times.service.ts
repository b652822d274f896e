import type { Input } from '@/shared/contracts'
import { bookableDays, type FreeTime } from '@/shared/domain/booking/free-times'
import type { Service } from '@/shared/domain/booking/service'
import type { ResourceId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import type { StaffReader } from '../staff/staff-door'
import { type BookingPlace, placeOf, serviceOf } from './at-store.service'
import { type BookingDayDocument, type BookingDocument, bookings } from './booking.documents'
import { dayOf, freeTimesAt, freeTimeViews } from './hold.service'
import { readSheet, without } from './sheet'

/**
 * A service as the staff book it: without its lead time. One that has begun can still go to
 * somebody else at its own time.
 */
export function withoutLead(
  service: Service,
  moved: Pick<BookingDocument, 'startsAt'> | null,
  now: Instant,
): Service {
  const sinceMinutes = moved === null ? 0 : Math.ceil((now - moved.startsAt) / MINUTE_MS)
  return { ...service, leadMinutes: Math.min(0, -sinceMinutes) }
}

/** The times staff may choose from on a day, a booking that is to move counted as not there. */
export function timesAtDesk(
  place: BookingPlace,
  sheet: BookingDayDocument,
  asked: {
    readonly service: Service
    readonly wanted: ResourceId | null
    readonly seats: number
    readonly moved: BookingDocument | null
  },
  now: Instant,
): FreeTime[] {
  const { moved, ...wanted } = asked
  const service = withoutLead(asked.service, moved, now)
  const bookable = bookableDays(service, dayOf(place, now))
  if (!bookable.includes(sheet.day) && moved?.day !== sheet.day) return []
  const others = moved === null ? sheet : without(sheet, moved._id)
  return freeTimesAt(place, others, { ...wanted, service }, now)
}

export async function staffTimes(
  input: Input<'booking/staff-times'>,
  { now }: StaffReader,
): Reply<'booking/staff-times'> {
  const { storeId, serviceId, with: wanted, seats, day, besides } = input
  const place = await placeOf(storeId)
  const service = serviceOf(place, serviceId)
  if (!service.ok) return service
  const [sheet, there] = await Promise.all([
    readSheet(storeId, day),
    besides === null ? undefined : bookings.get(besides),
  ])
  const moved = there?.storeId === storeId ? there : null
  const times = timesAtDesk(place, sheet, { service: service.value, wanted, seats, moved }, now)
  return ok({ times: freeTimeViews(times, service.value) })
}
