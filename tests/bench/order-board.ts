import { HOUR_MS, SECOND_MS } from '@/shared/kernel/instant'
import { testCloud } from '../support/local-cloud'
import { line, oolong, TestShop } from '../support/order-shop'
import { seededRandom } from '../support/seeded-random'
import type { Figures } from './figures'

const DAY_MS = 10 * HOUR_MS
const SEED = 610
const ORDERS_AN_HOUR = 12

/** What a board's phone sends in ten hours: its polls as the server asks for them, and every tap. */
export async function measureBoardDay(): Promise<Figures> {
  const random = seededRandom(SEED)
  const cloud = await testCloud({ startsAt: Date.parse('2026-11-25T10:30:00+08:00') })
  const shop = new TestShop(cloud)
  const { storeId } = shop
  let calls = 0
  for (let sinceMs = 0; sinceMs < DAY_MS; ) {
    const { orders, nextPollMs } = await shop.board()
    calls += 1
    const busyMs = nextPollMs * (ORDERS_AN_HOUR / HOUR_MS)
    if (random() < busyMs) {
      await shop.paid([line(oolong)], `shopper-${Math.floor(random() * 1e6)}`)
    }
    const first = orders.find(({ status }) => status !== 'collected')
    if (first) {
      calls += 1
      const at = { storeId, orderId: first.id }
      const tap =
        first.status === 'paid'
          ? shop.send('orders/accept', { ...at, notesSeen: true })
          : first.status === 'accepted'
            ? shop.send('orders/ready', at)
            : shop.send('orders/hand-over', { ...at, code: null, withoutCode: null })
      if (!(await tap).ok) throw new Error(`${first.number} stays ${first.status}`)
    }
    const waitMs = Math.max(SECOND_MS, nextPollMs)
    await cloud.advance(waitMs)
    sinceMs += waitMs
  }
  await cloud.cloud.close()
  return { 'orders/board-10h/cloud-calls': calls }
}
