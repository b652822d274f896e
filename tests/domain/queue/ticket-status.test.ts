import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  isLive,
  mayBecome,
  type TicketStatus,
  ticketLife,
} from '@/shared/domain/queue/ticket-status'

const statuses: readonly TicketStatus[] = [
  'waiting',
  'called',
  'served',
  'missed',
  'left',
  'ended',
  'expired',
]

/** What may happen to a ticket, told step by step. */
const allowed = new Map([
  ['waiting→called', 'its turn'],
  ['waiting→missed', 'its return taken back'],
  ['waiting→left', 'by its owner'],
  ['waiting→ended', 'turned away, or closing'],
  ['waiting→expired', 'the day over'],
  ['called→waiting', 'called by mistake, or moved to another lane'],
  ['called→served', 'came'],
  ['called→missed', 'did not come'],
  ['called→left', 'by its owner'],
  ['called→ended', 'turned away'],
  ['called→expired', 'the day over'],
  ['served→called', 'the call after it taken back'],
  ['served→missed', 'corrected'],
  ['missed→called', 'its miss taken back'],
  ['missed→waiting', 'returned'],
  ['missed→served', 'corrected'],
  ['ended→waiting', 'taken back'],
  ['ended→called', 'taken back'],
])

describe('a ticket’s life', () => {
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
    assert.deepEqual(Object.keys(ticketLife).sort(), [...statuses].sort())
  })

  it('is live while waiting or called', () => {
    assert.deepEqual(statuses.filter(isLive), ['waiting', 'called'])
  })
})
