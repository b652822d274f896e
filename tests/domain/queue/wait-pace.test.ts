import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type NotedCall,
  noteCall,
  noteLeft,
  noteMissed,
  RECENT_CALLS,
  undoCall,
} from '@/shared/domain/queue/wait-note'
import {
  callsOf,
  emptyPace,
  type Pace,
  partyTimes,
  wholeDay,
} from '@/shared/domain/queue/wait-pace'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { anyLane } from '../../support/queue-simulation/any-lane'

const OPENS_AT = Date.UTC(2026, 10, 22, 2)
const SEEDS = Array.from({ length: 300 }, (_, index) => 7000 + index)

function at(minute: number): number {
  return OPENS_AT + minute * MINUTE_MS
}

/** A call at that minute, people waiting since long before unless the test says otherwise. */
function call(minute: number, change: Partial<NotedCall> = {}): NotedCall {
  return {
    at: at(minute),
    joinedAt: OPENS_AT,
    waitingSince: OPENS_AT,
    waiting: 4,
    openCounters: null,
    quoted: null,
    ...change,
  }
}

function noted(...all: NotedCall[]): Pace {
  return all.reduce(noteCall, emptyPace)
}

function wholeMinutes(pace: Pace): number[] {
  return partyTimes(pace).flatMap(({ minutes, part }) => (part ? [] : [minutes]))
}

describe('the pace', () => {
  it('is the time between calls while somebody waited', () => {
    assert.deepEqual(wholeMinutes(noted(call(1), call(4), call(9))), [3, 5])
  })

  it('does not take an empty line for slowness', () => {
    const pace = noted(call(1), call(4), call(60, { waitingSince: at(58) }))
    assert.deepEqual(wholeMinutes(pace), [3])
    assert.deepEqual(partyTimes(pace).at(-1), { minutes: 2, counters: 1, part: true })
  })

  it('is per open counter', () => {
    const two = { openCounters: 2 }
    assert.deepEqual(wholeMinutes(noted(call(1, two), call(2, two), call(5, two))), [6])
  })

  it('leaves out the first party of each counter that opens', () => {
    const [one, two] = [{ openCounters: 1 }, { openCounters: 2 }]
    const pace = noted(call(1, one), call(4, one), call(5, two), call(7, two))
    assert.deepEqual(wholeMinutes(pace), [3, 4])
  })

  it('lays the time of a party who missed on the next one who came', () => {
    const pace = noted(call(1), call(4), call(6), call(9))
    assert.deepEqual(wholeMinutes(noteMissed(pace, at(4), true)), [5, 3])
    assert.deepEqual(noteMissed(noteMissed(pace, at(4), true), at(4), false), pace)
  })

  it('carries the time of a party who missed past the calls it remembers one by one', () => {
    let pace = noteMissed(noted(call(1), call(4)), at(4), true)
    for (let minute = 6; callsOf(pace) < RECENT_CALLS + 2; minute += 2) {
      pace = noteCall(pace, call(minute))
    }
    assert.equal(wholeMinutes(pace)[0], 5)
  })

  it('forgets an undone call, whose time goes to the one after it', () => {
    const before = noted(call(1), call(4))
    assert.deepEqual(undoCall(noteCall(before, call(6)), at(6)), before)
    assert.deepEqual(
      wholeMinutes(noteCall(undoCall(noted(call(1), call(4), call(6)), at(6)), call(9))),
      [3, 5],
    )
    assert.deepEqual(
      wholeMinutes(undoCall(noted(call(1), call(4), call(6), call(9)), at(6))),
      [3, 5],
    )
    assert.deepEqual(undoCall(before, at(99)), before)
  })

  it('comes to the same whether its calls are remembered or summed up', () => {
    const minutes = Array.from({ length: 70 }, (_, index) => index * 3 + (index % 4))
    const pace = noted(...minutes.map((minute) => call(minute)))
    assert.equal(pace.recent.length, RECENT_CALLS)
    const day = wholeDay(pace)
    assert.equal(day.calls, 70)
    assert.equal(day.parties, 69)
    assert.equal(day.minutes, minutes[69])
  })

  it('fits in its part of the line however long the day', (t) => {
    t.diagnostic(`seeds ${SEEDS[0]}–${SEEDS.at(-1)}`)
    for (const seed of SEEDS) {
      const { pace } = anyLane(seed).input
      assert.ok(Buffer.byteLength(JSON.stringify(pace)) < 4096)
    }
  })

  it('counts who left', () => {
    assert.deepEqual(noteLeft(noteLeft(emptyPace)), { ...emptyPace, left: 2 })
  })

  it('keeps how quotes held, except a range from 0 with somebody ahead', () => {
    const quoted = { basis: 'pace', ahead: 3, fromMinutes: 5, toMinutes: 9, reasons: [] } as const
    const pace = noted(
      call(4, { quoted }),
      call(9, { quoted }),
      call(10, { quoted }),
      call(11, { quoted: { ...quoted, fromMinutes: 0 } }),
      call(12, { quoted: { ...quoted, ahead: 0, fromMinutes: 0, toMinutes: 20 } }),
      call(13, { quoted: { basis: 'setting', ahead: 3, aboutMinutes: 20 } }),
      call(14),
    )
    assert.deepEqual(wholeDay(pace).held, {
      behind: { below: 1, within: 1, above: 1 },
      next: { below: 0, within: 1, above: 0 },
    })
  })
})
