import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { asId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { smallTable } from '../../support/demo'
import { CARD, TestCards } from '../../support/live-cards'
import { withCloud } from '../../support/local-cloud'
import { push } from '../../support/push-letter'
import { QUEUE_NEAR, QUEUE_TURN, Teller } from '../../support/teller'

const five = ['shopper-anna', 'shopper-bert', 'shopper-cleo', 'shopper-dora', 'shopper-emil']
const MINUTE = 60_000

describe('the live card of a number', () => {
  const cloud = withCloud()
  let mei: TestCounter
  let wechat: Teller
  let cards: TestCards
  beforeEach(async () => {
    await cloud().reset()
    mei = new TestCounter(cloud())
    wechat = new Teller(cloud())
    cards = new TestCards(cloud())
  })

  const minute = () => cloud().advance(MINUTE)
  const told = async () =>
    (await wechat.sent()).map(({ openid, data }) => `${openid} ${data.phrase3?.value}`)

  /** So many join; the last one keeps a card, which then shows. */
  async function lastWithCard(people: readonly string[] = five): Promise<string> {
    const tickets = await joinAll(cloud(), people)
    const id = tickets[tickets.length - 1]?.id ?? ''
    const last = people[people.length - 1] ?? ''
    value<'queue/keep-card'>(await cards.keep(last, id))
    await minute()
    return id
  }

  const offer = async (openid: string, ticketId: string) =>
    value<'queue/card'>(
      await cloud()
        .phone(openid)
        .read('queue/card', { ticketId: asId<'ticket'>(ticketId) }),
    ).offeredUntil

  it('shows within a minute with the number, the one called and the wait', async () => {
    await lastWithCard()
    const card = await cards.of('shopper-emil')
    assert.ok(card)
    const { wxa_path_query: page, ...content } = card.content
    assert.match(String(page), /^shopper\/ticket\/index\?id=\w+$/)
    assert.deepEqual(content, {
      cur_status: CARD.waiting,
      queue_number: 'A005',
      current_number: '-',
      min_wait_time: content.min_wait_time,
      max_wait_time: content.max_wait_time,
    })
    assert.ok(Number(content.max_wait_time) >= Number(content.min_wait_time))
    assert.ok(Number(content.min_wait_time) > 0)
  })

  it('follows the line through each stage, each said once', async () => {
    await lastWithCard()
    await mei.next(smallTable)
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.nearly, 2])
    assert.equal((await cards.of('shopper-emil'))?.content.current_number, 'A001')
    for (let calls = 0; calls < 4; calls += 1) await mei.next(smallTable)
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.called, 3])
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.called, 3])
    await mei.send('queue/serve', { ticketId: (await mei.ticket('A005')).id })
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.ended, 4])
    assert.deepEqual(await cloud().documents('liveCards'), [])
    assert.deepEqual(await told(), [])
  })

  it('says who missed a call, and that somebody left', async () => {
    const tickets = await joinAll(cloud(), five)
    for (const at of [0, 4]) {
      await cards.keep(five[at] ?? '', tickets[at]?.id ?? '')
    }
    await minute()
    await mei.next(smallTable)
    await minute()
    await mei.send('queue/miss', { ticketId: (await mei.ticket('A001')).id })
    const emil = tickets[4]
    assert.ok(emil)
    await cloud().phone('shopper-emil').intent('queue/leave', { ticketId: emil.id }).send()
    await minute()
    assert.deepEqual((await cards.stage('shopper-anna'))[0], CARD.missed)
    assert.deepEqual((await cards.stage('shopper-emil'))[0], CARD.ended)
  })

  it('is nearly one’s turn on the card and not in a message; the consent is left for the call', async () => {
    await wechat.agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    const id = await lastWithCard()
    await mei.next(smallTable)
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.nearly, 2])
    assert.deepEqual(await told(), [])
    assert.deepEqual((await wechat.outcomes())[id], { status: 'dropped', why: 'on-card' })
    for (let calls = 0; calls < 4; calls += 1) await mei.next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 到您了'])
    await minute()
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.nearly, 2])
    await mei.send('queue/serve', { ticketId: (await mei.ticket('A005')).id })
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.ended, 3])
  })

  it('told in a message already, nearly one’s turn is not said on a card kept after it', async () => {
    await wechat.agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    const tickets = await joinAll(cloud(), five)
    await mei.next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 快到您了'])
    await cards.keep('shopper-emil', tickets[4]?.id ?? '')
    await minute()
    await minute()
    assert.equal((await cards.stage('shopper-emil'))[0], CARD.waiting)
  })

  it('an undone call that nobody told yet leaves no trace on the card', async () => {
    await lastWithCard(five.slice(0, 1))
    await mei.next(smallTable)
    await mei.send('queue/undo', {})
    await minute()
    assert.deepEqual(await cards.stage('shopper-anna'), [CARD.nearly, 1])
    await mei.next(smallTable)
    await minute()
    assert.deepEqual(await cards.stage('shopper-anna'), [CARD.called, 2])
  })

  it('an undone call the card has told stays on it, and the next one is a message’s', async () => {
    await lastWithCard(five.slice(0, 1))
    await mei.next(smallTable)
    // Within the ten seconds a call may be undone, the timer comes round.
    await cloud().advance(5_000)
    await minute()
    assert.deepEqual(await cards.stage('shopper-anna'), [CARD.called, 2])
    await mei.send('queue/recall', { ticketId: (await mei.ticket('A001')).id })
    await wechat.agree('shopper-anna', QUEUE_TURN)
    await mei.send('queue/undo', {})
    await mei.send('queue/undo', {})
    await minute()
    assert.deepEqual(await cards.stage('shopper-anna'), [CARD.called, 2])
    await mei.send('queue/recall', { ticketId: (await mei.ticket('A001')).id })
    assert.deepEqual(await told(), ['shopper-anna 到您了'])
  })

  it('is offered for five minutes to whoever waits, and not twice', async () => {
    const [anna] = await joinAll(cloud(), five.slice(0, 1))
    assert.ok(anna)
    assert.equal(await offer('shopper-anna', anna.id), anna.joinedAt + 5 * MINUTE)
    const code = await cards.code('shopper-anna')
    await cards.keep('shopper-anna', anna.id, code)
    assert.equal(await offer('shopper-anna', anna.id), null)
    await minute()
    value<'queue/keep-card'>(await cards.keep('shopper-anna', anna.id, code))
    assert.equal((await cloud().documents('liveCards')).length, 1)
  })

  it('is not offered later, after a call, nor kept then', async () => {
    const [anna, bert] = await joinAll(cloud(), five.slice(0, 2))
    assert.ok(anna && bert)
    await mei.next(smallTable)
    assert.equal(await offer('shopper-anna', anna.id), null)
    assert.equal(refusalCode(await cards.keep('shopper-anna', anna.id)), 'queue/moved-on')
    await cloud().advance(5 * MINUTE)
    assert.equal(await offer('shopper-bert', bert.id), null)
    assert.equal(refusalCode(await cards.keep('shopper-bert', bert.id)), 'queue/moved-on')
  })

  it('is its holder’s alone', async () => {
    const [anna] = await joinAll(cloud(), five.slice(0, 1))
    assert.ok(anna)
    assert.equal(refusalCode(await cards.keep('shopper-bert', anna.id)), 'queue/unknown-ticket')
    assert.deepEqual(await cloud().documents('liveCards'), [])
  })

  it('a code that is somebody else’s never shows, and is dropped', async () => {
    const [anna] = await joinAll(cloud(), five.slice(0, 1))
    assert.ok(anna)
    await cards.keep('shopper-anna', anna.id, await cards.code('shopper-bert'))
    for (let minutes = 0; minutes < 6; minutes += 1) await minute()
    assert.deepEqual(await cards.stage('shopper-bert'), [0, 0])
    assert.deepEqual(await cloud().documents('liveCards'), [])
  })

  it('a walk-in’s number taken over may have one, of the phone that took it', async () => {
    const added = value<'queue/add-walk-in'>(
      await mei.send('queue/add-walk-in', { laneId: smallTable, size: 2, name: null }),
    ).added
    assert.ok(added?.takeOverCode)
    assert.equal(refusalCode(await cards.keep('shopper-anna', added.id)), 'queue/unknown-ticket')
    const input = { code: added.takeOverCode }
    value<'queue/take-over'>(
      await cloud().phone('shopper-anna').intent('queue/take-over', input).send(),
    )
    value<'queue/keep-card'>(await cards.keep('shopper-anna', added.id))
    await minute()
    assert.equal((await cards.stage('shopper-anna'))[0], CARD.nearly)
  })

  it('a ticket that is somebody else’s by now has ended on the card of who held it', async () => {
    await lastWithCard()
    const others = await cloud().documents('tickets')
    const ticketId = others.find(({ number }) => number === 'A002')?._id
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName: 'liveCards',
      queryType: 'WHERE',
      query: '{}',
      data: JSON.stringify({ $set: { ticketId } }),
      multi: true,
      merge: true,
      upsert: false,
    })
    await minute()
    assert.equal((await cards.stage('shopper-emil'))[0], CARD.ended)
    assert.deepEqual(await cloud().documents('liveCards'), [])
  })

  it('once its person refuses such cards, messages say everything again', async () => {
    await wechat.agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    await lastWithCard()
    const code = (await cards.of('shopper-emil'))?.code
    const refusal = {
      ...{ ToUserName: 'gh_local00000000', FromUserName: 'openid', MsgType: 'event' },
      ...{ CreateTime: 1_764_043_200, Event: 'notify_service_msg_send_result' },
      ...{ notify_code: code, notify_type: 1005, card_status: 1 },
      ...{ fail_ret: -1004, fail_msg: 'user reject message' },
    }
    assert.equal((await push(cloud(), refusal, 'shopper-emil')).body, 'success')
    await mei.next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 快到您了'])
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.waiting, 1])
  })

  it('a token that ended in mid-run is fetched once and the card told all the same', async () => {
    await lastWithCard()
    assert.equal(await cards.tokensGiven(), 1)
    await cards.trouble('token-ended')
    await mei.next(smallTable)
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.nearly, 2])
    assert.equal(await cards.tokensGiven(), 2)
  })

  it('a token lives two hours, and the next one is fetched in its last five minutes', async () => {
    await lastWithCard()
    await cloud().advance(100 * MINUTE)
    await mei.next(smallTable)
    await minute()
    assert.equal(await cards.tokensGiven(), 1)
    await cloud().advance(16 * MINUTE)
    await mei.next(smallTable)
    await minute()
    assert.equal(await cards.tokensGiven(), 2)
  })

  it('with WeChat down for ten minutes nothing is lost, and said once afterwards', async () => {
    await lastWithCard()
    await mei.next(smallTable)
    await cards.trouble('down', 10)
    for (let minutes = 0; minutes < 10; minutes += 1) await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.waiting, 1])
    await minute()
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.nearly, 2])
  })

  it('after a lost reply it says the same again, and goes on', async () => {
    await lastWithCard()
    await mei.next(smallTable)
    await cards.trouble('lost-reply')
    await minute()
    await minute()
    await minute()
    assert.deepEqual(await cards.stage('shopper-emil'), [CARD.nearly, 3])
  })

  it('a card that never showed leaves every word to messages', async () => {
    await wechat.agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    const tickets = await joinAll(cloud(), five)
    await cards.trouble('down', 5)
    await cards.keep('shopper-emil', tickets[4]?.id ?? '')
    for (let minutes = 0; minutes < 5; minutes += 1) await minute()
    await mei.next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 快到您了'])
    assert.deepEqual(await cards.stage('shopper-emil'), [0, 0])
  })
})
