import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { smallTable } from '../../support/demo'
import { HELD_UP_MS, notHeldUp } from '../../support/held-up'
import { withCloud } from '../../support/local-cloud'
import { QUEUE_NEAR, QUEUE_TURN, Teller } from '../../support/teller'

const people = ['shopper-anna', 'shopper-bert', 'shopper-cleo', 'shopper-dora', 'shopper-emil']
const six = [...people, 'shopper-finn']

describe('what the queue tells', () => {
  const cloud = withCloud()
  let mei: TestCounter
  let wechat: Teller
  beforeEach(async () => {
    await cloud().reset()
    mei = new TestCounter(cloud())
    wechat = new Teller(cloud())
  })

  /** What was sent to each, by the words of its phrase. */
  async function told(): Promise<string[]> {
    const sent = await wechat.sent()
    return sent.map(({ openid, data }) => `${openid} ${data.phrase3?.value}`)
  }

  const undo = () => mei.send('queue/undo', {})

  async function ticketOf(openid: string, ticketId: string) {
    return value<'queue/ticket'>(
      (await cloud().raw('shopper', openid, {
        action: 'queue/ticket',
        input: { ticketId },
        client: { version: 1, language: 'zh' },
      })) as never,
    )
  }

  it('a call reaches whoever confirmed it, at once, and opens their ticket', async () => {
    await wechat.agree('shopper-anna', QUEUE_TURN)
    const [anna] = await joinAll(cloud(), people)
    await mei.next(smallTable)
    const [sent] = await wechat.sent()
    assert.deepEqual(await told(), ['shopper-anna 到您了'])
    assert.equal(sent?.page, `shopper/ticket/index?id=${anna?.id}`)
    assert.equal(sent?.data.character_string2?.value, 'A001')
  })

  it('each call is told once, whoever works it out: the tap, and the timer after it', async () => {
    await wechat.agree('shopper-anna', QUEUE_TURN, QUEUE_NEAR)
    await joinAll(cloud(), people)
    await mei.next(smallTable)
    await cloud().advance(61_000)
    await cloud().advance(61_000)
    assert.deepEqual(await told(), ['shopper-anna 到您了'])
  })

  it('the fifth in line hears when three are ahead, and whoever joined that near does not', async () => {
    for (const openid of six) await wechat.agree(openid, QUEUE_TURN, QUEUE_NEAR)
    await joinAll(cloud(), six)
    await mei.next(smallTable)
    assert.deepEqual((await told()).sort(), ['shopper-anna 到您了', 'shopper-emil 快到您了'])
  })

  it('a last consent is kept for the call itself', async () => {
    await wechat.agree('shopper-emil', QUEUE_TURN)
    await joinAll(cloud(), people)
    await mei.next(smallTable)
    assert.deepEqual(await told(), [])
    for (let calls = 0; calls < 4; calls += 1) await mei.next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 到您了'])
  })

  it('an undone call that was told is taken back in words, and the ticket says so', async () => {
    await wechat.agree('shopper-anna', QUEUE_TURN, QUEUE_NEAR)
    const [anna] = await joinAll(cloud(), people)
    assert.ok(anna)
    await mei.next(smallTable)
    await undo()
    assert.deepEqual(await told(), ['shopper-anna 到您了', 'shopper-anna 请再稍候'])
    assert.equal((await ticketOf('shopper-anna', anna.id)).toldByMistake, true)
  })

  it('an undone call nobody was told of is not taken back in words', async () => {
    const [anna] = await joinAll(cloud(), people)
    assert.ok(anna)
    await mei.next(smallTable)
    await wechat.agree('shopper-anna', QUEUE_TURN)
    await undo()
    assert.deepEqual(await told(), [])
    const ticket = await ticketOf('shopper-anna', anna.id)
    assert.equal(ticket.calledByMistake, true)
    assert.equal(ticket.toldByMistake, undefined)
  })

  it('whoever is missed hears that they may come back', async () => {
    await wechat.agree('shopper-anna', QUEUE_TURN, QUEUE_NEAR)
    await joinAll(cloud(), people)
    await mei.next(smallTable)
    const { id } = await mei.ticket('A001')
    await mei.send('queue/miss', { ticketId: id })
    assert.deepEqual(await told(), ['shopper-anna 到您了', 'shopper-anna 已过号'])
  })

  it('the counter sees who will not hear of their call, before it and after', async () => {
    await wechat.agree('shopper-anna', QUEUE_TURN)
    await joinAll(cloud(), people.slice(0, 2))
    assert.equal((await mei.ticket('A001')).notTold, undefined)
    assert.equal((await mei.ticket('A002')).notTold, true)
    await mei.next(smallTable)
    assert.equal((await mei.ticket('A001')).notTold, undefined)
    const { lanes } = await mei.next(smallTable)
    const called = lanes.flatMap(({ called: calls }) => calls)
    assert.deepEqual(
      called.map(({ number, notTold }) => [number, notTold]),
      [['A002', true]],
    )
  })

  it('a phone that takes a ticket over is told, and nobody else', async () => {
    await wechat.agree('shopper-anna', QUEUE_TURN)
    const added = value<'queue/add-walk-in'>(
      await mei.send('queue/add-walk-in', { laneId: smallTable, size: 2, name: null }),
    )
    const code = added.added?.takeOverCode
    assert.ok(code)
    assert.equal((await mei.ticket('A001')).notTold, undefined)
    await cloud().phone('shopper-anna').intent('queue/take-over', { code }).send()
    await mei.next(smallTable)
    assert.deepEqual(await told(), ['shopper-anna 到您了'])
  })

  for (const [slow, match, atLeast] of [
    ['database', { function: 'staff', collection: 'outbox' }, 1],
    // Whether it took the message is not known then, so that it is not sent again.
    ['WeChat', { function: 'staff', action: 'wx.openApi' }, 0],
  ] as const) {
    it(`a ${slow} that is slow to take what is told does not hold the tap up`, async () => {
      await wechat.agree('shopper-anna', QUEUE_TURN)
      await joinAll(cloud(), people)
      await mei.view()
      await notHeldUp(cloud(), match, () => mei.next(smallTable))
      await sleep(HELD_UP_MS)
      await cloud().advance(61_000)
      await cloud().advance(61_000)
      const calls = await told()
      assert.ok(calls.length >= atLeast && calls.length <= 1, calls.join())
    })
  }

  it('whoever leaves is not held up by telling who is near now, and they are told', async () => {
    await wechat.agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    const [anna] = await joinAll(cloud(), people)
    assert.ok(anna)
    const leaving = cloud().phone('shopper-anna').intent('queue/leave', { ticketId: anna.id })
    const slow = { function: 'shopper', collection: 'outbox' }
    const left = await notHeldUp(cloud(), slow, () => leaving.send())
    assert.equal(value<'queue/leave'>(left).status, 'left')
    await sleep(HELD_UP_MS)
    await cloud().advance(61_000)
    await cloud().advance(61_000)
    assert.deepEqual(await told(), ['shopper-emil 快到您了'])
  })

  it('a called ticket taken over is its phone’s at once, however slow the telling of its call', async () => {
    await wechat.agree('shopper-anna', QUEUE_TURN)
    const input = { laneId: smallTable, size: 2, name: null }
    const { added } = value<'queue/add-walk-in'>(await mei.send('queue/add-walk-in', input))
    assert.ok(added?.takeOverCode)
    await mei.next(smallTable)
    await cloud().advance(61_000)
    const phone = cloud().phone('shopper-anna')
    const taking = phone.intent('queue/take-over', { code: added.takeOverCode })
    const slow = { function: 'shopper', collection: 'outbox' }
    const taken = await notHeldUp(cloud(), slow, () => taking.send())
    assert.equal(value<'queue/take-over'>(taken).status, 'called')
    assert.equal((await ticketOf('shopper-anna', added.id)).status, 'called')
    await sleep(HELD_UP_MS)
    await cloud().advance(61_000)
    assert.deepEqual(await told(), ['shopper-anna 到您了'])
  })

  it('a tap that dies after its write leaves the telling to the timer', async () => {
    await joinAll(cloud(), people.slice(0, 1))
    await cloud().fault({ kind: 'kill', match: { collection: 'outbox' }, count: 1 })
    await mei.next(smallTable).catch(() => undefined)
    assert.deepEqual(await wechat.outbox(), [])
    await cloud().advance(61_000)
    assert.equal((await wechat.outbox()).length, 1)
  })
})
