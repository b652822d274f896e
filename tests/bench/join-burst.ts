import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { forTwo } from '../support/demo'
import { testCloud } from '../support/local-cloud'
import { type Figures, rounded } from './figures'

const PEOPLE = 200
const client = { version: CONTRACT_VERSION, language: 'zh' }
const DATABASE_LATENCY_MS = 5

/** 200 people join one lane at once, each database operation taking 5 ms longer. */
export async function measureJoinBurst(): Promise<Figures> {
  const cloud = await testCloud({ databaseLatencyMs: DATABASE_LATENCY_MS })
  // Instances start on demand; a burst on cold ones would measure loading, which has its own figure.
  await cloud.warm('shopper', {
    action: 'queue/ticket',
    input: { ticketId: 'nosuchticket' },
    client,
  })
  const startedAt = performance.now()
  const answers = await Promise.all(
    Array.from({ length: PEOPLE }, (_, person) =>
      cloud
        .phone(`shopper-${1000 + person}`)
        .intent('queue/join', forTwo)
        .send(),
    ),
  )
  const wallMs = performance.now() - startedAt
  await cloud.cloud.close()
  const numbers = answers.flatMap((answer) =>
    answer.ok ? [Number(answer.value.number.slice(1))] : [],
  )
  const distinct = new Set(numbers)
  const highest = Math.max(0, ...numbers)
  return {
    'queue/join-burst-200/succeeded': numbers.length,
    'queue/join-burst-200/duplicate-numbers': numbers.length - distinct.size,
    'queue/join-burst-200/gaps': highest - distinct.size,
    'queue/join-burst-200/wall-ms': rounded(wallMs, 0),
  }
}
