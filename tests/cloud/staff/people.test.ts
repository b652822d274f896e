import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import type { Role } from '@/shared/domain/staff/permissions'
import { refusalCode, value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { hefang, smallTable, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { TestStaff } from '../../support/staff'

/** Real time a call is held between two steps: long enough for others to pass on a slow machine. */
const HELD_MS = 3_000

describe('the people who work here', () => {
  const cloud = withCloud()
  const staff = (openid: string, storeId = yuyuan) => new TestStaff(cloud(), openid, storeId)

  const warm = () => {
    const client = { version: CONTRACT_VERSION, language: 'zh' }
    return cloud().warm('staff', { action: 'staff/me', input: {}, client })
  }

  /** Somebody new at a store, by an owner's invitation. */
  async function hired(openid: string, role: Role, name: string, storeId = yuyuan) {
    const person = staff(openid, storeId)
    await person.accept(await staff('owner-zhou', storeId).invite(role), name)
    return person
  }

  async function setRole(by: TestStaff, name: string, role: Role) {
    const { storeId } = by
    return by.send('staff/set-role', { storeId, memberKey: await by.key(name), role })
  }

  async function remove(by: TestStaff, name: string) {
    const { storeId } = by
    return by.send('staff/remove', { storeId, memberKey: await by.key(name) })
  }

  it('are listed with their roles, and with what the reader may do about them', async () => {
    const { people, mayInvite } = await staff('manager-chen').people()
    const told = people.map(({ name, role, mayBecome, mayRemove, me }) => ({
      name,
      role,
      mayBecome,
      mayRemove,
      me,
    }))
    const none = { mayBecome: [], mayRemove: false, me: undefined }
    assert.deepEqual(told, [
      { ...none, name: '周姐', role: 'owner' },
      { ...none, name: '老陈', role: 'manager', me: true },
      { ...none, name: '小兰', role: 'clerk', mayRemove: true },
      { ...none, name: '阿梅', role: 'clerk', mayRemove: true },
    ])
    assert.deepEqual(mayInvite, ['clerk'])
  })

  it('are made managers, owners of every store, and clerks of one again', async () => {
    const zhou = staff('owner-zhou')
    const wen = await hired('clerk-wen', 'clerk', '小文')
    const figures = (storeId: typeof yuyuan) =>
      cloud().phone('clerk-wen').read('queue/figures', { storeId })
    assert.equal(refusalCode(await figures(yuyuan)), 'staff/not-allowed')
    value<'staff/set-role'>(await setRole(zhou, '小文', 'manager'))
    assert.equal((await figures(yuyuan)).ok, true)
    assert.equal(refusalCode(await figures(hefang)), 'staff/not-allowed')
    value<'staff/set-role'>(await setRole(zhou, '小文', 'owner'))
    assert.equal((await figures(hefang)).ok, true)
    assert.equal((await wen.me()).memberships.length, 3)
    value<'staff/set-role'>(await setRole(zhou, '小文', 'clerk'))
    assert.equal(refusalCode(await figures(yuyuan)), 'staff/not-allowed')
    assert.deepEqual(
      (await wen.me()).memberships.map(({ storeId, role }) => [storeId, role]),
      [[yuyuan, 'clerk']],
    )
  })

  it('are not a manager’s to change where they are managers or owners, nor one’s own', async () => {
    const chen = staff('manager-chen')
    await hired('manager-li', 'manager', '李店长')
    for (const name of ['李店长', '周姐']) {
      assert.equal(refusalCode(await remove(chen, name)), 'staff/above-your-role')
      assert.equal(refusalCode(await setRole(chen, name, 'clerk')), 'staff/above-your-role')
    }
    assert.equal(refusalCode(await setRole(chen, '阿梅', 'manager')), 'staff/above-your-role')
    assert.equal(refusalCode(await remove(chen, '老陈')), 'staff/not-yourself')
    assert.equal(refusalCode(await remove(staff('owner-zhou'), '周姐')), 'staff/not-yourself')
  })

  it('are unknown by the key of another store’s colleague', async () => {
    const memberKey = await staff('owner-zhou', hefang).key('阿豪')
    for (const storeId of [yuyuan, wukang]) {
      const asked = await staff('manager-chen').send('staff/remove', { storeId, memberKey })
      assert.equal(refusalCode(asked), 'staff/unknown-person')
    }
    assert.equal((await staff('clerk-hao').me()).memberships.length, 1)
  })

  it('are removed once, however often the removal arrives', async () => {
    const chen = staff('manager-chen')
    await hired('clerk-once', 'clerk', '一次')
    const memberKey = await chen.key('一次')
    const intent = cloud()
      .phone('manager-chen')
      .intent('staff/remove', { storeId: yuyuan, memberKey })
    value<'staff/remove'>(await intent.send())
    value<'staff/remove'>(await intent.send())
    const anew = await chen.send('staff/remove', { storeId: yuyuan, memberKey })
    assert.equal(refusalCode(anew), 'staff/unknown-person')
  })

  it('who are removed with a page open are refused at the next call, and may come back', async () => {
    const chen = staff('manager-chen')
    await hired('clerk-open', 'clerk', '开着')
    const counter = new TestCounter(cloud(), 'clerk-open')
    await joinAll(cloud(), ['shopper-open'])
    await counter.view()
    value<'staff/remove'>(await remove(chen, '开着'))
    const call = { laneId: smallTable, placeId: null, after: null }
    assert.equal(refusalCode(await counter.send('queue/call-next', call)), 'staff/not-allowed')
    const poll = await cloud().phone('clerk-open').read('queue/counter', { storeId: yuyuan })
    assert.equal(refusalCode(poll), 'staff/not-allowed')
    await staff('clerk-open').accept(await chen.invite('clerk'), '回来')
    await counter.view()
  })

  it('of another store are refused, whatever they send', async () => {
    const hao = new TestCounter(cloud(), 'clerk-hao', yuyuan)
    const call = { laneId: smallTable, placeId: null, after: null }
    assert.equal(refusalCode(await hao.send('queue/call-next', call)), 'staff/not-allowed')
    const everywhere = await cloud()
      .phone('owner-zhou')
      .read('queue/counter', { storeId: EVERY_STORE })
    assert.equal(refusalCode(everywhere), 'staff/not-allowed')
  })

  it('who own it never come to none, even when two owners remove each other at once', async () => {
    const zhou = staff('owner-zhou')
    const other = await hired('owner-duel', 'owner', '对手')
    const [theirs, ours] = [await zhou.key('对手'), await zhou.key('周姐')]
    // Both are through the door before either has written.
    const match = { function: 'staff', collection: 'trail', action: 'database' }
    await warm()
    await cloud().fault({ kind: 'latency', match, count: 2, ms: HELD_MS })
    const answers = await Promise.all([
      zhou.send('staff/remove', { storeId: yuyuan, memberKey: theirs }),
      other.send('staff/remove', { storeId: yuyuan, memberKey: ours }),
    ])
    const refused = answers.filter(({ ok }) => !ok).map(refusalCode)
    assert.deepEqual(refused, ['staff/last-owner'])
    const [{ owners } = { owners: [] }] = await cloud().documents('ownership')
    const rows = await cloud().documents('members')
    const standing = rows.filter(({ role, removedAt }) => role === 'owner' && removedAt === null)
    assert.equal(standing.length, 1)
    assert.deepEqual(
      standing.map(({ personId }) => personId),
      owners,
    )
    if (answers[0].ok) return
    await zhou.accept(await other.invite('owner'), '周姐')
    value<'staff/remove'>(await remove(zhou, '对手'))
  })

  it('act as they were when a call began: a role that changes meanwhile counts from the next', async () => {
    await hired('clerk-race', 'clerk', '赛跑')
    await joinAll(cloud(), ['shopper-race'])
    const race = new TestCounter(cloud(), 'clerk-race')
    // The role is read first: the call is through the door while its line is still being read.
    const match = { function: 'staff', collection: 'lines', action: 'database' }
    await warm()
    await cloud().fault({ kind: 'latency', match, count: 1, ms: HELD_MS })
    const walkIn = race.send('queue/add-walk-in', { laneId: smallTable, size: 2, name: '途中' })
    await sleep(HELD_MS / 2)
    value<'staff/remove'>(await remove(staff('manager-chen'), '赛跑'))
    value<'queue/add-walk-in'>(await walkIn)
    const again = await race.send('queue/add-walk-in', {
      laneId: smallTable,
      size: 2,
      name: '晚了',
    })
    assert.equal(refusalCode(again), 'staff/not-allowed')
  })
})
