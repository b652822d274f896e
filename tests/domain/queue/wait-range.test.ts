import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { noteCall, noteMissed } from '@/shared/domain/queue/wait-note'
import { expectedAhead } from '@/shared/domain/queue/wait-odds'
import { emptyPace } from '@/shared/domain/queue/wait-pace'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import { gapMs, quoteBooked, quoteWait } from '@/shared/domain/queue/wait-range'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { anyLane } from '../../support/queue-simulation/any-lane'
import { everyThreeMinutes, lane, lastAt, pace, range } from '../../support/quoted-lane'

const SEEDS = Array.from({ length: 1500 }, (_, index) => 5000 + index)

const longDay = everyThreeMinutes(80)

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
