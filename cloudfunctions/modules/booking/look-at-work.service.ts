import type { Input } from '@/shared/contracts'
import { ok } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import type { StaffReader } from '../staff/staff-door'
import { placeOf } from './at-store.service'
import { dayView } from './day-view'
import { dayOf } from './hold.service'

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
