import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DaySheet } from '@/shared/domain/booking/day-sheet'
import type { BookingStore } from '@/shared/domain/booking/diary'
import { freeTimes, timesOf } from '@/shared/domain/booking/free-times'
import type { Service } from '@/shared/domain/booking/service'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { BEFORE_ALL, busySheets, busyStore, serviceBy } from '../../support/busy-stores'
import { seededRandom } from '../../support/seeded-random'

const SEED = 41

describe('free times of forty crowded days', () => {
  it(`are those that a patient look at every stretch finds (seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    const place = busyStore(3)
    const service = serviceBy(place, 0, 30)
    for (const on of busySheets(place, 40, 40 * 25, random)) {
      const found = freeTimes(place, service, on, BEFORE_ALL).map(({ startsAt }) => startsAt)
      const byHand = startsByHand(place, service, on)
      assert.deepEqual(found, byHand, on.day)
    }
  })
})

/** Each quarter of an hour of the day asked of each person, with nothing sorted or merged. */
function startsByHand({ hours, resources }: BookingStore, service: Service, on: DaySheet) {
  const midnight = Date.parse(`${on.day}T00:00:00+08:00`)
  const starts: Instant[] = []
  for (let minutes = 9 * 60; minutes <= 21 * 60; minutes += service.intervalMinutes) {
    const { startsAt, endsAt, busyFrom, busyUntil } = timesOf(
      service,
      midnight + minutes * MINUTE_MS,
    )
    const isFree = resources.some(({ id, hours: own }) => {
      const works = (own ?? hours.hours.week).some(
        ({ opensAtMinutes, closesAtMinutes }) =>
          midnight + opensAtMinutes * MINUTE_MS <= startsAt &&
          endsAt <= midnight + closesAtMinutes * MINUTE_MS,
      )
      const blocked = on.blocks.some(
        (each) => each.resourceId === id && each.from < busyUntil && busyFrom < each.until,
      )
      const taken = on.bookings.some(
        (each) => each.uses.includes(id) && each.busyFrom < busyUntil && busyFrom < each.busyUntil,
      )
      return works && !blocked && !taken
    })
    if (isFree) starts.push(startsAt)
  }
  return starts
}
