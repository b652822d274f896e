import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { joinAll } from '../../support/counter'
import { smallTable } from '../../support/demo'
import { CARD, FIVE, withCards } from '../../support/live-cards'
import { QUEUE_NEAR, QUEUE_TURN } from '../../support/teller'

describe('the live card of a number', () => {
  const { cloud, mei, wechat, cards, minute, told } = withCards()

  it('shows within a minute with the number, the one called and the wait', async () => {
    await cards().lastWithCard()
    const card = await cards().of('shopper-emil')
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
    await cards().lastWithCard()
    await mei().next(smallTable)
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.nearly, 2])
    assert.equal((await cards().of('shopper-emil'))?.content.current_number, 'A001')
    for (let calls = 0; calls < 4; calls += 1) await mei().next(smallTable)
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.called, 3])
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.called, 3])
    await mei().send('queue/serve', { ticketId: (await mei().ticket('A005')).id })
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.ended, 4])
    assert.deepEqual(await cloud().documents('liveCards'), [])
    assert.deepEqual(await told(), [])
  })

  it('says who missed a call, and that somebody left', async () => {
    const tickets = await joinAll(cloud(), FIVE)
    for (const at of [0, 4]) {
      await cards().keep(FIVE[at] ?? '', tickets[at]?.id ?? '')
    }
    await minute()
    await mei().next(smallTable)
    await minute()
    await mei().send('queue/miss', { ticketId: (await mei().ticket('A001')).id })
    const emil = tickets[4]
    assert.ok(emil)
    await cloud().phone('shopper-emil').intent('queue/leave', { ticketId: emil.id }).send()
    await minute()
    assert.deepEqual((await cards().stage('shopper-anna'))[0], CARD.missed)
    assert.deepEqual((await cards().stage('shopper-emil'))[0], CARD.ended)
  })

  it('is nearly one’s turn on the card and not in a message; the consent is left for the call', async () => {
    await wechat().agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    const id = await cards().lastWithCard()
    await mei().next(smallTable)
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.nearly, 2])
    assert.deepEqual(await told(), [])
    assert.deepEqual((await wechat().outcomes())[id], { status: 'dropped', why: 'on-card' })
    for (let calls = 0; calls < 4; calls += 1) await mei().next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 到您了'])
    await minute()
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.nearly, 2])
    await mei().send('queue/serve', { ticketId: (await mei().ticket('A005')).id })
    await minute()
    assert.deepEqual(await cards().stage('shopper-emil'), [CARD.ended, 3])
  })

  it('told in a message already, nearly one’s turn is not said on a card kept after it', async () => {
    await wechat().agree('shopper-emil', QUEUE_TURN, QUEUE_NEAR)
    const tickets = await joinAll(cloud(), FIVE)
    await mei().next(smallTable)
    assert.deepEqual(await told(), ['shopper-emil 快到您了'])
    await cards().keep('shopper-emil', tickets[4]?.id ?? '')
    await minute()
    await minute()
    assert.equal((await cards().stage('shopper-emil'))[0], CARD.waiting)
  })

  it('an undone call that nobody told yet leaves no trace on the card', async () => {
    await cards().lastWithCard(FIVE.slice(0, 1))
    await mei().next(smallTable)
    await mei().send('queue/undo', {})
    await minute()
    assert.deepEqual(await cards().stage('shopper-anna'), [CARD.nearly, 1])
    await mei().next(smallTable)
    await minute()
    assert.deepEqual(await cards().stage('shopper-anna'), [CARD.called, 2])
  })

  it('an undone call the card has told stays on it, and the next one is a message’s', async () => {
    await cards().lastWithCard(FIVE.slice(0, 1))
    await mei().next(smallTable)
    // Within the ten seconds a call may be undone, the timer comes round.
    await cloud().advance(5_000)
    await minute()
    assert.deepEqual(await cards().stage('shopper-anna'), [CARD.called, 2])
    await mei().send('queue/recall', { ticketId: (await mei().ticket('A001')).id })
    await wechat().agree('shopper-anna', QUEUE_TURN)
    await mei().send('queue/undo', {})
    await mei().send('queue/undo', {})
    await minute()
    assert.deepEqual(await cards().stage('shopper-anna'), [CARD.called, 2])
    await mei().send('queue/recall', { ticketId: (await mei().ticket('A001')).id })
    assert.deepEqual(await told(), ['shopper-anna 到您了'])
  })
})
