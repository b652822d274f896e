import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { EventShop, teaClass } from '../support/event-shop'
import { testCloud } from '../support/local-cloud'
import { type Figures, rounded } from './figures'

const PEOPLE = 1_000
const PLACES = 50
const DATABASE_LATENCY_MS = 5
const client = { version: CONTRACT_VERSION, language: 'zh' }

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
}

/** 1,000 people register at once for 50 places, each database operation 5 ms longer. */
export async function measureEventRush(): Promise<Figures> {
  const cloud = await testCloud({ databaseLatencyMs: DATABASE_LATENCY_MS })
  const shop = new EventShop(cloud)
  const { id: sessionId } = await shop.next(teaClass)
  await shop.setCapacity(sessionId, PLACES)
  await cloud.warm('shopper', { action: 'events/event', input: { eventId: teaClass }, client })
  const startedAt = performance.now()
  const answers = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, person) => {
      const requestId = newRequestId(cloud.cloud.clock.now(), Math.random)
      const input = { sessionId, places: 1, answers: {}, waitIfFull: false }
      const call = { action: 'events/register', input, requestId, client }
      return isOk(await cloud.raw('shopper', `shopper-${1_000 + person}`, call))
    }),
  )
  const wallMs = performance.now() - startedAt
  const written = await cloud.documents('eventRegistrations')
  await cloud.cloud.close()
  const succeeded = answers.filter(Boolean).length
  return {
    'events/rush-1000-for-50/succeeded': succeeded,
    'events/rush-1000-for-50/oversold': Math.max(0, succeeded - PLACES, written.length - PLACES),
    'events/rush-1000-for-50/wall-ms': rounded(wallMs, 0),
  }
}
