import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { mediumTable, smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('at the same instant', () => {
  // What happens at once must overlap: every call of the database takes a little longer.
  const cloud = withCloud({ databaseLatencyMs: 3 })
  beforeEach(() => cloud().reset())

  const warmStaff = () => cloud().warm('staff', { action: 'staff/me', input: {}, client })

  function joinCall(laneId: string, requestId?: string) {
    return {
      action: 'queue/join',
      input: { storeId: yuyuan, laneId },
      requestId: requestId ?? newRequestId(cloud().cloud.clock.now(), Math.random),
      client,
    }
  }

  it('sixty people joining one lane get 1 to 60, each once', async () => {
    const people = Array.from({ length: 60 }, (_, index) => `shopper-${index + 1000}`)
    const answers = await Promise.all(
      people.map((openid) =>
        cloud().phone(openid).intent('queue/join', { storeId: yuyuan, laneId: smallTable }).send(),
      ),
    )
    const numbers = answers.map((answer) => value<'queue/join'>(answer).number).sort()
    const expected = people.map((_, index) => `A${String(index + 1).padStart(3, '0')}`)
    assert.deepEqual(numbers, expected)
  })

  it('one person joining two lanes twenty times holds one live ticket', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        cloud().raw('shopper', 'shopper-lin', joinCall(index % 2 ? smallTable : mediumTable)),
      ),
    )
    const joined = answers.filter((answer) => JSON.stringify(answer).startsWith('{"ok":true'))
    assert.equal(joined.length, 1)
    for (const answer of answers) {
      if (!joined.includes(answer)) assert.equal(refusalCode(answer), 'queue/already-in-line')
    }
    const [line] = await cloud().documents('lines')
    assert.equal(Object.keys(line?.live ?? {}).length, 1)
    assert.equal((await cloud().documents('tickets')).length, 1)
  })

  it('the same request arriving ten times takes one number', async () => {
    const call = joinCall(smallTable)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => cloud().raw('shopper', 'shopper-lin', call)),
    )
    const tickets = answers.map((answer) => JSON.stringify(answer).match(/"id":"(\w+)"/)?.[1])
    assert.equal(new Set(tickets).size, 1)
    assert.equal(
      (await cloud().documents('identities')).filter((row) => row.openid === 'shopper-lin').length,
      1,
    )
    assert.equal((await cloud().documents('tickets')).length, 1)
  })

  it('a newcomer’s first writes make one person', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => cloud().raw('shopper', 'shopper-new', joinCall(smallTable))),
    )
    const rows = (await cloud().documents('identities')).filter(
      (row) => row.openid === 'shopper-new',
    )
    assert.equal(rows.length, 1)
  })

  it('two clerks following the same ticket call one party; a repeated press calls no second', async () => {
    await warmStaff()
    for (const openid of ['shopper-lin', 'shopper-wang', 'shopper-zhou']) {
      value<'queue/join'>(
        await cloud()
          .phone(openid)
          .intent('queue/join', { storeId: yuyuan, laneId: smallTable })
          .send(),
      )
    }
    const input = { storeId: yuyuan, laneId: smallTable, after: null }
    const mei = cloud().phone('clerk-mei').intent('queue/call-next', input)
    const chen = cloud().phone('manager-chen').intent('queue/call-next', input)
    const answers = await Promise.all([mei.send(), mei.send(), chen.send(), chen.send()])
    const [line] = await cloud().documents('lines')
    const called = Object.values(line?.live ?? {}).filter(
      (party: { status?: unknown }) => party.status === 'called',
    )
    assert.equal(called.length, 1)
    const refused = answers.filter((answer) => !answer.ok)
    assert.deepEqual(refused.map(refusalCode), ['queue/moved-on', 'queue/moved-on'])
  })

  it('calling and joining together lose nobody', async () => {
    await warmStaff()
    const mei = cloud().phone('clerk-mei')
    const people = Array.from({ length: 30 }, (_, index) => `shopper-${index + 2000}`)
    const joins = people.map((openid) =>
      cloud().phone(openid).intent('queue/join', { storeId: yuyuan, laneId: smallTable }).send(),
    )
    await joins[0]
    let calls = 0
    for (let press = 0; press < 10; press += 1) {
      const view = value<'queue/counter'>(await mei.read('queue/counter', { storeId: yuyuan }))
      const after = view.lanes[0]?.called?.id ?? null
      const answer = await mei
        .intent('queue/call-next', { storeId: yuyuan, laneId: smallTable, after })
        .send()
      if (answer.ok) calls += 1
    }
    for (const join of joins) value<'queue/join'>(await join)
    await cloud().advance(61_000)
    const view = value<'queue/counter'>(await mei.read('queue/counter', { storeId: yuyuan }))
    assert.ok(calls > 0)
    assert.equal(view.lanes[0]?.waiting, 30 - calls)
    assert.equal((await cloud().documents('tickets')).length, 30)
    const numbers = new Set((await cloud().documents('tickets')).map(({ number }) => number))
    assert.equal(numbers.size, 30)
    const served = (await cloud().documents('tickets')).filter(
      ({ outcome }) => outcome === 'served',
    )
    assert.equal(served.length, calls - 1)
  })
})
