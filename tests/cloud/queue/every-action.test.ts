import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { actions } from '@/shared/contracts'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { collections } from '../../../cloudfunctions/platform/collections'
import { refusalCode } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { forTwo, hefang, mediumTable, smallTable } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('every action there is', () => {
  const cloud = withCloud()
  const ticket = { ticketId: '' }

  before(async () => {
    const [mine] = await joinAll(cloud(), ['shopper-anna', 'shopper-bert'])
    ticket.ticketId = mine?.id ?? ''
    await new TestCounter(cloud()).next(smallTable)
  })

  /** A well-made input of every action at the counter, for a store's ticket and lane. */
  const inputs: Readonly<Record<string, () => object>> = {
    'staff/answer': () => ({ callId: 'nosuchcall00' }),
    'staff/mute-place': () => ({ placeId: 'yuyuantable1', muted: true }),
    'staff/codes': () => ({}),
    'staff/code': () => ({ of: { kind: 'door' } }),
    'queue/counter': () => ({}),
    'queue/board': () => ({}),
    'queue/figures': () => ({}),
    'stores/entries': () => ({}),
    'queue/ended': () => ({}),
    'queue/take-over-code': () => ticket,
    'queue/call-next': () => ({ laneId: smallTable, placeId: null, after: null }),
    'queue/call': () => ({ ...ticket, placeId: null }),
    'queue/recall': () => ticket,
    'queue/serve': () => ticket,
    'queue/miss': () => ticket,
    'queue/return': () => ticket,
    'queue/move': () => ({ ...ticket, laneId: mediumTable }),
    'queue/split': () => ({ ...ticket, size: 1 }),
    'queue/end': () => ticket,
    'queue/undo': () => ({}),
    'queue/correct': () => ({ ...ticket, outcome: 'missed' }),
    'queue/add-walk-in': () => ({ laneId: smallTable, size: 2, name: null }),
    'queue/set-lane': () => ({ laneId: smallTable, hand: { status: 'closed' } }),
    'queue/end-waiting': () => ({ laneId: smallTable }),
  }

  async function everything(): Promise<string> {
    const all = Object.keys(collections)
      .filter((name) => name !== 'identities')
      .map((name) => cloud().documents(name))
    return JSON.stringify(await Promise.all(all))
  }

  async function refused(action: keyof typeof actions, input: unknown, openid: string) {
    const before = await everything()
    const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
    const call = { action, input, requestId, client }
    const code = refusalCode(await cloud().raw(actions[action].in, openid, call))
    assert.equal(await everything(), before, 'something was written')
    return code
  }

  const names = Object.keys(actions) as (keyof typeof actions)[]
  const atCounter = names.filter((name) => actions[name].in === 'staff' && name !== 'staff/me')

  it('at the counter has a case here', () => {
    assert.deepEqual(Object.keys(inputs).sort(), [...atCounter].sort())
  })

  for (const name of atCounter) {
    it(`${name} is refused to a shopper and to staff of another store`, async () => {
      const input = { storeId: forTwo.storeId, ...inputs[name]?.() }
      for (const openid of ['shopper-anna', 'clerk-hao']) {
        assert.equal(await refused(name, input, openid), 'staff/not-allowed')
      }
    })
  }

  for (const name of atCounter.filter((each) => inputs[each]?.() === ticket)) {
    it(`${name} does nothing to a ticket of another store`, async () => {
      const code = await refused(name, { storeId: hefang, ...ticket }, 'clerk-hao')
      assert.match(code, /^queue\/(moved-on|unknown-ticket)$/)
    })
  }

  for (const name of names) {
    it(`${name} refuses a field too many, a list and nothing`, async () => {
      const input = { storeId: forTwo.storeId, ...inputs[name]?.() }
      for (const bad of [{ ...input, __extra: 1 }, [], null, 'x']) {
        assert.equal(await refused(name, bad, 'manager-chen'), 'request/invalid')
      }
    })
  }
})
