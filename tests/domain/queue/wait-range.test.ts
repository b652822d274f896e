import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type NotedCall, noteCall, noteMissed } from '@/shared/domain/queue/wait-note'
import { expectedAhead } from '@/shared/domain/queue/wait-odds'
import { emptyPace, type Pace } from '@/shared/domain/queue/wait-pace'
import { emptyPast } from '@/shared/domain/queue/wait-past'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import { gapMs, quoteBooked, quoteWait, type WaitInput } from '@/shared/domain/queue/wait-range'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { anyLane } from '../../support/queue-simulation/any-lane'

const OPENS_AT = Date.UTC(2026, 10, 22, 2)
const SEEDS = Array.from({ length: 1500 }, (_, index) => 5000 + index)

/** Calls three minutes apart, with people waiting all along. */
function everyThreeMinutes(count: number): NotedCall[] {
  return Array.from({ length: count }, (_, index) => ({
    at: OPENS_AT + (index + 1) * 3 * MINUTE_MS,
    joinedAt: OPENS_AT,
    waitingSince: OPENS_AT,
    waiting: 5,
    openCounters: null,
    quoted: null,
  }))
}

function calls(count: number): { pace: Pace; lastAt: number } {
  const pace = everyThreeMinutes(count).reduce(noteCall, emptyPace)
  return { pace, lastAt: OPENS_AT + count * 3 * MINUTE_MS }
}

const longDay = everyThreeMinutes(80)
const { pace, lastAt } = calls(20)
const lane: WaitInput = {
  ahead: 5,
  pace,
  past: emptyPast,
  minutesPerParty: 3,
  counters: null,
  paused: false,
  closesAt: null,
  waitingSince: OPENS_AT,
}

function range(input: WaitInput, now: number): Extract<WaitQuote, { basis: 'pace' }> {
  const quote = quoteWait(input, now)
  assert.equal(quote.basis, 'pace')
  if (quote.basis !== 'pace') throw new Error('not a range')
  return quote
}

/** From and to, or the one figure of the owner's setting twice. */
function ends(quote: WaitQuote): readonly [number, number] {
  if (quote.basis === 'setting') return [quote.aboutMinutes, quote.aboutMinutes]
  return [quote.fromMinutes, quote.toMinutes]
}

function notShorter(seed: number, longer: WaitQuote, than: WaitQuote): void {
  const [from, to] = ends(longer)
  const [leastFrom, leastTo] = ends(than)
  const seen = `seed ${seed}: ${leastFrom}–${leastTo} became ${from}–${to}`
  assert.ok(from >= leastFrom && to >= leastTo, seen)
}

describe('a wait range', () => {
  it('never shrinks merely because time passes while nobody is called', (t) => {
    t.diagnostic(`seeds ${SEEDS[0]}–${SEEDS.at(-1)}`)
    for (const seed of SEEDS) {
      const { input, now } = anyLane(seed)
      let before = quoteWait(input, now)
      for (const minutes of [0.5, 2, 5, 15, 60, 240]) {
        const later = quoteWait(input, now + minutes * MINUTE_MS)
        notShorter(seed, later, before)
        before = later
      }
    }
  })

  it('is never shorter with more people ahead', (t) => {
    t.diagnostic(`seeds ${SEEDS[0]}–${SEEDS.at(-1)}`)
    for (const seed of SEEDS) {
      const { input, now } = anyLane(seed)
      const further = { ...input, ahead: input.ahead + 1 }
      notShorter(seed, quoteWait(further, now), quoteWait(input, now))
    }
  })

  it('is never shorter with fewer counters open', (t) => {
    t.diagnostic(`seeds ${SEEDS[0]}–${SEEDS.at(-1)}`)
    for (const seed of SEEDS) {
      const { input, now } = anyLane(seed)
      const { counters } = input
      if (!counters || counters.open === 0) continue
      const fewer = { ...input, counters: { ...counters, open: counters.open - 1 } }
      notShorter(seed, quoteWait(fewer, now), quoteWait(input, now))
    }
  })

  it('is whole minutes in order, the same each time, after a journey as JSON too', (t) => {
    t.diagnostic(`seeds ${SEEDS[0]}–${SEEDS.at(-1)}`)
    for (const seed of SEEDS) {
      const { input, now } = anyLane(seed)
      const quote = quoteWait(input, now)
      const [from, to] = ends(quote)
      assert.ok(
        Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to,
        `${seed}`,
      )
      assert.deepEqual(quoteWait(JSON.parse(JSON.stringify(input)), now), quote)
    }
  })

  it('lies about the people ahead times the pace', () => {
    const { fromMinutes, toMinutes } = range(lane, lastAt)
    assert.ok(fromMinutes >= 10 && fromMinutes < 17, `from ${fromMinutes}`)
    assert.ok(toMinutes > 17 && toMinutes <= 25, `to ${toMinutes}`)
  })

  it('is about as long for twice the people at twice as many counters', () => {
    const alone = range({ ...lane, counters: { open: 1, of: 2 } }, lastAt)
    const both = range({ ...lane, ahead: 11, counters: { open: 2, of: 2 } }, lastAt)
    assert.ok(Math.abs(alone.toMinutes - both.toMinutes) <= 5)
  })

  it('grows when people stay and come rather than leave', () => {
    const staying = range({ ...lane, ahead: 20 }, lastAt)
    const leaving = range({ ...lane, ahead: 20, pace: { ...pace, left: 10 } }, lastAt)
    assert.ok(leaving.toMinutes < staying.toMinutes)
    assert.ok(leaving.fromMinutes < staying.fromMinutes)
  })
})

