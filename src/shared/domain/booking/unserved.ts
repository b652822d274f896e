import type { BusinessDay } from '../../kernel/business-day'
import type { ResourceId } from '../../kernel/ids'
import type { Block, DaySheet, SheetBooking } from './day-sheet'
import { type BookingStore, workingOn } from './diary'
import type { Resource } from './service'
import { covered } from './stretch'

/** Somebody or a room of a store, who may have gone since they were booked. */
export interface MaybeGone extends Resource {
  readonly removed: boolean
}

/** A store's people and rooms, those included that are there no more. */
export interface AllOfStore extends BookingStore {
  readonly resources: readonly MaybeGone[]
}

/** What is looked at of a booking: its own times, whatever its service has become since. */
type Booked = Pick<SheetBooking, 'startsAt' | 'endsAt' | 'busyFrom' | 'busyUntil' | 'uses'>

function isThere(
  store: AllOfStore,
  id: ResourceId,
  day: BusinessDay,
  { startsAt, endsAt }: Booked,
): boolean {
  const resource = store.resources.find((each) => each.id === id)
  if (!resource || resource.removed) return false
  return covered(workingOn(store, resource, day), startsAt, endsAt)
}

function isKeptFree(blocks: readonly Block[], id: ResourceId, { busyFrom, busyUntil }: Booked) {
  return blocks.some(
    ({ resourceId, from, until }) => resourceId === id && from < busyUntil && busyFrom < until,
  )
}

/**
 * Who or what a booking uses and is not there for it: gone from the store, on leave, at work at
 * other hours, blocked, or the store itself closed then. Empty where the booking can be served.
 */
export function missingFor(
  store: AllOfStore,
  { day, blocks }: Pick<DaySheet, 'day' | 'blocks'>,
  booking: Booked,
): readonly ResourceId[] {
  return booking.uses.filter(
    (id) => !isThere(store, id, day, booking) || isKeptFree(blocks, id, booking),
  )
}
