import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  CALL_LIFE_MS,
  type CallStatus,
  callLife,
  mayBecome,
  type PlaceCall,
  statusAt,
} from '@/shared/domain/staff/place-call'
import { asId } from '@/shared/kernel/ids'

const statuses: readonly CallStatus[] = ['waiting', 'answered', 'taken-back', 'expired']

/** What may happen to a call, told step by step. */
const allowed = new Map([
  ['waiting→answered', 'one of the staff goes'],
  ['waiting→taken-back', 'by whoever called'],
  ['waiting→expired', 'nobody went in half an hour'],
])

describe('a call’s life', () => {
  for (const from of statuses) {
    for (const to of statuses) {
      const step = `${from}→${to}`
      const because = allowed.get(step)
      it(because ? `allows ${step}: ${because}` : `refuses ${step}`, () => {
        assert.equal(mayBecome(from, to), because !== undefined)
      })
    }
  }

  it('names every status and nothing else', () => {
    assert.deepEqual(Object.keys(callLife).sort(), [...statuses].sort())
  })
})

describe('where a call stands', () => {
  const asked = {
    placeId: asId<'place'>('yuyuantable3'),
    askId: asId<'ask'>('bringwater'),
    by: asId<'person'>('personlin1'),
    askedAt: 1_000,
    fingerprint: 'same',
  }
  const waiting: PlaceCall = { ...asked, status: 'waiting' }

  it('is waiting until the last millisecond of its half hour, and expired from then on', () => {
    assert.equal(CALL_LIFE_MS, 30 * 60_000)
    assert.equal(statusAt(waiting, 1_000 + CALL_LIFE_MS - 1), 'waiting')
    assert.equal(statusAt(waiting, 1_000 + CALL_LIFE_MS), 'expired')
  })

  it('stays answered or taken back, however late one looks', () => {
    const late = 1_000 + 10 * CALL_LIFE_MS
    const answeredBy = asId<'person'>('clerkmei01')
    assert.equal(
      statusAt({ ...asked, status: 'answered', endedAt: 2, answeredBy }, late),
      'answered',
    )
    assert.equal(statusAt({ ...asked, status: 'taken-back', endedAt: 2 }, late), 'taken-back')
  })
})
