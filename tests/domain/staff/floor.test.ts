import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  ANSWERED_AT_COUNTER_MS,
  answer,
  ask,
  callsAtCounter,
  callsOf,
  ENDED_KEPT_MS,
  emptyFloor,
  type Floor,
  liveCalls,
  mute,
  takeBack,
} from '@/shared/domain/staff/floor'
import { CALL_LIFE_MS, type CallId } from '@/shared/domain/staff/place-call'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { RefusalShape, Result } from '@/shared/kernel/result'

const NOON = Date.UTC(2026, 10, 25, 4)
const store = asId<'store'>('yuyuanroad')
const day = businessDayAt(NOON, { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 })
const empty = emptyFloor(store, day)

const tableOne = asId<'place'>('yuyuantable1')
const tableTwo = asId<'place'>('yuyuantable2')
const water = asId<'ask'>('bringwater')
const bill = asId<'ask'>('bringthebill')
const taxi = asId<'ask'>('orderataxi')
const lin = asId<'person'>('personlin1')
const wang = asId<'person'>('personwang')
const mei = asId<'person'>('clerkmei01')
const chen = asId<'person'>('managerchen')

const id = (name: string): CallId => asId(`call${name.padStart(6, '0')}`)

function kept<R extends RefusalShape>(result: Result<Floor, R>): Floor {
  assert.ok(result.ok, result.ok ? '' : result.refusal.code)
  return result.value
}

function code(result: Result<Floor, RefusalShape>): string {
  return result.ok ? 'accepted' : result.refusal.code
}

const wanting = (name: string, askId = water, placeId = tableOne, by = lin) => ({
  callId: id(name),
  placeId,
  askId,
  by,
  fingerprint: name,
})

const withWater = kept(ask(empty, wanting('1'), NOON))
const names = (floor: Floor, now: number) => liveCalls(floor, now).map(([each]) => each)

describe('calling the staff', () => {
  it('makes one live call, with its moment', () => {
    assert.deepEqual(names(withWater, NOON), [id('1')])
    assert.equal(withWater.calls[id('1')]?.askedAt, NOON)
  })

  it('is the same call at a second tap, of the same phone or of another at the place', () => {
    assert.equal(kept(ask(withWater, wanting('2'), NOON + 1)), withWater)
    assert.equal(kept(ask(withWater, wanting('2', water, tableOne, wang), NOON + 1)), withWater)
  })

  it('is another call from another place, or for another thing', () => {
    const two = kept(ask(withWater, wanting('2', bill), NOON + 1))
    const three = kept(ask(two, wanting('3', water, tableTwo, wang), NOON + 2))
    assert.deepEqual(names(three, NOON + 2), [id('1'), id('2'), id('3')])
  })

  it('is refused to a person’s fourth while three wait, wherever they are from', () => {
    const two = kept(ask(withWater, wanting('2', bill), NOON))
    const three = kept(ask(two, wanting('3', water, tableTwo), NOON))
    assert.equal(code(ask(three, wanting('4', taxi), NOON)), 'staff/enough-asks')
    assert.equal(code(ask(three, wanting('4', taxi, tableOne, wang), NOON)), 'accepted')
    const answered = kept(answer(three, id('2'), mei, NOON))
    assert.equal(code(ask(answered, wanting('4', taxi), NOON)), 'accepted')
    const later = NOON + CALL_LIFE_MS
    assert.equal(code(ask(three, wanting('4', taxi), later)), 'accepted')
  })

  it('is possible again once the last call was answered, taken back, or has expired', () => {
    const again = wanting('2')
    for (const floor of [
      kept(answer(withWater, id('1'), mei, NOON)),
      kept(takeBack(withWater, id('1'), lin, NOON)),
    ]) {
      assert.deepEqual(names(kept(ask(floor, again, NOON + 1)), NOON + 1), [id('2')])
    }
    const late = NOON + CALL_LIFE_MS
    assert.deepEqual(names(kept(ask(withWater, again, late)), late), [id('2')])
  })

  it('does nothing when repeated after its answer', () => {
    const answered = kept(answer(withWater, id('1'), mei, NOON))
    assert.equal(kept(ask(answered, wanting('1'), NOON + MINUTE_MS)), answered)
  })
})

