import type { DaySheet, SheetBooking } from '@/shared/domain/booking/day-sheet'
import type { BookingStore } from '@/shared/domain/booking/diary'
import type { Resource, Service } from '@/shared/domain/booking/service'
import {
  type BusinessDay,
  daysAfter,
  isBusinessDay,
  midnightOf,
} from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const tradingDay = { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 }

function monday(): BusinessDay {
  const day = '2026-11-23'
  if (!isBusinessDay(day)) throw new Error(day)
  return day
}

const FIRST_DAY = monday()
export const BEFORE_ALL: Instant = midnightOf(FIRST_DAY, tradingDay)

function person(index: number): Resource {
  const [morning, evening] = [
    { days: EVERY_DAY, opensAtMinutes: 9 * 60 + (index % 4) * 15, closesAtMinutes: 13 * 60 },
    { days: EVERY_DAY, opensAtMinutes: 14 * 60, closesAtMinutes: 21 * 60 },
  ]
  const id = asId<'resource'>(`resource${String(index).padStart(4, '0')}`)
  return { id, kind: 'person', name: { zh: id }, hours: [morning, evening], exceptions: [] }
}

/** A store open from nine to nine with so many people, each with a break. */
export function busyStore(people: number): BookingStore {
  const hours = {
    week: [{ days: EVERY_DAY, opensAtMinutes: 9 * 60, closesAtMinutes: 21 * 60 }],
    onHolidays: { hours: 'as-usual' },
    onSwapWorkdays: { hours: 'as-usual' },
    exceptions: [],
  } as const
  const calendar = { holiday: () => null, swapWorkday: () => null, isPublished: () => true }
  return {
    hours: { tradingDay, hours, calendar },
    resources: Array.from({ length: people }, (_, index) => person(index)),
  }
}

/** A service of so many minutes that any of them does, offered every quarter of an hour. */
export function serviceBy(store: BookingStore, index: number, minutes: number): Service {
  return {
    id: asId(`service${String(index).padStart(4, '0')}`),
    name: { zh: `服务 ${index}` },
    durationMinutes: minutes,
    intervalMinutes: 15,
    beforeMinutes: 5,
    afterMinutes: 5,
    seats: 1,
    needs: [{ kind: 'person', anyOf: store.resources.map(({ id }) => id) }],
    priceFen: 10_000,
    payment: { due: 'at-the-store' },
    leadMinutes: 0,
    horizonDays: 60,
    freeUntilMinutes: 60,
    questions: [],
    laneId: null,
  }
}

/** A day on which so many stretches are taken, in no order, by bookings and by the staff's word. */
function busyDay(
  store: BookingStore,
  day: BusinessDay,
  ranges: number,
  random: () => number,
): DaySheet {
  const opens = midnightOf(day, tradingDay) + 9 * 60 * MINUTE_MS
  const from = () => opens + Math.floor(random() * 140) * 5 * MINUTE_MS
  const someone = () => {
    const found = store.resources[Math.floor(random() * store.resources.length)]
    if (!found) throw new Error('nobody is there')
    return found.id
  }
  const bookings: SheetBooking[] = []
  const blocks: {
    id: ReturnType<typeof asId<'block'>>
    resourceId: Resource['id']
    from: Instant
    until: Instant
  }[] = []
  for (let range = 0; range < ranges; range += 1) {
    const startsAt = from()
    const until = startsAt + 10 * MINUTE_MS
    const name = `range${String(range).padStart(6, '0')}`
    if (range % 2 === 0) {
      blocks.push({ id: asId(name), resourceId: someone(), from: startsAt, until })
      continue
    }
    bookings.push({
      id: asId(name),
      serviceId: asId('servicelate'),
      personId: null,
      startsAt,
      endsAt: until,
      busyFrom: startsAt,
      busyUntil: until,
      seats: 1,
      uses: [someone()],
      heldUntil: null,
    })
  }
  return { day, bookings, blocks }
}

/** So many days, on which together so many stretches are taken. */
export function busySheets(
  store: BookingStore,
  days: number,
  ranges: number,
  random: () => number,
): DaySheet[] {
  return Array.from({ length: days }, (_, index) => {
    const ofDay = Math.floor(ranges / days) + (index < ranges % days ? 1 : 0)
    return busyDay(store, daysAfter(FIRST_DAY, index), ofDay, random)
  })
}