describe('people ahead', () => {
  it('count for less where many miss their turn, whose time is on those who come', () => {
    let missing = emptyPace
    for (const [place, call] of longDay.entries()) {
      missing = noteCall(missing, call)
      if (place % 2 === 1) missing = noteMissed(missing, call.at, true)
    }
    const coming = longDay.reduce(noteCall, emptyPace)
    const now = longDay.at(-1)?.at ?? 0
    const one = range({ ...lane, ahead: 20, pace: coming }, now)
    const other = range({ ...lane, ahead: 20, pace: missing }, now)
    const middle = ({ fromMinutes, toMinutes }: typeof one) => (fromMinutes + toMinutes) / 2
    assert.ok(Math.abs(middle(one) - middle(other)) <= 10, `${middle(one)} and ${middle(other)}`)
  })

  it('are those who will stay and come', () => {
    const { mean, variance } = expectedAhead(10, { leaveShare: 1e-9, missShare: 0.2 })
    assert.ok(Math.abs(mean - 8) < 1e-4 && Math.abs(variance - 1.6) < 1e-4)
    assert.ok(Math.abs(expectedAhead(2, { leaveShare: 0.5, missShare: 0 }).mean - 1.5) < 1e-9)
    assert.deepEqual(expectedAhead(0, { leaveShare: 0.1, missShare: 0.1 }), {
      mean: 0,
      variance: 0,
    })
  })
})

describe('a lane’s first day', () => {
  it('is quoted from the owner’s setting until ten parties have been called', () => {
    const nine = calls(9)
    const quote = quoteWait({ ...lane, pace: nine.pace, minutesPerParty: 4 }, nine.lastAt)
    assert.deepEqual(quote, { basis: 'setting', ahead: 5, aboutMinutes: 20 })
    const ten = calls(10)
    assert.equal(quoteWait({ ...lane, pace: ten.pace }, ten.lastAt).basis, 'pace')
  })

  it('shares the setting among the counters open', () => {
    const input = { ...lane, pace: emptyPace, minutesPerParty: 4 }
    const quote = quoteWait({ ...input, counters: { open: 2, of: 3 } }, OPENS_AT)
    assert.deepEqual(quote, { basis: 'setting', ahead: 5, aboutMinutes: 11 })
  })

  it('counts the parties called on days before', () => {
    const past = { ...emptyPast, called: 10 }
    assert.equal(quoteWait({ ...lane, pace: emptyPace, past }, OPENS_AT).basis, 'pace')
  })
})

