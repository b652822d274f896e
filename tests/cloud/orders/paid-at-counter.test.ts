import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { MOST_AT_COUNTER_FEN } from '@/shared/domain/stores/counter-amount'
import type { StoreId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { refusalCode, value } from '../../support/answers'
import { hefang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { TestShop } from '../../support/order-shop'

describe('an amount held up at the counter', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())
  const now = () => cloud().cloud.clock.now()
  const amountFen = 3_650
  beforeEach(() => cloud().reset())

  const place = (fen: Fen, storeId: StoreId = yuyuan, openid = 'shopper-lin') =>
    cloud().phone(openid).intent('orders/pay-at-counter', { storeId, amountFen: fen }).send()

  /** Placed and paid by a shopper's phone; the number it was given. */
  async function pay(fen: Fen, storeId: StoreId = yuyuan): Promise<string | null> {
    const { id, number } = value<'orders/pay-at-counter'>(await place(fen, storeId))
    await shop().pay(id)
    return number
  }

  const look = (since: Instant, fen: Fen = amountFen, openid = 'clerk-mei') =>
    cloud().phone(openid).read('orders/paid-at-counter', { storeId: yuyuan, amountFen: fen, since })

  const numbers = async (since: Instant) =>
    value<'orders/paid-at-counter'>(await look(since)).payments.map(({ number }) => number)

  it('is seen to be paid with the number the shopper has, and not before it is', async () => {
    const since = now()
    const { id, number } = value<'orders/pay-at-counter'>(await place(amountFen))
    assert.deepEqual(await numbers(since), [], 'placed is not paid')
    await shop().pay(id)
    assert.deepEqual(await numbers(since), [number])
  })

  it('is not paid by another amount, at another store, or before its code was held up', async () => {
    await pay(amountFen)
    await cloud().advance(SECOND_MS)
    const since = now()
    await pay(amountFen + 1)
    await pay(amountFen, hefang)
    assert.deepEqual(await numbers(since), [])
    const number = await pay(amountFen)
    assert.deepEqual(await numbers(since), [number])
  })

  it('is asked about every two seconds at first, and rarely once nobody seems to pay', async () => {
    const since = now()
    const polls = async () => value<'orders/paid-at-counter'>(await look(since)).nextPollMs
    assert.equal(await polls(), 2_000)
    await cloud().advance(3 * MINUTE_MS)
    assert.equal(await polls(), 15_000)
  })

  it('is shown to the store’s own staff alone', async () => {
    for (const openid of ['shopper-lin', 'clerk-hao']) {
      assert.equal(refusalCode(await look(now(), amountFen, openid)), 'staff/not-allowed', openid)
    }
  })

  it('is one fen at least and fifty thousand yuan at most, whoever made the code', async () => {
    for (const fen of [0, -1, 0.5, MOST_AT_COUNTER_FEN + 1]) {
      assert.equal(refusalCode(await place(fen)), 'request/invalid', String(fen))
      assert.equal(refusalCode(await look(0, fen)), 'request/invalid', String(fen))
    }
    for (const fen of [1, MOST_AT_COUNTER_FEN]) assert.ok((await place(fen)).ok, String(fen))
  })
})
