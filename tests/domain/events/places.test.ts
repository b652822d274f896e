import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim, HolderId, Session } from '@/shared/domain/events/event'
import {
  aheadOf,
  leftForNewcomers,
  offersDue,
  offerUntil,
  placesLeft,
} from '@/shared/domain/events/places'
import { enter, type Wish } from '@/shared/domain/events/registering'
import { asId } from '@/shared/kernel/ids'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'

const NOW = Date.parse('2026-11-28T10:00:00+08:00')
const holder = (name: string): HolderId => asId<'person'>(name.padEnd(10, '0'))

type Said = readonly [who: string, state: Claim['state'], places: number, until?: number]

/** A session of ten places this afternoon; who was named first has waited longest. */
function session(claims: readonly Said[], more: Partial<Session> = {}): Session {
  const all = claims.map(([who, state, places, until = null], at) => {
    const registrationId = asId<'registration'>(`registration${who}`)
    return [
      holder(who),
      { registrationId, state, places, until, since: NOW - 60_000 + at },
    ] as const
  })
  return {
    startsAt: NOW + 4 * HOUR_MS,
    endsAt: NOW + 5 * HOUR_MS,
    capacity: 10,
    calledOff: false,
    ...more,
    claims: Object.fromEntries(all),
  }
}

const wish: Wish = { places: 1, how: 'registers', waitsIfFull: false, isPaid: false }
const waits: Wish = { ...wish, waitsIfFull: true }

describe('the places of an event', () => {
  it('are those that are certain, and those kept until this very moment', () => {
    const claims: Said[] = [
      ['lin', 'taken', 4],
      ['wang', 'held', 2, NOW + 1],
      ['zhao', 'offered', 1, NOW],
      ['zhou', 'waiting', 3],
    ]
    assert.equal(placesLeft(session(claims), NOW), 4)
    assert.equal(placesLeft(session(claims), NOW + 1), 6)
    assert.equal(placesLeft(session(claims, { capacity: 3 }), NOW), 0)
  })

  it('are offered in turn, to each whose places fit into what is left by then', () => {
    const line: Said[] = [
      ['lin', 'taken', 6],
      ['wang', 'waiting', 5],
      ['zhao', 'waiting', 3],
      ['zhou', 'waiting', 2],
      ['chen', 'waiting', 1],
    ]
    assert.deepEqual(offersDue(session(line), NOW), [holder('zhao'), holder('chen')])
    assert.equal(leftForNewcomers(session(line), NOW), 0)
    assert.equal(aheadOf(session(line), holder('zhou')), 2)
  })

  it('are offered for half an hour, until ten minutes before it begins and not after', () => {
    const startsAt = NOW + HOUR_MS
    assert.equal(offerUntil(startsAt, NOW), NOW + 30 * MINUTE_MS)
    assert.equal(offerUntil(startsAt, NOW + 30 * MINUTE_MS), startsAt - 10 * MINUTE_MS)
    assert.equal(offerUntil(startsAt, NOW + 50 * MINUTE_MS), null)
    const soon = session([['wang', 'waiting', 1]], { startsAt: NOW + 10 * MINUTE_MS })
    assert.deepEqual(offersDue(soon, NOW), [])
    assert.equal(leftForNewcomers(soon, NOW), 10, 'nobody is waited for any more')
  })

  it('go to who comes now only behind those who wait and would fit', () => {
    const oneLeft: Said[] = [['lin', 'taken', 9]]
    const large: Said[] = [...oneLeft, ['wang', 'waiting', 2]]
    const fits: Said[] = [...oneLeft, ['wang', 'waiting', 1]]
    assert.equal(enter(session(large), holder('new'), wish, NOW).ok, true)
    const behind = enter(session(fits), holder('new'), wish, NOW)
    assert.ok(!behind.ok)
    assert.deepEqual(behind.refusal, { code: 'events/full', placesLeft: 0, mayWait: true })
    const waiting = enter(session(fits), holder('new'), waits, NOW)
    assert.deepEqual(waiting, { ok: true, value: { state: 'waiting', until: null } })
  })

  it('are kept for five minutes where they cost, and certain where they do not or are paid at the till', () => {
    const paid = { ...wish, isPaid: true }
    const held = enter(session([]), holder('new'), paid, NOW)
    assert.deepEqual(held, { ok: true, value: { state: 'held', until: NOW + 5 * MINUTE_MS } })
    const atDoor = enter(session([]), holder('new'), { ...paid, how: 'walks-in' }, NOW)
    assert.deepEqual(atDoor, { ok: true, value: { state: 'taken', until: null } })
  })

  it('are one holder’s once, until what they held has run out', () => {
    const claims: Said[] = [['lin', 'held', 1, NOW + 1]]
    const again = enter(session(claims), holder('lin'), wish, NOW)
    assert.ok(!again.ok && again.refusal.code === 'events/already-registered')
    assert.equal(again.refusal.registrationId, 'registrationlin')
    assert.equal(enter(session(claims), holder('lin'), wish, NOW + 1).ok, true)
  })

  it('are taken online until it begins, at the door until it ends, and never once it is called off', () => {
    const begun = session([], { startsAt: NOW, endsAt: NOW + 1 })
    const atDoor: Wish = { ...wish, how: 'walks-in' }
    const codeOf = (asked: Session, how: Wish, now: number) => {
      const entered = enter(asked, holder('new'), how, now)
      return entered.ok ? 'ok' : entered.refusal.code
    }
    assert.equal(codeOf(begun, wish, NOW - 1), 'ok')
    assert.equal(codeOf(begun, wish, NOW), 'events/over')
    assert.equal(codeOf(begun, atDoor, NOW), 'ok')
    assert.equal(codeOf(begun, atDoor, NOW + 1), 'events/over')
    assert.equal(codeOf(session([], { calledOff: true }), wish, NOW), 'events/over')
  })

  it('have a waiting list of a hundred and no more', () => {
    const line = Array.from({ length: 100 }, (_, at): Said => [`person${1000 + at}`, 'waiting', 1])
    const full = session([['lin', 'taken', 10], ...line])
    const refused = enter(full, holder('new'), waits, NOW)
    assert.ok(!refused.ok && refused.refusal.code === 'events/full')
    assert.equal(refused.refusal.mayWait, false)
  })
})
