import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type CardStage,
  type CardWords,
  cardStages,
  isOver,
  type LiveCard,
  type MessageFate,
  nextOnCard,
  reaches,
  voiceOf,
} from '@/shared/domain/queue/live-card'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'

const NOON = Date.parse('2026-11-25T12:00:00+08:00')
const wait = { fromSeconds: 600, toSeconds: 900 }

const says = (stage: CardStage, current = 'A001'): CardWords => ({
  stage,
  number: 'A017',
  current,
  wait: stage === 'waiting' ? wait : null,
})
const shown = (stage: CardStage, more: Partial<LiveCard> = {}): LiveCard => ({
  keptAt: NOON,
  activatedAt: NOON,
  said: says(stage),
  ...more,
})

describe('whose word a moment is', () => {
  const table: readonly [
    kind: 'nearly-your-turn' | 'your-turn' | 'missed',
    reached: boolean,
    message: MessageFate,
    voice: 'card' | 'message',
  ][] = [
    ['nearly-your-turn', true, 'open', 'card'],
    ['nearly-your-turn', true, 'not-told', 'card'],
    ['nearly-your-turn', true, 'told', 'message'],
    ['nearly-your-turn', false, 'open', 'message'],
    ['your-turn', true, 'open', 'message'],
    ['your-turn', true, 'not-told', 'card'],
    ['your-turn', true, 'told', 'message'],
    ['your-turn', false, 'not-told', 'message'],
    ['missed', true, 'open', 'card'],
    ['missed', true, 'not-told', 'card'],
    ['missed', true, 'told', 'message'],
    ['missed', false, 'not-told', 'message'],
  ]
  for (const [kind, reached, message, voice] of table) {
    it(`${kind}, the card ${reached ? 'there' : 'not there'}, the message ${message}: the ${voice}’s`, () => {
      assert.equal(voiceOf(kind, reached, message), voice)
    })
  }
})

describe('what a card says next', () => {
  it('goes only forward: from each stage to a later one, and never back', () => {
    for (const [from, stage] of cardStages.entries()) {
      for (const [to, truth] of cardStages.entries()) {
        const next = nextOnCard(shown(stage), says(truth))
        assert.deepEqual(next, to > from ? says(truth) : null, `${stage} to ${truth}`)
      }
    }
  })

  it('begins with somebody who waits, and not with a call or an end', () => {
    const fresh: LiveCard = { keptAt: NOON }
    const first = cardStages.filter((stage) => nextOnCard(fresh, says(stage)) !== null)
    assert.deepEqual(first, ['waiting', 'nearly'])
  })

  it('follows the numbers and the range while waiting, and says nothing twice', () => {
    const card = shown('waiting')
    assert.equal(nextOnCard(card, says('waiting')), null)
    assert.deepEqual(nextOnCard(card, says('waiting', 'A002')), says('waiting', 'A002'))
    const shorter = { ...says('waiting'), wait: { fromSeconds: 300, toSeconds: 600 } }
    assert.deepEqual(nextOnCard(card, shorter), shorter)
    assert.equal(nextOnCard(shown('called'), says('called', 'A002')), null)
  })

  it('says the same again where no reply came', () => {
    assert.deepEqual(nextOnCard(shown('called', { unsure: true }), says('called')), says('called'))
  })
})

describe('a card', () => {
  it('is over five minutes after its tap when it was never shown, and a day after it was', () => {
    const fresh: LiveCard = { keptAt: NOON }
    assert.equal(isOver(fresh, NOON + 5 * MINUTE_MS - 1), false)
    assert.equal(isOver(fresh, NOON + 5 * MINUTE_MS), true)
    assert.equal(isOver(shown('waiting'), NOON + 24 * HOUR_MS - 1), false)
    assert.equal(isOver(shown('waiting'), NOON + 24 * HOUR_MS), true)
  })

  it('says nothing before it is shown, nor what it has passed', () => {
    const near = { kind: 'nearly-your-turn', occasion: '' } as const
    assert.equal(reaches(undefined, near, NOON), false)
    assert.equal(reaches({ keptAt: NOON }, near, NOON), false)
    assert.equal(reaches(shown('waiting'), near, NOON), true)
    assert.equal(reaches(shown('called'), near, NOON), false)
    assert.equal(reaches(shown('waiting'), near, NOON + 25 * HOUR_MS), false)
  })

  it('tells one call only: a second one is a message’s', () => {
    const turn = (occasion: string) => ({ kind: 'your-turn', occasion }) as const
    const card = shown('called', { call: '1' })
    assert.equal(reaches(card, turn('1'), NOON), true)
    assert.equal(reaches(card, turn('2'), NOON), false)
    assert.equal(reaches(shown('nearly', { call: '1' }), turn('2'), NOON), true)
  })
})
