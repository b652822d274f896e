import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cannotJoin, fits, type JoinRequest } from '@/shared/domain/queue/join'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ticket } from '../../support/line-histories/parties'
import { MEI, NOON, STORE, small, tasting } from '../../support/line-histories/shop'

const fine: JoinRequest = { size: 2, atDoor: false, mine: null, waiting: 0, hand: undefined }

function why(request: Partial<JoinRequest>, setup = small) {
  return cannotJoin(setup, { ...fine, ...request }, NOON, STORE)
}

describe('a party size', () => {
  it('fits from the smallest to the largest, both included', () => {
    const sizes = { from: 2, to: 4 }
    const fitting = [0, 1, 2, 3, 4, 5].filter((size) => fits(sizes, size))
    assert.deepEqual(fitting, [2, 3, 4])
    assert.equal(fits(sizes, null), false)
  })

  it('does not matter where the lane does not ask', () => {
    assert.equal(fits(null, null), true)
    assert.equal(fits(null, 40), true)
  })
})

describe('joining', () => {
  it('is open to somebody new', () => {
    assert.equal(why({}), null)
    assert.equal(why({ size: null }, tasting), null)
  })

  it('is refused with a live ticket here, before anything else', () => {
    const hand = { status: 'closed', at: NOON, by: MEI } as const
    assert.deepEqual(why({ mine: ticket('anna'), size: 9, hand }), {
      code: 'queue/already-in-line',
      ticketId: ticket('anna'),
    })
  })

  it('is refused for a size the lane is not for, or none where it asks', () => {
    assert.deepEqual(why({ size: 5 }), { code: 'queue/wrong-size' })
    assert.deepEqual(why({ size: null }), { code: 'queue/wrong-size' })
  })

  it('is refused from afar where the door’s code is asked for', () => {
    const atDoor = { ...small, joinFrom: 'door' } as const
    assert.deepEqual(why({}, atDoor), { code: 'queue/door-only' })
    assert.equal(why({ atDoor: true }, atDoor), null)
    assert.equal(why({ atDoor: true }), null)
  })

  it('is refused while closed or full', () => {
    const hand = { status: 'closed', at: NOON, by: MEI } as const
    assert.deepEqual(why({ hand }), { code: 'queue/lane-closed' })
    assert.deepEqual(why({ waiting: small.capacity }), { code: 'queue/full' })
    assert.equal(why({ waiting: small.capacity - 1 }), null)
  })

  it('is refused while paused, with the reason and the end', () => {
    const until = NOON + MINUTE_MS
    const hand = { status: 'paused', reason: 'break', until, at: NOON, by: MEI } as const
    assert.deepEqual(why({ hand }), { code: 'queue/lane-paused', reason: 'break', until })
  })
})
