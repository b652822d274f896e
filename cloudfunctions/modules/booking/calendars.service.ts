import type { Input } from '@/shared/contracts'
import type { CalendarsView, UnknownResource } from '@/shared/contracts/booking.at-work.contract'
import type { CallRefusal } from '@/shared/contracts/call'
import { withOwnDay, withOwnWeek } from '@/shared/domain/booking/calendar'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { ResourceId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { doOnce } from '../staff/trail.service'
import { type BookingPlace, placeOf } from './at-store.service'
import { bookingStores, bookingWaits, type KeptResource } from './booking.documents'
import { dayOf } from './hold.service'
import { lookAgain, offerAtOnce } from './offer.service'
import { unservedAt } from './unserved.service'

async function calendarsView(place: BookingPlace, now: Instant): Promise<CalendarsView> {
  const today = dayOf(place, now)
  const missing = (await unservedAt(place, now)).flatMap((each) => each.missing)
  return {
    storeId: place.store._id,
    today,
    resources: place.set.resources.map(({ id, kind, name, hours, exceptions, removed }) => ({
      id,
      kind,
      name,
      hours,
      exceptions: exceptions
        .filter(({ day }) => day >= today)
        .map(({ day, spans }) => ({ day, spans })),
      removed,
      unserved: missing.filter((each) => each === id).length,
    })),
  }
}

export async function calendars(
  { storeId }: Input<'booking/calendars'>,
  { now }: StaffReader,
): Reply<'booking/calendars'> {
  return ok(await calendarsView(await placeOf(storeId), now))
}

/** How many may wait for times of one store; the rest are offered theirs by the timer. */
const MOST_WAITING = 500

/** More hours may be times somebody waits for. */
async function offerEverywhere(storeId: StoreId, today: BusinessDay, now: Instant): Promise<void> {
  const waiting = await bookingWaits.find({ storeId, status: 'waiting' }, { limit: MOST_WAITING })
  const days = [...new Set(waiting.map(({ day }) => day).filter((day) => day >= today))]
  for (const day of days) await lookAgain(storeId, day)
  await offerAtOnce(storeId, days, now)
}

/**
 * One manager's change of one calendar, once for a request, and what follows it. It stays when the
 * merchant's file is loaded again, and time that is free now is offered to who waits for it.
 */
async function change<R extends RefusalShape>(
  action: 'booking/set-day' | 'booking/set-week' | 'booking/set-removed',
  { storeId, resourceId }: { readonly storeId: StoreId; readonly resourceId: ResourceId },
  writer: StaffWriter,
  decide: (
    resource: KeptResource,
    place: BookingPlace,
  ) => Result<Partial<Pick<KeptResource, 'hours' | 'exceptions' | 'removed'>>, R>,
): Promise<Result<CalendarsView, R | UnknownResource | CallRefusal>> {
  const { intent, now } = writer
  const { store } = await placeOf(storeId)
  const done = await doOnce<R | UnknownResource>({ intent, now }, async (tx) => {
    const set = await tx.get(bookingStores, storeId)
    const resource = set?.resources.find(({ id }) => id === resourceId)
    if (!set || !resource) return refuse({ code: 'booking/unknown-resource' })
    const decided = decide(resource, { store, set })
    if (!decided.ok) return decided
    const changed = { ...resource, ...decided.value, changedByManagers: true }
    const resources = set.resources.map((each) => (each === resource ? changed : each))
    await tx.put(bookingStores, { ...set, resources, rev: set.rev + 1 })
    const subject = { id: resourceId }
    return ok({ action, storeId, by: writer, device: writer.device, subject })
  })
  if (!done.ok) return done
  const place = await placeOf(storeId)
  await offerEverywhere(storeId, dayOf(place, now), now)
  return ok(await calendarsView(place, now))
}

export function setDay(
  input: Input<'booking/set-day'>,
  writer: StaffWriter,
): Reply<'booking/set-day'> {
  const { day, spans } = input
  return change('booking/set-day', input, writer, (resource, place) => {
    const today = dayOf(place, writer.now)
    return withOwnDay(resource, day, spans, today, place.store.tradingDay)
  })
}

export function setWeek(
  input: Input<'booking/set-week'>,
  writer: StaffWriter,
): Reply<'booking/set-week'> {
  return change('booking/set-week', input, writer, (_resource, { store }) =>
    withOwnWeek(input.hours, store.tradingDay),
  )
}

/** Whoever leaves a store takes no more bookings; those they have need a hand. */
export function setRemoved(
  input: Input<'booking/set-removed'>,
  writer: StaffWriter,
): Reply<'booking/set-removed'> {
  const { removed } = input
  return change<never>('booking/set-removed', input, writer, () => ok({ removed }))
}
