import { type BusinessDay, midnightOf } from '../../kernel/business-day'
import type { ResourceId } from '../../kernel/ids'
import { DAY_MS, type Instant, MINUTE_MS } from '../../kernel/instant'
import { hoursOn, type StoreHours, weekdaySpans } from '../stores/opening-hours'
import { type DaySheet, isLive, type SheetBooking } from './day-sheet'
import type { Resource } from './service'
import { common, merged, type Stretch, stretches } from './stretch'

/** All that decides which times are free, beside what is taken. */
export interface BookingStore {
  readonly hours: StoreHours
  readonly resources: readonly Resource[]
}

/** A store's trading day, worked out once for all who work on it. */
interface OpenDay {
  readonly day: BusinessDay
  readonly midnight: Instant
  readonly weekday: number
  readonly open: readonly Stretch[]
}

function openDay(hours: StoreHours, day: BusinessDay): OpenDay {
  const { spans, weekday } = hoursOn(hours, day)
  const midnight = midnightOf(day, hours.tradingDay)
  return { day, midnight, weekday, open: stretches(spans, midnight) }
}

function worksIn({ day, midnight, weekday, open }: OpenDay, resource: Resource) {
  const own = resource.exceptions.find((each) => each.day === day)?.spans
  if (own) return common(open, stretches(own, midnight))
  if (resource.hours === null) return open
  return common(open, stretches(weekdaySpans(resource.hours, weekday), midnight))
}

/**
 * When a person or room is at work: its own exception of the day, else its weekly hours, both only
 * while the store is open.
 */
export function workingOn(
  { hours }: Pick<BookingStore, 'hours'>,
  resource: Resource,
  day: BusinessDay,
): readonly Stretch[] {
  return worksIn(openDay(hours, day), resource)
}

/** What one resource does on a day: each list in order, nothing in it overlapping. */
export interface Diary {
  readonly works: readonly Stretch[]
  /** By the staff's word; nobody joins a party there. */
  readonly blocked: readonly Stretch[]
  /** With bookings and blocks. */
  readonly busy: readonly Stretch[]
}

/** A store's day, made once and asked for many times and services. */
export interface DayDiaries {
  readonly day: BusinessDay
  readonly open: readonly Stretch[]
  /** The trading day itself: what keeps anything busy outside it belongs to another day's sheet. */
  readonly within: Stretch
  readonly of: ReadonlyMap<ResourceId, Diary>
  /** What is taken; holds that have run out are not among them. */
  readonly taken: readonly SheetBooking[]
}

/** Each of the list under every resource it names, in one pass. */
function byResource<Item>(
  items: readonly Item[],
  resourcesOf: (item: Item) => readonly ResourceId[],
): ReadonlyMap<ResourceId, Item[]> {
  const found = new Map<ResourceId, Item[]>()
  for (const item of items) {
    for (const id of resourcesOf(item)) {
      const known = found.get(id)
      if (known) known.push(item)
      else found.set(id, [item])
    }
  }
  return found
}

/** @param sheet what is taken that day */
export function diariesOf(store: BookingStore, sheet: DaySheet, now: Instant): DayDiaries {
  const { day, bookings, blocks } = sheet
  const taken = bookings.filter((booking) => isLive(booking, now))
  const bookedBy = byResource(taken, ({ uses }) => uses)
  const blockedOf = byResource(blocks, ({ resourceId }) => [resourceId])
  const today = openDay(store.hours, day)
  const begins = today.midnight + store.hours.tradingDay.dayStartsAtMinutes * MINUTE_MS
  const diaryOf = (resource: Resource): Diary => {
    const blocked = merged(blockedOf.get(resource.id) ?? [])
    const booked = (bookedBy.get(resource.id) ?? []).map(({ busyFrom, busyUntil }) => {
      return { from: busyFrom, until: busyUntil }
    })
    const works = worksIn(today, resource)
    return { works, blocked, busy: merged([...blocked, ...booked]) }
  }
  return {
    day,
    open: today.open,
    within: { from: begins, until: begins + DAY_MS },
    of: new Map(store.resources.map((each) => [each.id, diaryOf(each)])),
    taken,
  }
}
