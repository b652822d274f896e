import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayBecome, type TicketStatus, ticketLife } from '@/shared/domain/queue/ticket-status'

const statuses: readonly TicketStatus[] = ['waiting', 'called', 'served', 'expired']

describe('a ticket’s life', () => {
  const allowed = new Set(['waiting→called', 'waiting→expired', 'called→served', 'called→expired'])
  for (const from of statuses) {
    for (const to of statuses) {
      const step = `${from}→${to}`
      it(`${allowed.has(step) ? 'allows' : 'refuses'} ${step}`, () => {
        assert.equal(mayBecome(from, to), allowed.has(step))
      })
    }
  }

  it('names every status and nothing else', () => {
    assert.deepEqual(Object.keys(ticketLife).sort(), [...statuses].sort())
  })
})
