import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { asId, newRequestId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { line, oolong, TestShop, tin } from '../../support/order-shop'

const MINUTE = 60_000
/** More words with the database than placing has. */
const MOST_WORDS = 40

describe('placing an order', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())
  beforeEach(async () => {
    await cloud().reset()
    await shop().board()
  })

  /** One call as a phone sends it, once: killed, it fails. */
  async function send(input: object, requestId: string, openid = 'shopper-lin') {
    const client = { version: CONTRACT_VERSION, language: 'zh' }
    const call = { action: 'orders/place', input, requestId, client }
    return cloud()
      .raw('shopper', openid, call)
      .catch(() => 'died' as const)
  }

  function requestId(): string {
    return newRequestId(cloud().cloud.clock.now(), Math.random)
  }

  it('killed at any of its words with the database is finished by the same request', async () => {
    const before = await shop().stock(tin)
    let placed = 0
    for (let words = 0; words < MOST_WORDS; words += 1) {
      const input = await shop().toPlace([line(oolong), line(tin)])
      const match = { function: 'shopper', action: 'orders/place' }
      await cloud().fault({ kind: 'kill', match, count: 1, after: words })
      const id = requestId()
      const first = await send(input, id)
      if (first !== 'died') break
      assert.notEqual(await send(input, id), 'died', `after ${words} words`)
      placed += 1
      assert.deepEqual(await shop().stock(tin), {
        available: before.available - placed,
        held: placed,
      })
      if (placed % 6 === 0) await shop().board()
    }
    assert.ok(placed > 8, `died ${placed} times only`)
    const numbers = (await cloud().documents('orders')).map(({ number }) => number)
    assert.equal(new Set(numbers).size, numbers.length)
  })

  it('killed and never taken up again is undone by the timer, stock, kitchen and all', async () => {
    const before = await shop().stock(tin)
    let died = 0
    for (let words = 4; words < MOST_WORDS; words += 1) {
      const input = await shop().toPlace([line(oolong), line(tin)])
      const match = { function: 'shopper', action: 'orders/place' }
      await cloud().fault({ kind: 'kill', match, count: 1, after: words })
      if ((await send(input, requestId())) !== 'died') break
      died += 1
    }
    assert.ok(died > 3, `died ${died} times only`)
    await cloud().advance(3 * MINUTE)
    const all = await cloud().documents('orders')
    const left = all.filter(({ status }) => status === 'placing')
    assert.deepEqual(left, [])
    const held = all.filter(({ status }) => status === 'awaiting-payment').length
    assert.deepEqual(await shop().stock(tin), { available: before.available - held, held })
    const [day] = await cloud().documents('orderDays')
    const taken = Object.values({ ...(day?.taken as Record<string, number>) })
    assert.equal(
      taken.reduce((sum, work) => sum + work, 0),
      2 * held,
    )
  })

  it('twice by one request is one order, by two at once as well', async () => {
    const input = await shop().toPlace([line(tin)])
    const id = requestId()
    const answers = await Promise.all([1, 2, 3].map(() => send(input, id)))
    assert.ok(answers.every((answer) => answer !== 'died'))
    assert.equal((await cloud().documents('orders')).length, 1)
    const other = { ...input, allergyNote: '花生' }
    assert.equal(refusalCode(await send(other, id)), 'request/reused')
  })

  it('again by one request, sold out by its own order meanwhile, answers that order', async () => {
    const { storeId } = shop()
    const move = { kind: 'count', there: 1 } as const
    const counted = { storeId, skuId: tin, move, reason: '开卖前清点' }
    value<'catalogue/move-stock'>(
      await shop().send('catalogue/move-stock', counted, 'manager-chen'),
    )
    const input = await shop().toPlace([line(tin)])
    const intent = cloud().phone('shopper-lin').intent('orders/place', input)
    const first = value<'orders/place'>(await intent.send())
    assert.deepEqual(await shop().stock(tin), { available: 0, held: 1 })
    assert.deepEqual(value<'orders/place'>(await intent.send()), first)
    assert.equal(refusalCode(await send(input, requestId())), 'orders/cannot-order')
  })

  it('of more than there is goes to those who were first, and to the last one', async () => {
    const { available } = await shop().stock(tin)
    const input = await shop().toPlace([line(tin)])
    const answers = await Promise.all(
      Array.from({ length: available + 8 }, (_, n) =>
        send(input, requestId(), `shopper-${100 + n}`),
      ),
    )
    const placed = answers.filter(
      (answer) => typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok,
    )
    assert.equal(placed.length, available)
    assert.deepEqual(await shop().stock(tin), { available: 0, held: available })
  })

  it('never goes by what the phone says of money, counts or choices', async () => {
    const input = await shop().toPlace([line(oolong)])
    const cheap = await send({ ...input, totalFen: 1 }, requestId())
    assert.equal(refusalCode(cheap), 'orders/price-changed')
    for (const count of [0, -1, 1.5, 10_000]) {
      const cart = [line(oolong, count)]
      assert.equal(refusalCode(await send({ ...input, cart }, requestId())), 'request/invalid')
    }
    const strange = [
      line(oolong, 1, {
        choices: { [asId<'option'>('sweetness0')]: asId<'choice'>('nosuchchoice') },
      }),
    ]
    const answer = await send({ ...input, cart: strange }, requestId())
    assert.equal(refusalCode(answer), 'orders/cannot-order')
    const priced = { ...input, cart: [{ ...line(oolong), unitFen: 1 }] }
    assert.equal(refusalCode(await send(priced, requestId())), 'request/invalid')
    const risky = await send({ ...input, allergyNote: '加微信领红包' }, requestId())
    assert.equal(refusalCode(risky), 'orders/note-refused')
    assert.deepEqual(await cloud().documents('orders'), [])
  })

  it('for now pauses when nobody watches the board, or the staff say so', async () => {
    const input = await shop().toPlace([line(oolong)])
    const paused = { storeId: yuyuan, minutes: 15 } as const
    value<'orders/pause'>(await shop().send('orders/pause', paused))
    assert.equal(refusalCode(await send(input, requestId())), 'orders/not-taking')
    value<'orders/pause'>(await shop().send('orders/pause', { ...paused, minutes: null }))
    await cloud().advance(6 * MINUTE)
    const quote = await shop().quote(shop().cart([line(oolong)]))
    assert.deepEqual(quote.notNow, { why: 'unattended' })
    assert.equal(refusalCode(await send(input, requestId())), 'orders/not-taking')
    const later = quote.slots.find(({ full }) => !full)
    assert.ok(later)
    const wanted = await send({ ...input, wantedAt: later.at }, requestId())
    assert.ok(typeof wanted === 'object' && wanted !== null && 'ok' in wanted && wanted.ok)
  })
})
