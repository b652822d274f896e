import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { TestCounter } from '../../support/counter'
import { smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { TestStaff } from '../../support/staff'

const client = { version: CONTRACT_VERSION, language: 'zh' }
/** A transaction whose function died holds its documents so long (CloudBase: 30 s). */
const TRANSACTION_LIFE_MS = 31_000
const walkIn = { laneId: smallTable, size: 2, name: null }

describe('the trail', () => {
  const cloud = withCloud()

  async function page(before: string | null = null) {
    const asked = await cloud()
      .phone('manager-chen')
      .read('staff/trail', { storeId: yuyuan, before })
    return value<'staff/trail'>(asked)
  }

  it('has who did what and to whom, newest first, and nothing that was refused', async () => {
    const chen = new TestStaff(cloud(), 'manager-chen')
    await new TestStaff(cloud(), 'clerk-new').accept(await chen.invite('clerk'), '小新')
    await cloud().advance(1_000)
    const memberKey = await chen.key('小新')
    value<'staff/remove'>(await chen.send('staff/remove', { storeId: yuyuan, memberKey }))
    await cloud().advance(1_000)
    const mei = new TestCounter(cloud())
    value<'queue/add-walk-in'>(await mei.send('queue/add-walk-in', walkIn))
    const empty = { laneId: smallTable, placeId: null, after: null, storeId: yuyuan }
    const refused = cloud().phone('clerk-hao').intent('queue/call-next', empty)
    assert.equal(refusalCode(await refused.send()), 'staff/not-allowed')
    const told = (await page()).entries.map(({ action, by, about, role }) =>
      [by, action, about, role].filter((word) => word !== undefined).join(' '),
    )
    assert.deepEqual(told, [
      '阿梅 queue/add-walk-in',
      '老陈 staff/remove 小新',
      '小新 staff/accept-invitation clerk',
      '老陈 staff/invite clerk',
    ])
  })

  it('has one entry for one intent, however often it arrives', async () => {
    const before = (await cloud().documents('trail')).length
    const intent = cloud()
      .phone('clerk-mei')
      .intent('queue/add-walk-in', { storeId: yuyuan, ...walkIn })
    for (let sent = 0; sent < 3; sent += 1) value<'queue/add-walk-in'>(await intent.send())
    assert.equal((await cloud().documents('trail')).length, before + 1)
  })

  it('is made up for by the same intent when it could not be written after the deed', async () => {
    const before = (await cloud().documents('trail')).length
    const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
    const call = {
      action: 'queue/add-walk-in',
      input: { storeId: yuyuan, ...walkIn },
      requestId,
      client,
    }
    const match = { function: 'staff', collection: 'trail', action: 'database' }
    await cloud().fault({ kind: 'kill', match, count: 1 })
    await assert.rejects(cloud().raw('staff', 'clerk-mei', call))
    const waiting = async () => (await new TestCounter(cloud()).view()).lanes[0]?.waiting
    const done = await waiting()
    assert.equal((await cloud().documents('trail')).length, before, 'killed before it was written')
    assert.match(JSON.stringify(await cloud().raw('staff', 'clerk-mei', call)), /^\{"ok":true/)
    assert.equal((await cloud().documents('trail')).length, before + 1)
    assert.equal(await waiting(), done, 'and the deed was not done twice')
  })

  it('never has a role changed without its entry, wherever the function dies', async () => {
    const chen = new TestStaff(cloud(), 'manager-chen')
    await new TestStaff(cloud(), 'clerk-torn').accept(await chen.invite('clerk'), '断线')
    const memberKey = await chen.key('断线')
    const match = { function: 'staff', collection: 'trail', action: 'staff/remove' }
    await cloud().fault({ kind: 'kill', match, count: 1, after: 1 })
    const input = { storeId: yuyuan, memberKey }
    const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
    const call = { action: 'staff/remove', input, requestId, client }
    await assert.rejects(cloud().raw('staff', 'manager-chen', call))
    assert.ok(await chen.key('断线'), 'still on the list')
    const removals = async () =>
      (await page()).entries.filter(({ about }) => about === '断线').length
    assert.equal(await removals(), 0)
    await cloud().advance(TRANSACTION_LIFE_MS)
    assert.match(JSON.stringify(await cloud().raw('staff', 'manager-chen', call)), /^\{"ok":true/)
    assert.equal(await removals(), 1)
  })

  it('pages by time, each entry once, fifty to the page', async () => {
    const mei = new TestCounter(cloud())
    for (let made = 0; made < 120; made += 1) {
      value<'queue/set-lane'>(
        await mei.send('queue/set-lane', { laneId: smallTable, hand: { status: 'open' } }),
      )
    }
    const all = (await cloud().documents('trail')).length
    const seen: string[] = []
    let before: string | null = null
    for (let pages = 0; pages < 10; pages += 1) {
      const { entries, next }: Awaited<ReturnType<typeof page>> = await page(before)
      assert.ok(entries.length <= 50)
      seen.push(...entries.map(({ id }) => id))
      if (next === null) break
      before = next
    }
    assert.equal(seen.length, all)
    assert.equal(new Set(seen).size, all)
  })

  it('is refused a page that no page led to', async () => {
    for (const before of ['', 'a.b', 'x'.repeat(41), '{"$gt":""}']) {
      const asked = await cloud()
        .phone('manager-chen')
        .read('staff/trail', { storeId: yuyuan, before })
      assert.equal(refusalCode(asked), 'request/invalid')
    }
  })
})
