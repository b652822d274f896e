import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  changeByHand,
  forgettable,
  type Hold,
  type HoldState,
  heldBefore,
  type Movement,
  movementsOf,
  STAYS_MS,
} from '@/shared/domain/catalogue/stock'
import { asId } from '@/shared/kernel/ids'

const now = Date.UTC(2026, 10, 25, 4)
const hold = (state: HoldState, at = now, count = 2): Hold => ({ count, until: now, state, at })
const move = (at: number): Movement => ({
  kind: 'delivery',
  change: 5,
  reason: '早班',
  at,
  by: asId('personmei0'),
  fingerprint: 'fingerprint',
})
const a = asId('ordernumber1')
const b = asId('ordernumber2')

describe('a stock', () => {
  it('tells somebody who holds already, who never did, and who gave it back apart', () => {
    assert.equal(heldBefore(hold('held'), 0), 'reserved')
    assert.equal(heldBefore(hold('sold'), 0), 'reserved')
    assert.deepEqual(heldBefore(hold('released'), 9), { left: 0 })
    assert.deepEqual(heldBefore(undefined, 3), { left: 3 })
    assert.deepEqual(heldBefore(undefined, -1), { left: 0 })
  })

  it('changes by what was delivered, thrown away or found', () => {
    const stock = { available: 4, held: 2 }
    assert.deepEqual(changeByHand(stock, { kind: 'delivery', count: 3 }), { ok: true, value: 3 })
    assert.deepEqual(changeByHand(stock, { kind: 'waste', count: 4 }), { ok: true, value: -4 })
    assert.deepEqual(changeByHand(stock, { kind: 'waste', count: 5 }), {
      ok: false,
      refusal: { code: 'catalogue/not-that-many', left: 4 },
    })
    assert.deepEqual(changeByHand(stock, { kind: 'count', there: 6 }), { ok: true, value: 0 })
    assert.deepEqual(changeByHand(stock, { kind: 'count', there: 1 }), { ok: true, value: -5 })
  })

  it('owes its ledger a line for every sale and move, and none for what is held or came back', () => {
    const holds = { [a]: hold('sold'), [b]: hold('released') }
    const lines = movementsOf({ holds, moves: { [b]: move(now) } })
    assert.deepEqual(
      lines.map(([id, { kind, change }]) => [id, kind, change]),
      [
        [a, 'sale', -2],
        [b, 'delivery', 5],
      ],
    )
    assert.deepEqual(movementsOf({ holds: { [a]: hold('held') }, moves: {} }), [])
  })

  it('forgets what ended an hour ago, and nothing that is still held', () => {
    const old = now - STAYS_MS
    const stock = {
      holds: { [a]: hold('sold', old), [b]: hold('held', old) },
      moves: { [a]: move(old) },
    }
    assert.deepEqual(forgettable(stock, now), { holds: [a], moves: [a], more: false })
    assert.deepEqual(forgettable(stock, now - 1), { holds: [], moves: [], more: true })
  })
})
