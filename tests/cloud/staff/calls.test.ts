import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { asId, newRequestId } from '@/shared/kernel/ids'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { TestCounter } from '../../support/counter'
import { bill, hefang, taxi, towels, water, yuyuan } from '../../support/demo'
import { calledFor, callFor, floorSeen, TestGuest } from '../../support/floor'
import { withCloud } from '../../support/local-cloud'
import { TestManager } from '../../support/manager'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('a call from a place', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const guest = (openid = 'shopper-lin', place = 'T3') => new TestGuest(cloud(), openid, place)
  const clerk = (openid = 'clerk-mei') => new TestCounter(cloud(), openid)
  const table3 = asId<'place'>('yuyuantable3')

  /** The call as it goes over the wire, its moment made up. */
  const askCall = (at: number) => ({
    action: 'staff/ask',
    input: { storeId: yuyuan, placeCode: 'T3', askId: water },
    requestId: newRequestId(at, Math.random),
    client,
  })
  const now = () => cloud().cloud.clock.now()

  it('is offered from the merchant’s own list, to somebody who never wrote anything', async () => {
    const view = await guest('shopper-new').sees()
    assert.deepEqual(view.placeName, { zh: '3 号桌', en: 'Table 3' })
    assert.deepEqual(
      view.asks.map(({ id }) => id),
      [water, bill, towels, taxi],
    )
    assert.equal(view.silent, undefined)
    assert.equal(view.nextPollMs, MINUTE_MS)
    const people = await cloud().documents('identities')
    assert.ok(!people.some(({ openid }) => openid === 'shopper-new'), 'looking made a person')
  })

  it('shows at the counter with its place, its reason and since when', async () => {
    await guest().calls()
    const { calls } = await floorSeen(cloud())
    assert.equal(calls.length, 1)
    assert.deepEqual(calls[0]?.placeName.en, 'Table 3')
    assert.deepEqual(calls[0]?.askName.en, 'More water')
    assert.ok(Math.abs((calls[0]?.askedAt ?? 0) - now()) < 5_000)
    assert.doesNotMatch(JSON.stringify(calls), /person|by"/)
  })

  it('shows in what every tap of the counter answers, too', async () => {
    await guest().calls()
    const added = await clerk().send('queue/add-walk-in', {
      laneId: asId('smalltable'),
      size: 2,
      name: null,
    })
    assert.equal(value<'queue/add-walk-in'>(added).floor?.calls.length, 1)
  })

  it('makes a counter ask more often while it is fresh, and less once it is over', async () => {
    assert.equal((await clerk().view()).nextPollMs, 60_000)
    const callId = await guest().calls()
    assert.equal((await clerk().view()).nextPollMs, 5_000)
    await cloud().advance(2 * MINUTE_MS)
    assert.equal((await clerk().view()).nextPollMs, 15_000)
    value<'staff/answer'>(await clerk().send('staff/answer', { callId }))
    assert.equal((await clerk().view()).nextPollMs, 5_000)
    await cloud().advance(5_000)
    assert.equal((await clerk().view()).nextPollMs, 60_000)
  })

  it('is answered at the counter, and whoever called reads so', async () => {
    const callId = await guest().calls()
    const floor = value<'staff/answer'>(await clerk().send('staff/answer', { callId }))
    assert.deepEqual(
      floor.calls.map(({ answered }) => answered),
      [true],
    )
    const call = callFor(await guest().sees())
    assert.equal(call?.status, 'answered')
    assert.equal(call?.mine, true)
    await cloud().advance(10 * MINUTE_MS)
    assert.equal(callFor(await guest().sees()), undefined)
  })

  it('is one for two phones at one table, and only the caller’s to take back', async () => {
    const callId = await guest().calls()
    const other = guest('shopper-wang')
    assert.equal(callFor(value<'staff/ask'>(await other.asks()))?.id, callId)
    assert.equal(callFor(await other.sees())?.mine, false)
    assert.equal(refusalCode(await other.takesBack(callId)), 'staff/call-over')
    assert.deepEqual(await calledFor(cloud()), ['3 号桌 加水'])
    value<'staff/take-back-ask'>(await guest().takesBack(callId))
    assert.deepEqual(await calledFor(cloud()), [])
    assert.equal(callFor(await other.sees()), undefined)
  })

  it('is refused a fourth time while three wait, from whatever place', async () => {
    await guest().calls(water)
    await guest().calls(bill)
    await guest('shopper-lin', 'T4').calls(water)
    assert.equal(refusalCode(await guest().asks(taxi)), 'staff/enough-asks')
    await guest('shopper-wang').calls(taxi)
    assert.equal((await calledFor(cloud())).length, 4)
  })

  it('is refused from a place or for a thing the store does not have', async () => {
    const elsewhere = new TestGuest(cloud(), 'shopper-lin', 'M1')
    assert.equal(refusalCode(await elsewhere.asks()), 'staff/unknown-place')
    assert.equal(refusalCode(await guest().asks(asId('bringchampagne'))), 'staff/unknown-ask')
    const nowhere = new TestGuest(cloud(), 'shopper-lin', 'T1', asId<'store'>('nosuchstore'))
    assert.equal(refusalCode(await nowhere.asks()), 'stores/unknown')
    assert.deepEqual(await cloud().documents('floors'), [])
  })

  it('is refused while the store is closed, which the place says beforehand', async () => {
    const waiting = await guest().calls()
    await closeYuyuan()
    assert.equal((await guest().sees()).silent, 'closed')
    assert.equal(refusalCode(await guest().asks(bill)), 'staff/store-closed')
    value<'staff/answer'>(await clerk().send('staff/answer', { callId: waiting }))
  })

  async function closeYuyuan() {
    value<'stores/set-exception'>(await new TestManager(cloud()).setDay().send())
  }

  it('is not made by a tap that arrives more than five minutes late', async () => {
    const late = askCall(now() - 5 * MINUTE_MS - 1_000)
    assert.equal(refusalCode(await cloud().raw('shopper', 'shopper-lin', late)), 'request/stale')
    assert.deepEqual(await calledFor(cloud()), [])
    value<'staff/ask'>(await guest().asks())
  })

  it('is made once by a request that arrives again, even after its answer and after closing', async () => {
    const call = askCall(now())
    const send = () => cloud().raw('shopper', 'shopper-lin', call)
    await send()
    const [waiting] = (await floorSeen(cloud())).calls
    assert.ok(waiting)
    value<'staff/answer'>(await clerk().send('staff/answer', { callId: waiting.id }))
    await closeYuyuan()
    assert.match(JSON.stringify(await send()), /^{"ok":true.*"status":"answered"/)
    const other = { ...call, input: { ...call.input, askId: bill } }
    assert.equal(refusalCode(await cloud().raw('shopper', 'shopper-lin', other)), 'request/reused')
    assert.deepEqual(await calledFor(cloud()), [])
  })

  it('expires after half an hour that nobody went, and can then be made anew', async () => {
    const callId = await guest().calls()
    await cloud().advance(30 * MINUTE_MS - 5_000)
    assert.equal((await calledFor(cloud())).length, 1)
    await cloud().advance(5_000)
    assert.deepEqual(await calledFor(cloud()), [])
    assert.equal(callFor(await guest().sees()), undefined)
    const answered = await clerk().send('staff/answer', { callId })
    assert.equal(refusalCode(answered), 'staff/call-over')
    assert.notEqual(await guest().calls(), callId)
  })

  it('is answered once: the second clerk learns that a colleague goes, a repetition does not', async () => {
    const callId = await guest().calls()
    const mei = cloud().phone('clerk-mei').intent('staff/answer', { storeId: yuyuan, callId })
    value<'staff/answer'>(await mei.send())
    value<'staff/answer'>(await mei.send())
    const chen = await clerk('manager-chen').send('staff/answer', { callId })
    assert.equal(refusalCode(chen), 'staff/already-answered')
    assert.equal(refusalCode(await guest().takesBack(callId)), 'staff/already-answered')
  })

  it('is not for staff of another store to answer, in their name or in its own', async () => {
    const callId = await guest().calls()
    const hao = clerk('clerk-hao')
    assert.equal(refusalCode(await hao.send('staff/answer', { callId })), 'staff/not-allowed')
    const own = new TestCounter(cloud(), 'clerk-hao', hefang)
    assert.equal(refusalCode(await own.send('staff/answer', { callId })), 'staff/call-over')
    assert.equal((await calledFor(cloud())).length, 1)
  })

  it('is muted for the day by the staff, and heard again when they say so', async () => {
    const muted = await clerk().send('staff/mute-place', { placeId: table3, muted: true })
    assert.deepEqual(
      value<'staff/mute-place'>(muted).muted.map(({ id }) => id),
      [table3],
    )
    assert.equal((await guest().sees()).silent, 'muted')
    assert.equal(refusalCode(await guest().asks()), 'staff/place-muted')
    await guest('shopper-lin', 'T4').calls()
    value<'staff/mute-place'>(
      await clerk().send('staff/mute-place', { placeId: table3, muted: false }),
    )
    await guest().calls()
  })

  it('cannot be muted at a place the store does not have', async () => {
    const placeId = asId<'place'>('masterzhou')
    const answer = await clerk().send('staff/mute-place', { placeId, muted: true })
    assert.equal(refusalCode(answer), 'staff/unknown-place')
  })

  it('leaves nothing behind two days later', async () => {
    const floor = (_id: string, movedAt: number) => JSON.stringify({ _id, v: 1, movedAt })
    await cloud().wire({
      action: 'database.insertDocument',
      collectionName: 'floors',
      data: [
        floor('yuyuanroad20261122', now() - 2 * DAY_MS - 1),
        floor('yuyuanroad20261123', now() - 2 * DAY_MS + 15 * MINUTE_MS),
      ],
    })
    await cloud().advance(10 * MINUTE_MS)
    const left = await cloud().documents('floors')
    assert.deepEqual(
      left.map(({ _id }) => _id),
      ['yuyuanroad20261123'],
    )
  })
})

describe('a muted place', () => {
  // Minutes before 愚园路's next business day.
  const cloud = withCloud({ startsAt: Date.parse('2026-11-25T03:58:00+08:00') })

  it('is heard again on the next business day', async () => {
    const placeId = asId<'place'>('yuyuantable3')
    const input = { storeId: yuyuan, placeId, muted: true }
    value<'staff/mute-place'>(
      await cloud().phone('clerk-mei').intent('staff/mute-place', input).send(),
    )
    assert.deepEqual(
      (await floorSeen(cloud())).muted.map(({ id }) => id),
      [placeId],
    )
    await cloud().advance(3 * MINUTE_MS)
    assert.deepEqual((await floorSeen(cloud())).muted, [])
  })
})
