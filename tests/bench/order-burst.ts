import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { value } from '../support/answers'
import { testCloud } from '../support/local-cloud'
import { line, TestShop, tin } from '../support/order-shop'
import { type Figures, rounded } from './figures'

const PEOPLE = 1_000
const IN_STOCK = 600
const DATABASE_LATENCY_MS = 5
const client = { version: CONTRACT_VERSION, language: 'zh' }

function atRank(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
}

/** 1,000 people order the same size at once, 600 in stock, each database operation 5 ms longer. */
export async function measureOrderBurst(): Promise<Figures> {
  const cloud = await testCloud({ databaseLatencyMs: DATABASE_LATENCY_MS })
  const shop = new TestShop(cloud)
  const { storeId } = shop
  const move = { kind: 'count', there: IN_STOCK } as const
  const counted = { storeId, skuId: tin, move, reason: '开卖前清点' }
  value<'catalogue/move-stock'>(await shop.send('catalogue/move-stock', counted, 'manager-chen'))
  await shop.board()
  const input = await shop.toPlace([line(tin)])
  const orderId = 'nosuchorder0'
  await cloud.warm('shopper', { action: 'orders/order', input: { orderId }, client })
  const tookMs: number[] = []
  const startedAt = performance.now()
  const answers = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, person) => {
      const requestId = newRequestId(cloud.cloud.clock.now(), Math.random)
      const call = { action: 'orders/place', input, requestId, client }
      const answer = await cloud.raw('shopper', `shopper-${1000 + person}`, call)
      tookMs.push(performance.now() - startedAt)
      return isOk(answer)
    }),
  )
  const wallMs = performance.now() - startedAt
  const { available, held } = await shop.stock(tin)
  await cloud.cloud.close()
  const succeeded = answers.filter(Boolean).length
  tookMs.sort((a, b) => a - b)
  return {
    'orders/burst-1000/succeeded': succeeded,
    'orders/burst-1000/oversold': Math.max(0, succeeded - IN_STOCK, held - IN_STOCK, -available),
    'orders/burst-1000/per-second': rounded((succeeded / wallMs) * 1_000, 0),
    'orders/burst-1000/p50-ms': rounded(atRank(tookMs, 0.5), 0),
    'orders/burst-1000/p99-ms': rounded(atRank(tookMs, 0.99), 0),
  }
}

const PATHS = 30

/** From the cart to paid as a phone goes there: place, prepay, confirm, check. */
export async function measurePaidPath(): Promise<Figures> {
  const cloud = await testCloud()
  const shop = new TestShop(cloud)
  await shop.board()
  const tookMs: number[] = []
  for (let path = 0; path < PATHS; path += 1) {
    const input = await shop.toPlace([line(tin)])
    const startedAt = performance.now()
    const phone = cloud.phone('shopper-lin')
    const { id } = value<'orders/place'>(await phone.intent('orders/place', input).send())
    await shop.pay(id)
    tookMs.push(performance.now() - startedAt)
    if ((await shop.order(id)).status !== 'paid') throw new Error('it was not paid')
  }
  await cloud.cloud.close()
  tookMs.sort((a, b) => a - b)
  return { 'orders/paid-path-ms/p50': rounded(atRank(tookMs, 0.5), 0) }
}
