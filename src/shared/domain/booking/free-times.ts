import { type BusinessDay, daysAfter, midnightOf } from '../../kernel/business-day'
import type { ResourceId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { hoursOn, type Span, type StoreHours, weekdaySpans } from '../stores/opening-hours'
import { type DaySheet, isLive, type SheetBooking } from './day-sheet'
import type { Need, Resource, Service } from './service'

/** A stretch of time, its end not part of it: what ends at 10:00 leaves 10:00 free. */
interface Stretch {
  readonly from: Instant
  readonly until: Instant
}

/** All that decides which times are free. */
export interface BookingStore {
  readonly hours: StoreHours
  readonly resources: readonly Resource[]
}

/** A time that can be booked, and by what it would be served. */
export interface FreeTime {
  readonly startsAt: Instant
  readonly seatsLeft: number
  /** One for each need of the service, in their order. */
  readonly uses: readonly ResourceId[]
}

function stretches(spans: readonly Span[], midnight: Instant): Stretch[] {
  return spans.map(({ opensAtMinutes, closesAtMinutes }) => ({
    from: midnight + opensAtMinutes * MINUTE_MS,
    until: midnight + closesAtMinutes * MINUTE_MS,
  }))
}

function common(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const both = {
        from: Math.max(one.from, other.from),
        until: Math.min(one.until, other.until),
      }
      return both.from < both.until ? [both] : []
    }),
  )
}

const covers = (stretch: Stretch, from: Instant, until: Instant) =>
  stretch.from <= from && until <= stretch.until
const overlaps = (stretch: Stretch, from: Instant, until: Instant) =>
  stretch.from < until && from < stretch.until

/**
 * When a person or room is at work: its own exception of the day, else its weekly hours, both only
 * while the store is open.
 */
export function workingOn(
  { hours }: BookingStore,
  resource: Resource,
  day: BusinessDay,
): readonly Stretch[] {
  const { spans, weekday } = hoursOn(hours, day)
  const midnight = midnightOf(day, hours.tradingDay)
  const open = stretches(spans, midnight)
  const own = resource.exceptions.find((each) => each.day === day)?.spans
  if (own) return common(open, stretches(own, midnight))
  if (resource.hours === null) return open
  return common(open, stretches(weekdaySpans(resource.hours, weekday), midnight))
}

/** What one resource does on a day, for one service. */
interface Diary {
  readonly works: readonly Stretch[]
  readonly busy: readonly Stretch[]
}

function diaryOf(
  store: BookingStore,
  resource: Resource,
  sheet: DaySheet,
  taken: readonly SheetBooking[],
): Diary {
  const { id } = resource
  const blocks = sheet.blocks.filter(({ resourceId }) => resourceId === id)
  const booked = taken.filter(({ uses }) => uses.includes(id))
  return {
    works: workingOn(store, resource, sheet.day),
    busy: [
      ...blocks,
      ...booked.map(({ busyFrom, busyUntil }) => ({ from: busyFrom, until: busyUntil })),
    ],
  }
}

/** One resource for each need, none for two; null where a need cannot be met. Few: tried in order. */
function meet(
  needs: readonly Need[],
  isFree: (id: ResourceId) => boolean,
  chosen: readonly ResourceId[] = [],
): readonly ResourceId[] | null {
  const need = needs[chosen.length]
  if (!need) return chosen
  for (const id of need.anyOf) {
    if (chosen.includes(id) || !isFree(id)) continue
    const all = meet(needs, isFree, [...chosen, id])
    if (all) return all
  }
  return null
}

/**
 * The free times of a service on one trading day. The guest's time lies within the hours of the
 * store and of all it uses; its preparing and clearing away need those free, not open. Who books
 * the same time of a service with several seats joins those already there.
 *
 * @param sheet what is taken that day; holds that have run out no longer count
 * @param wanted a person or room it must be with; null for any
 */
export function freeTimes(
  store: BookingStore,
  service: Service,
  sheet: DaySheet,
  now: Instant,
  wanted: ResourceId | null = null,
): FreeTime[] {
  const { durationMinutes, intervalMinutes, beforeMinutes, afterMinutes, leadMinutes } = service
  const taken = sheet.bookings.filter((booking) => isLive(booking, now))
  if (wanted !== null && !service.needs.some(({ anyOf }) => anyOf.includes(wanted))) return []
  const diaries = new Map(
    store.resources.map((each) => [each.id, diaryOf(store, each, sheet, taken)]),
  )
  const needs =
    wanted === null ? service.needs : service.needs.map((need) => narrowed(need, wanted))
  const parties = partiesOf(service, taken)

  function freeAt(startsAt: Instant): FreeTime | null {
    const party = parties.find(
      (each) =>
        each.startsAt === startsAt &&
        each.seatsLeft > 0 &&
        (wanted === null || each.uses.includes(wanted)),
    )
    if (party) return party
    const endsAt = startsAt + durationMinutes * MINUTE_MS
    const busyFrom = startsAt - beforeMinutes * MINUTE_MS
    const busyUntil = endsAt + afterMinutes * MINUTE_MS
    const uses = meet(needs, (id) => {
      const diary = diaries.get(id)
      if (!diary) return false
      const works = diary.works.some((stretch) => covers(stretch, startsAt, endsAt))
      return works && !diary.busy.some((stretch) => overlaps(stretch, busyFrom, busyUntil))
    })
    return uses && { startsAt, seatsLeft: service.seats, uses }
  }

  const midnight = midnightOf(sheet.day, store.hours.tradingDay)
  const earliest = now + leadMinutes * MINUTE_MS
  const times: FreeTime[] = []
  for (const { from, until } of stretches(hoursOn(store.hours, sheet.day).spans, midnight)) {
    const last = until - durationMinutes * MINUTE_MS
    for (let startsAt = from; startsAt <= last; startsAt += intervalMinutes * MINUTE_MS) {
      const free = startsAt < earliest ? null : freeAt(startsAt)
      if (free) times.push(free)
    }
  }
  return times
}

/** Those who have booked a service for the same time with the same people and rooms. */
function partiesOf(service: Service, taken: readonly SheetBooking[]): FreeTime[] {
  const parties = new Map<string, FreeTime>()
  for (const { serviceId, startsAt, seats, uses } of taken) {
    if (serviceId !== service.id) continue
    const key = [startsAt, ...uses].join()
    const seatsLeft = (parties.get(key)?.seatsLeft ?? service.seats) - seats
    parties.set(key, { startsAt, seatsLeft, uses })
  }
  return [...parties.values()]
}

/** The need met by the wanted one alone, where it is one that would do. */
function narrowed(need: Need, wanted: ResourceId): Need {
  return need.anyOf.includes(wanted) ? { ...need, anyOf: [wanted] } : need
}

/** The days a service can be booked on, the first of them today. */
export function bookableDays({ horizonDays }: Service, today: BusinessDay): BusinessDay[] {
  return Array.from({ length: horizonDays }, (_, days) => daysAfter(today, days))
}
