import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { counterPollMs, ticketPollMs } from '@/shared/domain/queue/next-poll'

describe('asking again', () => {
  it('is a minute away while far, 15 s within three, 5 s when next or called', () => {
    assert.equal(ticketPollMs('waiting', 40), 60_000)
    assert.equal(ticketPollMs('waiting', 4), 60_000)
    assert.equal(ticketPollMs('waiting', 3), 15_000)
    assert.equal(ticketPollMs('waiting', 1), 15_000)
    assert.equal(ticketPollMs('waiting', 0), 5_000)
    assert.equal(ticketPollMs('called', 0), 5_000)
  })

  it('stops once a ticket has ended', () => {
    assert.equal(ticketPollMs('served', 0), undefined)
    assert.equal(ticketPollMs('expired', 0), undefined)
  })

  it('is quick at a counter with people and slow at an empty one', () => {
    assert.equal(counterPollMs(1), 5_000)
    assert.equal(counterPollMs(0), 60_000)
  })
})
