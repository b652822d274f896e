import type { Input } from '@/shared/contracts'
import type { CalendarsView, UnknownResource } from '@/shared/contracts/booking.at-work.contract'
import type { CallRefusal } from '@/shared/contracts/call'
import { withOwnDay, withOwnWeek } from '@/shared/domain/booking/calendar'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { ResourceId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Reply } from '../../platform/route'
import { operators } from '../../platform/sdk'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { type BookingPlace, placeOf } from './at-store.service'
import { bookingStores, bookingWaits, type KeptResource } from './booking.documents'
import { dayOf } from './hold.service'
import { offerFreed } from './offer.service'
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
  const days = new Set(waiting.map(({ day }) => day).filter((day) => day >= today))
  for (const day of days) await offerFreed(storeId, day, now)
}

/**
 * One manager's change of one calendar, once for a request, written under the revision it was
 * decided on. It stays when the merchant's file is loaded again.
 */
function change<R extends RefusalShape>(
  { storeId, resourceId }: { readonly storeId: StoreId; readonly resourceId: ResourceId },
  { person, intent }: StaffWriter,
  decide: (
    resource: KeptResource,
    place: BookingPlace,
  ) => Result<Partial<Pick<KeptResource, 'hours' | 'exceptions' | 'removed'>>, R>,
): Promise<Result<BookingPlace, R | UnknownResource | CallRefusal>> {
  const { requestId, fingerprint } = intent
  return retryWhileContended('booking/calendars', async () => {
    const place = await placeOf(storeId)
    const { set: seen } = place
    const last = seen.last[person]
    if (last?.requestId === requestId) {
      return last.fingerprint === fingerprint ? ok(place) : refuse({ code: 'request/reused' })
    }
    const resource = seen.resources.find(({ id }) => id === resourceId)
    if (!resource) return refuse({ code: 'booking/unknown-resource' })
    const decided = decide(resource, place)
    if (!decided.ok) return decided
    const changed = { ...resource, ...decided.value, changedByManagers: true }
    const resources = seen.resources.map((each) => (each === resource ? changed : each))
    const { inc, set } = operators
    const written = await bookingStores.update(
      { _id: storeId, rev: seen.rev },
      {
        resources: set(resources),
        [`last.${person}`]: set({ requestId, fingerprint }),
        rev: inc(1),
      },
    )
    return written ? ok({ ...place, set: { ...seen, resources } }) : 'again'
  })
}

/** What follows a change, again where it is repeated: time that is free now is offered. */
async function changed<R extends RefusalShape>(
  written: Result<BookingPlace, R>,
  { now }: StaffWriter,
): Promise<Result<CalendarsView, R>> {
  if (!written.ok) return written
  const place = written.value
  await offerEverywhere(place.store._id, dayOf(place, now), now)
  return ok(await calendarsView(place, now))
}

export async function setDay(
  input: Input<'booking/set-day'>,
  writer: StaffWriter,
): Reply<'booking/set-day'> {
  const { day, spans } = input
  const written = await change(input, writer, (resource, place) => {
    const today = dayOf(place, writer.now)
    return withOwnDay(resource, day, spans, today, place.store.tradingDay)
  })
  return changed(written, writer)
}

export async function setWeek(
  input: Input<'booking/set-week'>,
  writer: StaffWriter,
): Reply<'booking/set-week'> {
  const written = await change(input, writer, (_resource, { store }) =>
    withOwnWeek(input.hours, store.tradingDay),
  )
  return changed(written, writer)
}

/** Whoever leaves a store takes no more bookings; those they have need a hand. */
export async function setRemoved(
  input: Input<'booking/set-removed'>,
  writer: StaffWriter,
): Reply<'booking/set-removed'> {
  const { removed } = input
  return changed(await change<never>(input, writer, () => ok({ removed })), writer)
}
