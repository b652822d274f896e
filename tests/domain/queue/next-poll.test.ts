import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { counterPollMs, STORE_POLL_MS, ticketPollMs } from '@/shared/domain/queue/next-poll'

describe('a ticket asks again', () => {
  it('after a minute while far, 15 s within three, 5 s when next or called', () => {
    assert.equal(ticketPollMs('waiting', 40), 60_000)
    assert.equal(ticketPollMs('waiting', 4), 60_000)
    assert.equal(ticketPollMs('waiting', 3), 15_000)
    assert.equal(ticketPollMs('waiting', 1), 15_000)
    assert.equal(ticketPollMs('waiting', 0), 5_000)
    assert.equal(ticketPollMs('called', 0), 5_000)
  })

  it('after a minute once missed, for it may be let in again', () => {
    assert.equal(ticketPollMs('missed', 0), 60_000)
  })

  it('never once it has ended', () => {
    for (const status of ['served', 'left', 'ended', 'expired'] as const) {
      assert.equal(ticketPollMs(status, 0), undefined, status)
    }
  })
})

describe('a counter asks again', () => {
  it('after 5 s for a minute after the line moved, then after 15 s', () => {
    assert.equal(counterPollMs(1, 0), 5_000)
    assert.equal(counterPollMs(1, 59_999), 5_000)
    assert.equal(counterPollMs(1, 60_000), 15_000)
  })

  it('after a minute when nobody is in the line, however lately it moved', () => {
    assert.equal(counterPollMs(0, 0), 60_000)
    assert.equal(counterPollMs(0, 3_600_000), 60_000)
  })
})

describe('a store looked at without a ticket', () => {
  it('is asked again after a minute', () => assert.equal(STORE_POLL_MS, 60_000))
})
