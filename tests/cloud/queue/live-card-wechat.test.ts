import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { joinAll } from '../../support/counter'
import { smallTable } from '../../support/demo'
import { CARD, FIVE, withCards } from '../../support/live-cards'
import { push } from '../../support/push-letter'
import { QUEUE_NEAR, QUEUE_TURN } from '../../support/teller'

const MINUTE = 60_000

describe('a live card and what WeChat does', () => {
  const { cloud, mei, wechat, cards, minute, told } = withCards()

  it('once its person refuses such cards, messages say everything again', async () => {
    await wechat().agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    await cards().lastWithCard()
    const code = (await cards().of('shopper-emil'))?.code
    const refusal = {
      ...{ ToUserName: 'gh_local00000000', FromUserName: 'openid', MsgType: 'event' },
      ...{ CreateTime: 1_764_043_200, Event: 'notify_service_msg_send_result' },
      ...{ notify_code: code, notify_type: 1005, card_status: 1 },
      ...{ fail_ret: -1004, fail_msg: 'user reject message' },
    }
    assert.equal((await push(cloud(), refusal, 'shopper-emil')).body, 'success')
    await mei().next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 快到您了'])
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.waiting, 1])
  })

  it('a token that ended in mid-run is fetched once and the card told all the same', async () => {
    await cards().lastWithCard()
    assert.equal(await cards().tokensGiven(), 1)
    await cards().trouble('token-ended')
    await mei().next(smallTable)
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.nearly, 2])
    assert.equal(await cards().tokensGiven(), 2)
  })

  it('a token lives two hours, and the next one is fetched in its last five minutes', async () => {
    await cards().lastWithCard()
    await cloud().advance(100 * MINUTE)
    await mei().next(smallTable)
    await minute()
    assert.equal(await cards().tokensGiven(), 1)
    await cloud().advance(16 * MINUTE)
    await mei().next(smallTable)
    await minute()
    assert.equal(await cards().tokensGiven(), 2)
  })

  it('with WeChat down for ten minutes nothing is lost, and said once afterwards', async () => {
    await cards().lastWithCard()
    await mei().next(smallTable)
    await cards().trouble('down', 10)
    for (let minutes = 0; minutes < 10; minutes += 1) await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.waiting, 1])
    await minute()
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.nearly, 2])
  })

  it('after a lost reply it says the same again, and goes on', async () => {
    await cards().lastWithCard()
    await mei().next(smallTable)
    await cards().trouble('lost-reply')
    await minute()
    await minute()
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.nearly, 3])
  })

  it('a card that never showed leaves every word to messages', async () => {
    await wechat().agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    const tickets = await joinAll(cloud(), FIVE)
    await cards().trouble('down', 5)
    await cards().keep('shopper-emil', tickets[4]?.id ?? '')
    for (let minutes = 0; minutes < 5; minutes += 1) await minute()
    await mei().next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 快到您了'])
    assert.deepEqual(await cards().stage('shopper-emil'), [0, 0])
  })
})
