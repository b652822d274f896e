import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { refusalCode } from '../../support/answers'
import { EventShop, tasting, teaClass } from '../../support/event-shop'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'

const MINUTE = 60_000

describe('an event that many want at once', () => {
  const cloud = withCloud()
  const shop = () => new EventShop(cloud())
  const people = (count: number) => Array.from({ length: count }, (_, at) => `shopper-${100 + at}`)
  beforeEach(() => cloud().reset())

  it('has five places, and five of sixty get one', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    await shop().setCapacity(sessionId, 5)
    const answers = await Promise.all(people(60).map((each) => shop().ask(sessionId, each)))
    assert.equal(answers.filter(({ ok }) => ok).length, 5)
    for (const answer of answers) if (!answer.ok) assert.equal(refusalCode(answer), 'events/full')
    const { placesLeft, capacity } = await shop().next(teaClass)
    assert.deepEqual([placesLeft, capacity], [0, 5])
    assert.equal((await cloud().documents('eventRegistrations')).length, 5)
  })

  it('gives places whose holds ran out to those who come then, and never more', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    await shop().setCapacity(sessionId, 4)
    await Promise.all(people(4).map((each) => shop().register(sessionId, each)))
    assert.equal(refusalCode(await shop().ask(sessionId, 'shopper-late')), 'events/full')
    // The moment the holds run out, before the timer has written anything down.
    const { clock } = cloud().cloud
    clock.moveTo(clock.now() + 5 * MINUTE)
    assert.equal((await shop().next(teaClass)).placesLeft, 4)
    const later = Array.from({ length: 12 }, (_, at) => `shopper-${300 + at}`)
    const answers = await Promise.all(later.map((each) => shop().ask(sessionId, each)))
    assert.equal(answers.filter(({ ok }) => ok).length, 4)
    assert.equal((await shop().next(teaClass)).placesLeft, 0)
  })

  it('takes somebody once, whether they ask twice or their phone does', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    const input = { sessionId, places: 2, answers: {}, waitIfFull: true }
    const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
    const client = { version: CONTRACT_VERSION, language: 'zh' }
    const call = { action: 'events/register', input, requestId, client }
    const same = await Promise.all(
      Array.from({ length: 4 }, () => cloud().raw('shopper', 'shopper-lin', call)),
    )
    const ids = same.map((answer) => JSON.stringify(answer).match(/"id":"([a-z0-9]+)"/)?.[1])
    assert.equal(new Set(ids).size, 1)
    const other = await Promise.all([
      shop().ask(sessionId, 'shopper-lin'),
      shop().ask(sessionId, 'shopper-lin', { places: 3 }),
    ])
    for (const each of other) assert.equal(refusalCode(each), 'events/already-registered')
    const reused = { ...call, input: { ...input, places: 1 } }
    assert.equal(refusalCode(await cloud().raw('shopper', 'shopper-lin', reused)), 'request/reused')
    assert.equal((await shop().next(teaClass)).placesLeft, 10)
  })

  it('offers one freed place to one of those who wait, though three places are asked for', async () => {
    const { id: sessionId } = await shop().next(tasting)
    const all = people(6)
    for (const each of all) await joinMembers(cloud(), each)
    await shop().setCapacity(sessionId, 2)
    const [first = '', second = '', ...waiting] = all
    const there = await shop().register(sessionId, first)
    await shop().register(sessionId, second)
    const waits = await Promise.all(
      waiting.map((each) => shop().register(sessionId, each, { waitIfFull: true })),
    )
    // The timer and the cancellation look at the same time.
    await Promise.all([shop().cancel(there.id, first), cloud().advance(MINUTE)])
    const now = await Promise.all(
      waits.map(({ id }, at) => shop().registration(id, waiting[at] ?? '')),
    )
    const offered = now.filter(({ status }) => status === 'offered')
    assert.equal(offered.length, 1)
    assert.deepEqual(now.map(({ ahead }) => ahead).sort(), [0, 0, 1, 2])
    const [one] = offered
    assert.ok(one)
    const openid = waiting[now.indexOf(one)] ?? ''
    const input = { registrationId: one.id }
    const taps = await Promise.all([
      shop().send('events/accept', input, openid),
      shop().send('events/cancel', input, openid),
    ])
    assert.ok(taps.some(({ ok }) => ok))
    const { placesLeft } = await shop().next(tasting, openid)
    assert.equal(placesLeft, 0, 'taken, or offered to the next')
  })
})
