import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ticketLife } from '@/shared/domain/queue/ticket-status'
import { runHistory, type Told } from '../../support/line-histories/history'

const FIRST_SEED = 1
const HISTORIES = 300
const STEPS = 60

/** What must come up for the histories to mean something. */
const MUST_SEE = [
  'join: done',
  'join: request/repeated',
  'join: queue/already-in-line',
  'join: queue/full',
  'join: queue/lane-closed',
  'join: queue/lane-paused',
  'join: queue/wrong-size',
  'walk-in: done',
  'walk-in: queue/lane-closed',
  'call next: done',
  'call next: queue/moved-on',
  'call next: queue/nobody-waiting',
  'call next: queue/unknown-place',
  'call next: queue/not-yet',
  'call next: a booked party',
  'call next: a walk-in in between',
  'check in: done',
  'check in: request/repeated',
  'check in: queue/unknown-lane',
  'withdraw: done',
  'withdraw: queue/moved-on',
  'call this: done',
  'call this: queue/moved-on',
  'recall: done',
  'recall: queue/moved-on',
  'serve: done',
  'serve: queue/moved-on',
  'miss: done',
  'miss: queue/moved-on',
  'return: done',
  'return: queue/has-another-ticket',
  'return: queue/moved-on',
  'move: done',
  'move: queue/moved-on',
  'move: queue/unknown-lane',
  'change size: done',
  'change size: queue/wrong-size',
  'split: done',
  'split: queue/wrong-size',
  'end: done',
  'end everybody waiting: done',
  'leave: done',
  'leave: queue/moved-on',
  'take over: done',
  'take over: queue/already-in-line',
  'take over: queue/unknown-ticket',
  'undo: done',
  'undo: queue/too-late-to-undo',
  'correct: done',
  'correct: queue/moved-on',
  'correct a forgotten one: done',
  'grace runs out: done',
]

describe('random histories of the line', () => {
  const seeds = Array.from({ length: HISTORIES }, (_, index) => FIRST_SEED + index)
  const all: Told[] = []

  it(`agree with the model, step by step: seeds ${seeds[0]}–${seeds.at(-1)}, ${STEPS} steps each`, () => {
    for (const seed of seeds) {
      const told = runHistory(seed, STEPS)
      assert.deepEqual(told.violations, [])
      all.push(told)
    }
  })

  it('have seen everything that is asked for done, and refused', () => {
    const seen = new Set(all.flatMap(({ outcomes }) => [...outcomes.keys()]))
    assert.deepEqual(
      MUST_SEE.filter((outcome) => !seen.has(outcome)),
      [],
    )
  })

  it('have taken every step of a ticket’s life but those of the day’s end', () => {
    const seen = new Set(all.flatMap(({ transitions }) => [...transitions]))
    const expected = Object.entries(ticketLife).flatMap(([from, follows]) =>
      follows.filter((to) => to !== 'expired').map((to) => `${from}→${to}`),
    )
    assert.deepEqual([...seen].sort(), expected.sort())
  })

  it('are the same for the same seed', () => {
    assert.deepEqual(runHistory(7, STEPS).outcomes, runHistory(7, STEPS).outcomes)
  })
})
