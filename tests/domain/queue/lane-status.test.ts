import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type LaneHand, laneState } from '@/shared/domain/queue/lane-status'
import type { StoreHours } from '@/shared/domain/stores/opening-hours'
import { businessDayAt } from '@/shared/kernel/business-day'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { MEI, NOON, STORE, small } from '../../support/line-histories/shop'

/** Sundays 11:00–14:00; now is Sunday noon. */
const withHours = { ...small, hours: [{ days: [7], opensAtMinutes: 660, closesAtMinutes: 840 }] }
const BEFORE_HOURS = NOON - 61 * MINUTE_MS
const CLOSING = NOON + 120 * MINUTE_MS

function hand(status: LaneHand['status'], more: Partial<LaneHand> = {}): LaneHand {
  return { status, at: NOON, by: MEI, ...more }
}

function status(setup: typeof small, set?: LaneHand, waiting = 0, now = NOON): string {
  return laneState(setup, set, waiting, now, STORE).status
}

describe('a lane', () => {
  it('without hours of its own is open as the store is, here always', () => {
    assert.deepEqual(laneState(small, undefined, 0, NOON, STORE), {
      status: 'open',
      closesAt: null,
    })
  })

  it('follows its hours and says when they end', () => {
    assert.deepEqual(laneState(withHours, undefined, 0, NOON, STORE), {
      status: 'open',
      closesAt: CLOSING,
    })
    assert.equal(status(withHours, undefined, 0, BEFORE_HOURS), 'closed')
    assert.equal(status(withHours, undefined, 0, CLOSING), 'closed')
  })

  it('goes by the store’s hours: its closed day, its spans, its earlier end', () => {
    const lunch = [{ days: [7], opensAtMinutes: 600, closesAtMinutes: 780 }]
    const lunchOnly = { ...STORE, hours: { ...STORE.hours, week: lunch } }
    const end = NOON + 60 * MINUTE_MS
    for (const setup of [small, withHours]) {
      const at = (now: number) => laneState(setup, undefined, 0, now, lunchOnly)
      assert.deepEqual(at(NOON), { status: 'open', closesAt: end })
      assert.equal(at(end).status, 'closed')
    }
    const early = NOON - 90 * MINUTE_MS
    assert.equal(laneState(small, undefined, 0, early, lunchOnly).status, 'open')
    assert.equal(laneState(withHours, undefined, 0, early, lunchOnly).status, 'closed')
    const shut = { day: businessDayAt(NOON, STORE.tradingDay), spans: [], reason: null }
    const shutToday = { ...STORE, hours: { ...STORE.hours, exceptions: [shut] } }
    for (const setup of [small, withHours]) {
      assert.equal(laneState(setup, undefined, 0, NOON, shutToday).status, 'closed')
      assert.equal(laneState(setup, hand('open'), 0, NOON, shutToday).status, 'open')
    }
  })

  it('with hours of its own keeps the weekday’s that a swap workday stands for', () => {
    const sunday = { opensAtMinutes: 600, closesAtMinutes: 1320 }
    const swapped: StoreHours = {
      ...STORE,
      hours: { ...STORE.hours, onSwapWorkdays: { hours: 'as-weekday', weekday: 1 } },
      calendar: { ...STORE.calendar, swapWorkday: () => ({ zh: '国庆节', en: 'National Day' }) },
    }
    const mondays = { ...small, hours: [{ days: [1], ...sunday }] }
    const sundays = { ...small, hours: [{ days: [7], ...sunday }] }
    assert.equal(laneState(mondays, undefined, 0, NOON, swapped).status, 'open')
    assert.equal(laneState(sundays, undefined, 0, NOON, swapped).status, 'closed')
  })

  it('opened or closed by hand stands against its hours', () => {
    assert.equal(status(withHours, hand('open'), 0, BEFORE_HOURS), 'open')
    assert.equal(status(withHours, hand('closed')), 'closed')
    assert.equal(status(small, hand('closed')), 'closed')
    const open = laneState(withHours, hand('open'), 0, BEFORE_HOURS, STORE)
    assert.equal(open.closesAt, null)
  })

  it('is full at its capacity, by hand or not, and not one party sooner', () => {
    assert.equal(status(small, undefined, small.capacity - 1), 'open')
    assert.equal(status(small, undefined, small.capacity), 'full')
    assert.equal(status(small, hand('open'), small.capacity), 'full')
    assert.equal(status(small, hand('closed'), small.capacity), 'closed')
  })

  it('paused says why and until when', () => {
    const until = NOON + MINUTE_MS
    assert.deepEqual(
      laneState(small, hand('paused', { reason: 'cleaning', until }), 9, NOON, STORE),
      {
        status: 'paused',
        pause: { reason: 'cleaning', until },
        closesAt: null,
      },
    )
    assert.deepEqual(laneState(small, hand('paused'), 0, NOON, STORE).pause, { reason: 'busy' })
  })

  it('resumes by itself the moment its pause ends, whether or not a timer noticed', () => {
    const paused = hand('paused', { until: NOON })
    assert.equal(status(small, paused, 0, NOON - 1), 'paused')
    assert.equal(status(small, paused, 0, NOON), 'open')
    assert.equal(status(small, paused, small.capacity, NOON), 'full')
  })

  it('paused without an end stays paused within its hours, and is closed outside them', () => {
    assert.equal(status(withHours, hand('paused'), 0, CLOSING - 1), 'paused')
    assert.equal(status(withHours, hand('paused'), 0, CLOSING), 'closed')
  })
})