describe('answering a call', () => {
  it('ends it, and says by whom and when', () => {
    const answered = kept(answer(withWater, id('1'), mei, NOON + 5))
    assert.deepEqual(names(answered, NOON + 5), [])
    const call = answered.calls[id('1')]
    assert.ok(call?.status === 'answered')
    assert.deepEqual([call.answeredBy, call.endedAt], [mei, NOON + 5])
  })

  it('is once: a colleague learns that somebody goes, the same one is told nothing new', () => {
    const answered = kept(answer(withWater, id('1'), mei, NOON))
    assert.equal(code(answer(answered, id('1'), chen, NOON)), 'staff/already-answered')
    assert.equal(kept(answer(answered, id('1'), mei, NOON + 1)), answered)
  })

  it('is too late for a call that was taken back, has expired or never was', () => {
    const back = kept(takeBack(withWater, id('1'), lin, NOON))
    assert.equal(code(answer(back, id('1'), mei, NOON)), 'staff/call-over')
    const late = NOON + CALL_LIFE_MS
    assert.equal(code(answer(withWater, id('1'), mei, late)), 'staff/call-over')
    assert.equal(code(answer(withWater, id('9'), mei, NOON)), 'staff/call-over')
  })
})

describe('taking a call back', () => {
  it('ends it, once, for whoever made it', () => {
    const back = kept(takeBack(withWater, id('1'), lin, NOON))
    assert.deepEqual(names(back, NOON), [])
    assert.equal(kept(takeBack(back, id('1'), lin, NOON + 1)), back)
  })

  it('is not for anybody else, who is told no more than that there is none', () => {
    assert.equal(code(takeBack(withWater, id('1'), wang, NOON)), 'staff/call-over')
    assert.equal(code(takeBack(withWater, id('9'), wang, NOON)), 'staff/call-over')
  })

  it('is too late once somebody goes, and once it has expired', () => {
    const answered = kept(answer(withWater, id('1'), mei, NOON))
    assert.equal(code(takeBack(answered, id('1'), lin, NOON)), 'staff/already-answered')
    const late = NOON + CALL_LIFE_MS
    assert.equal(code(takeBack(withWater, id('1'), lin, late)), 'staff/call-over')
  })
})

describe('a muted place', () => {
  const muted = mute(withWater, tableOne, true, NOON)

  it('calls nobody, while the others do', () => {
    assert.equal(code(ask(muted, wanting('2', bill), NOON)), 'staff/place-muted')
    assert.equal(code(ask(muted, wanting('2', bill, tableTwo), NOON)), 'accepted')
  })

  it('keeps the calls it had, for somebody to look', () => {
    assert.deepEqual(names(muted, NOON), [id('1')])
  })

  it('calls again once that is allowed', () => {
    const heard = mute(muted, tableOne, false, NOON)
    assert.equal(code(ask(heard, wanting('2', bill), NOON)), 'accepted')
  })

  it('changes nothing where it is muted already, or was not', () => {
    assert.equal(mute(muted, tableOne, true, NOON + 1), muted)
    assert.equal(mute(withWater, tableOne, false, NOON), withWater)
  })
})

describe('a floor', () => {
  it('forgets what is over ten minutes after it ended, and what expired, at the next change', () => {
    const answered = kept(answer(withWater, id('1'), mei, NOON))
    const soon = kept(ask(answered, wanting('2', bill), NOON + ENDED_KEPT_MS - 1))
    assert.deepEqual(
      callsOf(soon).map(([each]) => each),
      [id('1'), id('2')],
    )
    const then = NOON + ENDED_KEPT_MS
    const later = kept(ask(answered, wanting('2', bill), then))
    assert.deepEqual(
      callsOf(later).map(([each]) => each),
      [id('2')],
    )
    const last = kept(ask(later, wanting('3', taxi), then + CALL_LIFE_MS))
    assert.deepEqual(
      callsOf(last).map(([each]) => each),
      [id('3')],
    )
  })

  it('keeps an answered call in its place at the counter for five seconds', () => {
    const two = kept(ask(withWater, wanting('2', bill), NOON))
    const answered = kept(answer(two, id('1'), mei, NOON + 1))
    const shown = (now: number) => callsAtCounter(answered, now).map(([each]) => each)
    assert.deepEqual(shown(NOON + ANSWERED_AT_COUNTER_MS), [id('1'), id('2')])
    assert.deepEqual(shown(NOON + ANSWERED_AT_COUNTER_MS + 1), [id('2')])
    const back = kept(takeBack(two, id('1'), lin, NOON + 1))
    assert.deepEqual(
      callsAtCounter(back, NOON + 1).map(([each]) => each),
      [id('2')],
    )
  })

  it('shows the longest waiting first', () => {
    const early = kept(ask(empty, wanting('9'), NOON))
    const late = kept(ask(early, wanting('1', bill), NOON + 1))
    assert.deepEqual(names(late, NOON + 1), [id('9'), id('1')])
  })
})
