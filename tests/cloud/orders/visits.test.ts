import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Input } from '@/shared/contracts'
import type { OrderId } from '@/shared/kernel/ids'
import { withCloud } from '../../support/local-cloud'
import { assertBooksAgree } from '../../support/order-books'
import { line, oolong, TestShop, tin } from '../../support/order-shop'
import { seededRandom } from '../../support/seeded-random'

const FIRST_SEED = 680_001
const VISITS = 25
const MINUTE = 60_000

describe('visits through the functions, some of which die', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())
  let received = 0

  before(async () => {
    received = (await shop().stock(tin)).available
  })

  /** The next word of one of these functions with the database may be its last, or lose its answer. */
  async function trouble(random: () => number): Promise<void> {
    if (random() < 0.4) return
    const functions = ['shopper', 'pay', 'pay-notify', 'staff', 'jobs']
    const name = functions[Math.floor(random() * functions.length)] ?? 'pay'
    const kind = random() < 0.7 ? 'kill' : 'lost-reply'
    const after = Math.floor(random() * 14)
    await cloud().fault({ kind, match: { function: name, action: 'database' }, count: 1, after })
  }

  /** What a person tries; what fails, fails, and is left or tried again as people do. */
  async function tried<T>(doing: () => Promise<T>): Promise<T | undefined> {
    return doing().catch(() => undefined)
  }

  async function counter(random: () => number, order: { id: OrderId; totalFen: number }) {
    const at = { storeId: shop().storeId, orderId: order.id }
    await tried(() => shop().send('orders/accept', { ...at, notesSeen: true }))
    if (random() < 0.5) await tried(() => shop().send('orders/ready', at))
    const hand: Input<'orders/hand-over'> = { ...at, code: null, withoutCode: '手机没电' }
    if (random() < 0.5) await tried(() => shop().send('orders/hand-over', hand))
    if (random() < 0.5) {
      const fen = 1 + Math.floor(random() * order.totalFen)
      const part = { ...at, lines: {}, fen, reason: '洒了' }
      await tried(() => shop().send('orders/refund', part, 'manager-chen'))
    }
  }

  async function visit(seed: number): Promise<void> {
    const random = seededRandom(seed)
    const openid = `shopper-${seed}`
    await tried(() => shop().board())
    await trouble(random)
    const lines = random() < 0.7 ? [line(tin), line(tin, 1, { note: '快' })] : [line(oolong)]
    const order = await tried(() => shop().place(lines, openid))
    if (!order) return
    const sheet = random() < 0.85 ? await tried(() => shop().prepay(order.id, openid)) : undefined
    if (sheet) {
      const how = (['pay', 'pay', 'pay', 'late', 'cancel'] as const)[Math.floor(random() * 5)]
      const fates = ['usual', 'usual', 'lost', 'doubled'] as const
      const notification = fates[Math.floor(random() * fates.length)]
      await trouble(random)
      await tried(() => shop().confirm(sheet, openid, { how, notification }))
      const { attemptId } = sheet
      const check = cloud().phone(openid).intent('payments/check', { attemptId })
      if (random() < 0.5) await tried(() => check.send())
    }
    const off = cloud().phone(openid).intent('orders/cancel', { orderId: order.id })
    if (random() < 0.3) await tried(() => off.send())
    await trouble(random)
    if (random() < 0.7) await counter(random, order)
    await cloud().advance(Math.floor(random() * 2) * MINUTE)
  }

  it(`agree in the end: stock, orders and WeChat’s books (seeds ${FIRST_SEED}–${FIRST_SEED + VISITS - 1})`, async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + VISITS; seed += 1) await visit(seed)
    await cloud().advance(40 * MINUTE)
    const { payments, refunds } = await assertBooksAgree(cloud(), shop(), received)
    assert.ok(payments > 5, `${payments} paid`)
    assert.ok(refunds > 2, `${refunds} refunds`)
  })
})
