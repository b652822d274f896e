import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nextAskMs, queryOf } from '@/cloud/polling'
import { ok, refuse } from '@/shared/kernel/result'

const pollMs = (ticket: { readonly nextPollMs?: number }) => ticket.nextPollMs
const gone = { code: 'queue/unknown-ticket' }

describe('when to ask again', () => {
  it('is what the answer says', () => {
    assert.equal(nextAskMs(ok({ nextPollMs: 15_000 }), pollMs), 15_000)
  })

  it('is never for a ticket that has ended, a refusal, or before the first answer', () => {
    assert.equal(nextAskMs(ok({}), pollMs), 0)
    assert.equal(nextAskMs(refuse(gone), pollMs), 0)
    assert.equal(nextAskMs(undefined, pollMs), 0)
  })
})

describe('what a screen shows of a question', () => {
  it('is on its way until something is heard, or known to have failed', () => {
    assert.deepEqual(queryOf(undefined, false, 0), { status: 'loading' })
    assert.deepEqual(queryOf(undefined, true, 0), { status: 'failed' })
  })

  it('keeps the last answer through a failure and says from when it is', () => {
    assert.deepEqual(queryOf(ok('A017'), false, 7), { status: 'ready', value: 'A017', late: null })
    assert.deepEqual(queryOf(ok('A017'), true, 7), { status: 'ready', value: 'A017', late: 7 })
  })

  it('is a refusal when there is one', () => {
    assert.deepEqual(queryOf(refuse(gone), false, 7), { status: 'refused', refusal: gone })
  })
})
