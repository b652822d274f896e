import type { Input } from '@/shared/contracts'
import type { UnservedView } from '@/shared/contracts/booking.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import type { StaffReader } from '../staff/staff-door'
import { placeOf } from './at-store.service'
import { dayView } from './day-view'
import { dayOf } from './hold.service'
import { cardsOf, guestName } from './staff-booking-view'
import { type Unserved, unservedAt } from './unserved.service'

/** Whoever leaves, or closes a day, has just been told how many it leaves so: others hear of it late. */
const POLL_UNSERVED_MS = 3 * MINUTE_MS

/** A store's day, today unless another is asked for. */
export async function lookAtDay(
  { storeId, day }: Input<'booking/day-view'>,
  { now, role }: StaffReader,
): Reply<'booking/day-view'> {
  const place = await placeOf(storeId)
  return ok(
    await dayView(place, { day: day ?? dayOf(place, now), now, nobodyThere: role === null }),
  )
}

/** What needs a hand, on whichever day from today on. */
export async function lookAtUnserved(
  { storeId }: Input<'booking/unserved'>,
  { now }: StaffReader,
): Reply<'booking/unserved'> {
  const unserved = await unservedAt(await placeOf(storeId), now)
  const cards = await cardsOf(unserved.map(({ booking }) => booking))
  const inHand = ({ booking }: Unserved): UnservedView['bookings'][number] => ({
    id: booking._id,
    serviceName: booking.service.name,
    startsAt: booking.startsAt,
    guestName: guestName(booking, cards),
    day: booking.day,
  })
  return ok({ bookings: unserved.map(inHand), nextPollMs: POLL_UNSERVED_MS })
}
