import type { BookingStoreDocument, KeptResource } from './booking.documents'
import type { BookingOfMerchant } from './booking.merchant'

/** A resource of the file; calendars that managers changed stay as they are. */
function loadedResource(
  said: BookingOfMerchant[number]['resources'][number],
  there: KeptResource | undefined,
): KeptResource {
  const exceptions = said.exceptions.map(({ reason, ...each }) => {
    return { ...each, reason: reason ?? null }
  })
  const changed = there?.changedByManagers ? there : undefined
  return {
    id: said.id,
    kind: said.kind,
    name: said.name,
    hours: changed ? changed.hours : said.hours,
    exceptions: changed ? changed.exceptions : exceptions,
    removed: changed ? changed.removed : false,
    changedByManagers: changed !== undefined,
  }
}

/**
 * The documents after loading a merchant's file over those there are. Who or what the file no longer
 * has is no longer at the store, and keeps its name for the bookings it has; a store it no longer
 * has takes no bookings. Loading the same file again changes only `rev`.
 */
export function loadedBookingStores(
  file: BookingOfMerchant,
  there: readonly BookingStoreDocument[] = [],
): BookingStoreDocument[] {
  const known = new Map(there.map((each) => [each._id, each]))
  const loaded = file.map(({ store: _id, graceMinutes, noShows, resources, services }) => {
    const before = known.get(_id)
    const named = new Set(resources.map(({ id }) => id))
    const gone = (before?.resources ?? []).filter(({ id }) => !named.has(id))
    return {
      _id,
      v: 1 as const,
      rev: (before?.rev ?? 0) + 1,
      services,
      resources: [
        ...resources.map((each) =>
          loadedResource(
            each,
            before?.resources.find(({ id }) => id === each.id),
          ),
        ),
        ...gone.map((each) => ({ ...each, removed: true })),
      ],
      noShows,
      graceMinutes,
    }
  })
  const kept = new Set(file.map(({ store }) => store))
  const gone = there.filter(({ _id }) => !kept.has(_id))
  return [
    ...loaded,
    ...gone.map((each) => ({
      ...each,
      rev: each.rev + 1,
      services: [],
      resources: each.resources.map((resource) => ({ ...resource, removed: true })),
    })),
  ]
}
