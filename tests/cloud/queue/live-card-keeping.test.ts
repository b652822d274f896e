import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { joinAll } from '../../support/counter'
import { smallTable } from '../../support/demo'
import { CARD, FIVE, withCards } from '../../support/live-cards'

const MINUTE = 60_000

describe('a live card to keep', () => {
  const { cloud, mei, cards, minute } = withCards()

  const offer = async (openid: string, ticketId: string) =>
    value<'queue/ticket'>(
      await cloud()
        .phone(openid)
        .read('queue/ticket', { ticketId: asId<'ticket'>(ticketId) }),
    ).cardUntil ?? null

  it('is offered for five minutes to whoever waits, and not twice', async () => {
    const [anna] = await joinAll(cloud(), FIVE.slice(0, 1))
    assert.ok(anna)
    assert.equal(anna.cardUntil, anna.joinedAt + 5 * MINUTE)
    assert.equal(await offer('shopper-anna', anna.id), anna.cardUntil)
    const code = await cards().code('shopper-anna')
    const kept = value<'queue/keep-card'>(await cards().keep('shopper-anna', anna.id, code))
    assert.deepEqual([kept.id, kept.cardUntil], [anna.id, undefined])
    assert.equal(await offer('shopper-anna', anna.id), null)
    await minute()
    value<'queue/keep-card'>(await cards().keep('shopper-anna', anna.id, code))
    assert.equal((await cloud().documents('liveCards')).length, 1)
  })

  it('is not offered later, after a call, nor kept then', async () => {
    const [anna, bert] = await joinAll(cloud(), FIVE.slice(0, 2))
    assert.ok(anna && bert)
    await mei().next(smallTable)
    assert.equal(await offer('shopper-anna', anna.id), null)
    assert.equal(refusalCode(await cards().keep('shopper-anna', anna.id)), 'queue/moved-on')
    await cloud().advance(5 * MINUTE)
    assert.equal(await offer('shopper-bert', bert.id), null)
    assert.equal(refusalCode(await cards().keep('shopper-bert', bert.id)), 'queue/moved-on')
  })

  it('is its holder’s alone', async () => {
    const [anna] = await joinAll(cloud(), FIVE.slice(0, 1))
    assert.ok(anna)
    assert.equal(refusalCode(await cards().keep('shopper-bert', anna.id)), 'queue/unknown-ticket')
    assert.deepEqual(await cloud().documents('liveCards'), [])
  })

  it('a code that is somebody else’s never shows, and is dropped', async () => {
    const [anna] = await joinAll(cloud(), FIVE.slice(0, 1))
    assert.ok(anna)
    await cards().keep('shopper-anna', anna.id, await cards().code('shopper-bert'))
    for (let minutes = 0; minutes < 6; minutes += 1) await minute()
    assert.deepEqual(await cards().stage('shopper-bert'), [0, 0])
    assert.deepEqual(await cloud().documents('liveCards'), [])
  })

  it('a walk-in’s number taken over may have one, of the phone that took it', async () => {
    const added = value<'queue/add-walk-in'>(
      await mei().send('queue/add-walk-in', { laneId: smallTable, size: 2, name: null }),
    ).added
    assert.ok(added?.takeOverCode)
    assert.equal(refusalCode(await cards().keep('shopper-anna', added.id)), 'queue/unknown-ticket')
    const input = { code: added.takeOverCode }
    value<'queue/take-over'>(
      await cloud().phone('shopper-anna').intent('queue/take-over', input).send(),
    )
    value<'queue/keep-card'>(await cards().keep('shopper-anna', added.id))
    await minute()
    assert.equal((await cards().stage('shopper-anna'))[0], CARD.nearly)
  })

  it('a ticket that is somebody else’s by now has ended on the card of who held it', async () => {
    await cards().lastWithCard()
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
    assert.equal((await cards().stage('shopper-emil'))[0], CARD.ended)
    assert.deepEqual(await cloud().documents('liveCards'), [])
  })
})