describe('why a range is as it is', () => {
  it('names counters that are closed, and only those', () => {
    const one = range({ ...lane, counters: { open: 1, of: 3 } }, lastAt)
    assert.deepEqual(one.reasons, [{ code: 'counters-open', open: 1, of: 3 }])
    assert.deepEqual(range({ ...lane, counters: { open: 3, of: 3 } }, lastAt).reasons, [])
  })

  it('names a silence, which makes the range longer, once it is out of the ordinary', () => {
    const calm = range(lane, lastAt + 4 * MINUTE_MS)
    assert.deepEqual(calm.reasons, [])
    const silent = range(lane, lastAt + 12 * MINUTE_MS)
    assert.deepEqual(silent.reasons, [{ code: 'no-call-for', minutes: 12 }])
    assert.ok(silent.toMinutes > calm.toMinutes)
  })

  it('does not take a gap of the usual length for a silence', () => {
    const long = { ...lane, ahead: 15 }
    assert.deepEqual(range(long, lastAt + 2.9 * MINUTE_MS), range(long, lastAt))
  })

  it('does not call it a silence when nobody waited', () => {
    const now = lastAt + 30 * MINUTE_MS
    assert.deepEqual(range({ ...lane, ahead: 0, waitingSince: now }, now).reasons, [])
    assert.deepEqual(range({ ...lane, ahead: 0, waitingSince: null }, now).reasons, [])
  })

  it('names a paused lane', () => {
    assert.deepEqual(range({ ...lane, paused: true }, lastAt).reasons, [{ code: 'lane-paused' }])
  })

  it('ends at closing and names it, and not once closing has passed', () => {
    const closesAt = lastAt + 13.5 * MINUTE_MS
    const open = range(lane, lastAt)
    const near = range({ ...lane, closesAt }, lastAt)
    assert.equal(near.toMinutes, 14)
    assert.deepEqual(near.reasons, [{ code: 'capped-by-closing', closesAt }])
    assert.equal(range({ ...lane, closesAt }, closesAt - MINUTE_MS).toMinutes, 1)
    assert.ok(range({ ...lane, closesAt }, closesAt).toMinutes >= open.toMinutes)
    const far = range({ ...lane, closesAt: lastAt + 60 * MINUTE_MS }, lastAt)
    assert.deepEqual(far, open)
  })
})

describe('who is next', () => {
  it('may be called at once', () => {
    assert.equal(range({ ...lane, ahead: 0 }, lastAt).fromMinutes, 0)
  })

  it('may be called at once behind others too, where the line has just formed at free counters', () => {
    const now = lastAt + 30 * MINUTE_MS
    const formed = { ...lane, ahead: 2, waitingSince: now }
    assert.equal(range({ ...formed, counters: { open: 3, of: 3 } }, now).fromMinutes, 0)
    assert.ok(range({ ...formed, counters: { open: 1, of: 3 } }, now).fromMinutes > 0)
  })
})

describe('what a booked party is told', () => {
  const due = lastAt + 30 * MINUTE_MS

  it('is what anybody is told once its time has come', () => {
    assert.deepEqual(quoteBooked(lane, lastAt, lastAt), quoteWait(lane, lastAt))
    assert.deepEqual(quoteBooked(lane, due, due), quoteWait(lane, due))
  })

  it('does not begin before its time, and ends as long after as whoever is next may wait', () => {
    const next = range({ ...lane, ahead: 0 }, lastAt)
    assert.deepEqual(ends(quoteBooked({ ...lane, ahead: 1 }, due, lastAt)), [
      30,
      30 + Math.round(next.toMinutes / 5) * 5,
    ])
    const few = { ...lane, pace: emptyPace }
    assert.deepEqual(ends(quoteBooked({ ...few, ahead: 1 }, due, lastAt)), [30, 30])
  })

  it('is never shorter than for anybody with so many ahead, before closing', () => {
    for (const seed of SEEDS) {
      const { input, now } = anyLane(seed)
      const open = { ...input, closesAt: null }
      notShorter(seed, quoteBooked(open, now + (seed % 90) * MINUTE_MS, now), quoteWait(open, now))
    }
  })

  it('ends at closing like everybody’s', () => {
    const closesAt = lastAt + 32 * MINUTE_MS
    const quote = quoteBooked({ ...lane, closesAt }, due, lastAt)
    assert.deepEqual(ends(quote), [30, 32])
    assert.ok(
      quote.basis === 'pace' && quote.reasons.some(({ code }) => code === 'capped-by-closing'),
    )
  })
})

describe('from one call to the next', () => {
  it('is the owner’s setting, then the pace, by the counters open', () => {
    const few = { ...lane, pace: emptyPace, minutesPerParty: 7 }
    assert.equal(gapMs(few), 7 * MINUTE_MS)
    assert.equal(gapMs({ ...few, counters: { open: 2, of: 3 } }), 3.5 * MINUTE_MS)
    const minutes = gapMs(lane) / MINUTE_MS
    assert.ok(minutes > 2.7 && minutes < 3.1, `${minutes}`)
  })
})
