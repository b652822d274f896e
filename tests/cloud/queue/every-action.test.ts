import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Action } from '@/shared/contracts'
import { actions } from '@/shared/contracts/actions'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { refusalCode } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { hefang, smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import {
  emptyScene,
  isStoreAction,
  type Scene,
  storeActions,
  wellMade,
} from '../../support/staff-inputs'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('every action there is', () => {
  const cloud = withCloud()
  let scene: Scene = emptyScene

  before(async () => {
    const [mine] = await joinAll(cloud(), ['shopper-anna', 'shopper-bert'])
    assert.ok(mine)
    scene = { ...emptyScene, ticketId: mine.id }
    await new TestCounter(cloud()).next(smallTable)
  })

  /** The codes these inputs are refused with, having seen that nothing was written. */
  async function refused(action: Action, inputs: readonly unknown[], openid: string) {
    const before = await cloud().writtenSoFar()
    const codes: string[] = []
    for (const input of inputs) {
      const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
      const call = { action, input, requestId, client }
      codes.push(refusalCode(await cloud().raw(actions[action].in, openid, call)))
    }
    assert.equal(await cloud().writtenSoFar(), before, 'something was written')
    return codes
  }

  const names = Object.keys(actions) as Action[]
  const onTicket = storeActions.filter((name) => {
    const input = wellMade(name, yuyuan)
    return Object.keys(input).join() === 'storeId,ticketId'
  })

  for (const name of onTicket) {
    it(`${name} does nothing to a ticket of another store`, async () => {
      const [code = ''] = await refused(name, [wellMade(name, hefang, scene)], 'clerk-hao')
      assert.match(code, /^queue\/(moved-on|unknown-ticket)$/)
    })
  }

  for (const name of names) {
    it(`${name} refuses a field too many, a list and nothing`, async () => {
      const input = isStoreAction(name) ? wellMade(name, yuyuan, scene) : {}
      const bad = [{ ...input, __extra: 1 }, [], null, 'x']
      const codes = await refused(name, bad, 'manager-chen')
      assert.deepEqual(new Set(codes), new Set(['request/invalid']))
    })
  }
})
