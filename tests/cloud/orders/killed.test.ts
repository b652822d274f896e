import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId, type OrderId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { withCloud } from '../../support/local-cloud'
import { assertBooksAgree } from '../../support/order-books'
import { line, TestShop, tin } from '../../support/order-shop'
import { tellPaid } from '../../support/wechat-letter'

const MINUTE = 60_000
/** What a transaction that died had locked is free half a minute later. */
const LOCK_MS = 31_000
/** More words with the database than any of these has. */
const MOST_WORDS = 60
/** A run of a timer that has one refund to see to has fewer. */
const TIMER_WORDS = 30
/** What the demo's shelf holds would not do. */
const RECEIVED = 500
const LIN = 'shopper-lin'

/** Placing has its own in `placing.test.ts`; here are paying, hearing of it and giving back. */
describe('a function killed at each of its words with the database', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())

  before(async () => {
    const { storeId } = shop()
    const move = { kind: 'count', there: RECEIVED } as const
    const counted = { storeId, skuId: tin, move, reason: '开卖前清点' }
    value<'catalogue/move-stock'>(
      await shop().send('catalogue/move-stock', counted, 'manager-chen'),
    )
  })

  async function kill(name: string, words: number): Promise<void> {
    const match = { function: name, action: 'database' }
    await cloud().fault({ kind: 'kill', match, count: 1, after: words })
  }

  /** One call as a phone sends it, the very same again where that died or its lock still stands. */
  async function untilAnswered(
    name: string,
    openid: string,
    action: string,
    input: object,
  ): Promise<{ readonly died: boolean; readonly answer: unknown }> {
    const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
    const client = { version: CONTRACT_VERSION, language: 'zh' }
    const send = () => cloud().raw(name, openid, { action, input, requestId, client })
    const first = await send().catch(() => 'died' as const)
    if (first !== 'died') return { died: false, answer: first }
    const again = await send()
    if (Object(again).ok) return { died: true, answer: again }
    assert.equal(refusalCode(again), 'request/busy')
    await locksEnd()
    return { died: true, answer: await send() }
  }

  /** Tries with one word more each time until it gets through alive. @returns how often it died */
  async function untilAlive(round: (words: number) => Promise<boolean>): Promise<number> {
    for (let words = 0; words < MOST_WORDS; words += 1) if (!(await round(words))) return words
    throw new Error(`it never got through ${MOST_WORDS} words`)
  }

  const locksEnd = () => cloud().advance(LOCK_MS)

  async function placed() {
    await shop().board()
    return shop().place([line(tin)])
  }

  async function assertPaidOnce(ids: readonly OrderId[]): Promise<void> {
    await cloud().advance(2 * MINUTE)
    const attempts = await cloud().documents('attempts')
    for (const [words, id] of ids.entries()) {
      assert.equal((await shop().order(id)).status, 'paid', `after ${words} words`)
      const own = attempts.filter(({ purpose }) => Object(purpose).id === id)
      assert.equal(own.length, 1, `attempts after ${words} words`)
    }
  }

  it('prepaying makes one attempt, which the same request finds again', async () => {
    const ids: OrderId[] = []
    const died = await untilAlive(async (words) => {
      const { id } = await placed()
      ids.push(id)
      await kill('pay', words)
      const purpose = { kind: 'order', id }
      const { died, answer } = await untilAnswered('pay', LIN, 'payments/prepay', { purpose })
      assert.ok(Object(answer).ok, `after ${words} words: ${JSON.stringify(answer)}`)
      await shop().pay(id)
      return died
    })
    assert.ok(died >= 5, `died ${died} times only`)
    await assertPaidOnce(ids)
  })

  it('hearing of the money takes it once, by WeChat’s next letter or by asking', async () => {
    const ids: OrderId[] = []
    const died = await untilAlive(async (words) => {
      const { id, totalFen } = await placed()
      ids.push(id)
      const prepaid = await shop().prepay(id)
      await shop().confirm(prepaid, LIN, { notification: 'lost' })
      const paidAt = cloud().cloud.clock.now()
      const news = { outTradeNo: prepaid.attemptId, totalFen, openid: LIN, paidAt }
      await kill('pay-notify', words)
      const heard = (await tellPaid(cloud(), news)) === 204
      // Every other letter comes again at once; of the rest the timer learns by asking.
      if (!heard && words % 2 === 0) await tellPaid(cloud(), news)
      await locksEnd()
      return !heard
    })
    assert.ok(died >= 8, `died ${died} times only`)
    await assertPaidOnce(ids)
  })

  it('asking how it stands settles it, or leaves it to the timer', async () => {
    const ids: OrderId[] = []
    const died = await untilAlive(async (words) => {
      const { id } = await placed()
      ids.push(id)
      const prepaid = await shop().prepay(id)
      await shop().confirm(prepaid, LIN, { notification: 'lost' })
      await kill('pay', words)
      const { attemptId } = prepaid
      const { died } = await untilAnswered('pay', LIN, 'payments/check', { attemptId })
      await locksEnd()
      return died
    })
    assert.ok(died >= 8, `died ${died} times only`)
    await assertPaidOnce(ids)
  })

  it('asking for a refund makes one, which the same request finds again', async () => {
    const ids: OrderId[] = []
    const died = await untilAlive(async (words) => {
      await shop().board()
      const { id } = await shop().paid([line(tin)])
      ids.push(id)
      await kill('staff', words)
      const part = { storeId: shop().storeId, orderId: id, lines: {}, fen: 100, reason: '洒了' }
      const { died, answer } = await untilAnswered('staff', 'clerk-mei', 'orders/refund', part)
      await locksEnd()
      assert.ok(Object(answer).ok, `after ${words} words: ${JSON.stringify(answer)}`)
      return died
    })
    assert.ok(died >= 8, `died ${died} times only`)
    await cloud().advance(2 * MINUTE)
    for (const [words, id] of ids.entries()) {
      const { refundedFen, refunds } = await shop().order(id)
      assert.deepEqual([refundedFen, refunds.length], [100, 1], `after ${words} words`)
    }
  })

  // A timer's death is nobody's answer: one that has fewer words dies in a later minute's run.
  it('sending a refund by the timer happens once, and is heard of', async () => {
    const off: { readonly id: OrderId; readonly totalFen: number }[] = []
    for (let words = 0; words < TIMER_WORDS; words += 1) {
      await shop().board()
      const { id, totalFen } = await shop().paid([line(tin)])
      off.push({ id, totalFen })
      const phone = cloud().phone(LIN)
      value<'orders/cancel'>(await phone.intent('orders/cancel', { orderId: id }).send())
      await kill('pay', words)
      await cloud().advance(MINUTE)
    }
    await cloud().advance(4 * MINUTE)
    for (const [words, { id, totalFen }] of off.entries()) {
      const { status, refundedFen } = await shop().order(id)
      assert.deepEqual([status, refundedFen], ['cancelled', totalFen], `after ${words} words`)
    }
  })

  it('leaves stock, orders and money agreeing with one another', async () => {
    await cloud().advance(40 * MINUTE)
    const { payments, refunds } = await assertBooksAgree(cloud(), shop(), RECEIVED)
    assert.ok(payments > 60 && refunds > 30, `${payments} paid, ${refunds} refunds`)
  })
})
