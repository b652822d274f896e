import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { noteCall } from '@/shared/domain/queue/wait-note'
import { emptyPace, type Pace } from '@/shared/domain/queue/wait-pace'
import { emptyPast, learnDay, type Past } from '@/shared/domain/queue/wait-past'
import { rateOf } from '@/shared/domain/queue/wait-rate'
import { MINUTE_MS } from '@/shared/kernel/instant'

const OPENS_AT = Date.UTC(2026, 10, 22, 2)

/** A day of calls, each party quoted 5 to 9 minutes and called after `waitMinutes`. */
function day(everyMinutes: number, waitMinutes = 7): Pace {
  let pace = emptyPace
  for (let call = 1; call <= 40; call++) {
    const at = OPENS_AT + call * everyMinutes * MINUTE_MS
    pace = noteCall(pace, {
      at,
      joinedAt: at - waitMinutes * MINUTE_MS,
      waitingSince: OPENS_AT,
      waiting: 3,
      openCounters: null,
      quoted: { basis: 'pace', ahead: 2, fromMinutes: 5, toMinutes: 9, reasons: [] },
    })
  }
  return pace
}

function days(count: number, of: Pace): Past {
  let past = emptyPast
  for (let one = 0; one < count; one++) past = learnDay(past, of)
  return past
}

describe('the past of a lane', () => {
  it('is the pace a new day begins with, whatever the owner believes', () => {
    const { minutes } = rateOf(emptyPace, days(3, day(6)), 20)
    assert.ok(minutes > 5.9 && minutes < 6.5, `${minutes} minutes`)
  })

  it('outlives part of a gap while that is short, and gives way to it once it is long', () => {
    const past = days(3, day(6))
    const calm = rateOf(emptyPace, past, 6).minutes
    const afterPart = (partMinutes: number) => {
      const since = OPENS_AT + 30 * MINUTE_MS
      const call = { waiting: 1, openCounters: null, quoted: null, joinedAt: since }
      let pace = noteCall(emptyPace, { ...call, at: OPENS_AT, waitingSince: OPENS_AT })
      const at = since + partMinutes * MINUTE_MS
      pace = noteCall(pace, { ...call, at, waitingSince: since })
      return rateOf(pace, past, 6).minutes
    }
    assert.equal(afterPart(2), calm)
    assert.ok(afterPart(25) > calm + 0.5)
  })

  it('gives way to today', () => {
    const { minutes } = rateOf(day(3), days(10, day(6)), 6)
    assert.ok(minutes > 3 && minutes < 5, `${minutes} minutes`)
  })

  it('remembers recent days better and does not grow with their number', () => {
    const changed = learnDay(learnDay(days(30, day(6)), day(3)), day(3))
    const { minutes } = rateOf(emptyPace, changed, 6)
    assert.ok(minutes < 5.2, `${minutes} minutes`)
    assert.ok(changed.times.parties <= 40 / (1 - 0.8))
    assert.equal(changed.called, 32 * 40)
  })

  it('reaches further on the side where ranges were overrun and draws in on the other', () => {
    const late = days(3, day(6, 12)).reach
    assert.ok(late.above > emptyPast.reach.above && late.below < emptyPast.reach.below)
    const early = days(3, day(6, 2)).reach
    assert.ok(early.below > emptyPast.reach.below && early.above < emptyPast.reach.above)
    assert.equal(late.next, emptyPast.reach.next)
  })

  it('keeps its reach within bounds, however long it goes wrong', () => {
    const { reach } = days(200, day(6, 12))
    assert.ok(reach.above <= 2.2 && reach.below >= 0.2)
  })

  it('learns nothing from a day on which nobody was called', () => {
    const past = days(2, day(6))
    assert.deepEqual(learnDay(past, emptyPace), past)
  })
})
