import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { forThree, forTwo, nextSmall, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('at the same instant', () => {
  // What happens at once must overlap: every call of the database takes a little longer.
  const cloud = withCloud({ databaseLatencyMs: 3 })
  beforeEach(() => cloud().reset())

  const warmStaff = () => cloud().warm('staff', { action: 'staff/me', input: {}, client })

  function joinCall(input: object, requestId?: string) {
    return {
      action: 'queue/join',
      input,
      requestId: requestId ?? newRequestId(cloud().cloud.clock.now(), Math.random),
      client,
    }
  }

  it('sixty people joining one lane get 1 to 60, each once', async () => {
    const people = Array.from({ length: 60 }, (_, index) => `shopper-${index + 1000}`)
    const answers = await Promise.all(
      people.map((openid) => cloud().phone(openid).intent('queue/join', forTwo).send()),
    )
    const numbers = answers.map((answer) => value<'queue/join'>(answer).number).sort()
    const expected = people.map((_, index) => `A${String(index + 1).padStart(3, '0')}`)
    assert.deepEqual(numbers, expected)
  })

  it('one person joining two lanes twenty times holds one live ticket', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        cloud().raw('shopper', 'shopper-lin', joinCall(index % 2 ? forTwo : forThree)),
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
    const call = joinCall(forTwo)
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
      Array.from({ length: 8 }, () => cloud().raw('shopper', 'shopper-new', joinCall(forTwo))),
    )
    const rows = (await cloud().documents('identities')).filter(
      (row) => row.openid === 'shopper-new',
    )
    assert.equal(rows.length, 1)
  })

  it('two clerks pressing at once call two parties; a repeated press calls no second', async () => {
    await warmStaff()
    for (const openid of ['shopper-lin', 'shopper-wang', 'shopper-zhou']) {
      value<'queue/join'>(await cloud().phone(openid).intent('queue/join', forTwo).send())
    }
    const mei = cloud().phone('clerk-mei').intent('queue/call-next', nextSmall)
    const chen = cloud().phone('manager-chen').intent('queue/call-next', nextSmall)
    const answers = await Promise.all([mei.send(), mei.send(), chen.send(), chen.send()])
    for (const answer of answers) value<'queue/call-next'>(answer)
    const [line] = await cloud().documents('lines')
    const parties: { status?: unknown; place?: unknown }[] = Object.values(line?.live ?? {})
    const called = parties.filter(({ status }) => status === 'called')
    assert.equal(called.length, 2)
    assert.equal(new Set(called.map(({ place }) => place)).size, 2)
  })

  it('one clerk pressing twice, each time meaning it, calls one: the second follows nobody', async () => {
    await warmStaff()
    for (const openid of ['shopper-lin', 'shopper-wang']) {
      value<'queue/join'>(await cloud().phone(openid).intent('queue/join', forTwo).send())
    }
    const mei = cloud().phone('clerk-mei')
    const answers = await Promise.all([
      mei.intent('queue/call-next', nextSmall).send(),
      mei.intent('queue/call-next', nextSmall).send(),
    ])
    const refused = answers.filter((answer) => !answer.ok)
    assert.deepEqual(refused.map(refusalCode), ['queue/moved-on'])
  })

  it('calling and joining together lose nobody', async () => {
    await warmStaff()
    const mei = cloud().phone('clerk-mei')
    const people = Array.from({ length: 30 }, (_, index) => `shopper-${index + 2000}`)
    const joins = people.map((openid) => cloud().phone(openid).intent('queue/join', forTwo).send())
    await joins[0]
    let calls = 0
    for (let press = 0; press < 10; press += 1) {
      const view = value<'queue/counter'>(await mei.read('queue/counter', { storeId: yuyuan }))
      const after = view.lanes[0]?.mine ?? null
      const answer = await mei.intent('queue/call-next', { ...nextSmall, after }).send()
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
