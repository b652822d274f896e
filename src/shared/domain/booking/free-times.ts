import { type BusinessDay, daysAfter } from '../../kernel/business-day'
import type { ResourceId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import type { DaySheet, SheetBooking } from './day-sheet'
import { type BookingStore, type DayDiaries, diariesOf } from './diary'
import type { Need, Service } from './service'
import { covered, overlapsAny } from './stretch'

/** A time that can be booked, and by what it would be served. */
export interface FreeTime {
  readonly startsAt: Instant
  readonly seatsLeft: number
  /** One for each need of the service, in their order. */
  readonly uses: readonly ResourceId[]
}

/** What is asked for of a service. */
export interface Asked {
  /** A person or room it must be with; null for any. */
  readonly wanted: ResourceId | null
  readonly seats: number
}

const ANYTHING: Asked = { wanted: null, seats: 1 }

/** When a booking begins and ends, and how long what it uses is busy with it. */
export interface Times {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly busyFrom: Instant
  readonly busyUntil: Instant
}

export function timesOf(service: Service, startsAt: Instant): Times {
  const endsAt = startsAt + service.durationMinutes * MINUTE_MS
  return {
    startsAt,
    endsAt,
    busyFrom: startsAt - service.beforeMinutes * MINUTE_MS,
    busyUntil: endsAt + service.afterMinutes * MINUTE_MS,
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

/** The ways to read the needs: as they are, or one of them met by who is wanted. */
function readingsOf({ needs }: Service, wanted: ResourceId | null): (readonly Need[])[] {
  if (wanted === null) return [[...needs]]
  return needs.flatMap(({ anyOf }, index) => {
    if (!anyOf.includes(wanted)) return []
    return [needs.map((need, at) => (at === index ? { ...need, anyOf: [wanted] } : need))]
  })
}

/** Those who booked a service for the same time with the same people and rooms. */
interface Party extends Times {
  readonly uses: readonly ResourceId[]
  readonly seatsLeft: number
}

/** The parties one could join, by when they begin: those whose service has changed since are none. */
function partiesOf(service: Service, taken: readonly SheetBooking[]): Map<Instant, Party[]> {
  const byKey = new Map<string, Party>()
  for (const booking of taken) {
    if (booking.serviceId !== service.id) continue
    const { startsAt, endsAt, busyFrom, busyUntil, uses, seats } = booking
    const key = [startsAt, endsAt, busyFrom, busyUntil, ...uses].join()
    const seatsLeft = (byKey.get(key)?.seatsLeft ?? service.seats) - seats
    byKey.set(key, { startsAt, endsAt, busyFrom, busyUntil, uses, seatsLeft })
  }
  const byStart = new Map<Instant, Party[]>()
  for (const party of byKey.values()) {
    const now = timesOf(service, party.startsAt)
    const asNow =
      party.endsAt === now.endsAt &&
      party.busyFrom === now.busyFrom &&
      party.busyUntil === now.busyUntil &&
      party.uses.length === service.needs.length &&
      service.needs.every(({ anyOf }, at) => anyOf.some((id) => id === party.uses[at]))
    if (asNow) byStart.set(party.startsAt, [...(byStart.get(party.startsAt) ?? []), party])
  }
  return byStart
}

/** Asks whether a service can begin at a moment of a day: by which people and rooms, or not. */
function freeAt(
  { of, within, taken }: DayDiaries,
  service: Service,
  { wanted, seats }: Asked,
): (startsAt: Instant) => FreeTime | null {
  const parties = partiesOf(service, taken)
  const readings = readingsOf(service, wanted)

  function joined({ startsAt, endsAt, busyFrom, busyUntil }: Times): FreeTime | null {
    const open = (parties.get(startsAt) ?? []).filter(({ uses, seatsLeft }) => {
      if (seatsLeft < seats || (wanted !== null && !uses.includes(wanted))) return false
      return uses.every((id) => {
        const diary = of.get(id)
        if (!diary || !covered(diary.works, startsAt, endsAt)) return false
        return !overlapsAny(diary.blocked, busyFrom, busyUntil)
      })
    })
    // The fullest first, so that larger groups find room in the others.
    const [party] = open.sort((a, b) => a.seatsLeft - b.seatsLeft)
    return party ? { startsAt, seatsLeft: party.seatsLeft, uses: party.uses } : null
  }

  return (startsAt) => {
    const times = timesOf(service, startsAt)
    const { endsAt, busyFrom, busyUntil } = times
    if (busyFrom < within.from || busyUntil > within.until) return null
    const party = joined(times)
    if (party || seats > service.seats) return party
    const isFree = (id: ResourceId) => {
      const diary = of.get(id)
      if (!diary || !covered(diary.works, startsAt, endsAt)) return false
      return !overlapsAny(diary.busy, busyFrom, busyUntil)
    }
    for (const needs of readings) {
      const uses = meet(needs, isFree)
      if (uses) return { startsAt, seatsLeft: service.seats, uses }
    }
    return null
  }
}

function* startsOf(
  { open }: DayDiaries,
  service: Service,
  now: Instant,
): Generator<Instant, void, undefined> {
  const { durationMinutes, intervalMinutes, leadMinutes } = service
  const earliest = now + leadMinutes * MINUTE_MS
  for (const { from, until } of open) {
    const last = until - durationMinutes * MINUTE_MS
    for (let startsAt = from; startsAt <= last; startsAt += intervalMinutes * MINUTE_MS) {
      if (startsAt >= earliest) yield startsAt
    }
  }
}

/** The free times of a service on a day whose diaries are made. */
export function freeTimesIn(
  diaries: DayDiaries,
  service: Service,
  now: Instant,
  asked: Asked = ANYTHING,
): FreeTime[] {
  const at = freeAt(diaries, service, asked)
  return [...startsOf(diaries, service, now)].flatMap((startsAt) => at(startsAt) ?? [])
}

/** Whether there is any. */
export function hasFreeTime(
  diaries: DayDiaries,
  service: Service,
  now: Instant,
  asked: Asked = ANYTHING,
): boolean {
  const at = freeAt(diaries, service, asked)
  for (const startsAt of startsOf(diaries, service, now)) if (at(startsAt)) return true
  return false
}

/**
 * The free times of a service on one trading day. The guest's time lies within the hours of the
 * store and of all it uses; its preparing and clearing away need those free and must lie within the
 * trading day, not within opening hours. Who books the same time of a service with several seats
 * joins those already there, unless the service has changed since they booked.
 *
 * @param sheet what is taken that day; holds that have run out no longer count
 * @param wanted a person or room it must be with; null for any
 * @param seats how many are to be served together
 */
export function freeTimes(
  store: BookingStore,
  service: Service,
  sheet: DaySheet,
  now: Instant,
  wanted: ResourceId | null = null,
  seats = 1,
): FreeTime[] {
  return freeTimesIn(diariesOf(store, sheet, now), service, now, { wanted, seats })
}

/** Whether exactly these people and rooms are free for a service at a moment, whatever its lead. */
export function isFreeAt(
  diaries: DayDiaries,
  service: Service,
  { startsAt, uses }: Pick<FreeTime, 'startsAt' | 'uses'>,
  seats: number,
): boolean {
  const same = service.needs.map((need, at) => ({
    ...need,
    anyOf: need.anyOf.filter((id) => id === uses[at]),
  }))
  return freeAt(diaries, { ...service, needs: same }, { wanted: null, seats })(startsAt) !== null
}

/** The days a service can be booked on, the first of them today. */
export function bookableDays({ horizonDays }: Service, today: BusinessDay): BusinessDay[] {
  return Array.from({ length: horizonDays }, (_, days) => daysAfter(today, days))
}
