import { counterPollMs } from '@/shared/domain/queue/next-poll'
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { joinAll, TestCounter } from '../support/counter'
import { smallTable, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { seededRandom } from '../support/seeded-random'
import { callsPer1000Visits } from './calls-per-visits'
import type { Figures } from './figures'

const VISIT_MS = 30 * MINUTE_MS
const AHEAD = 14

/** Looking as people do: the first minute, five looks of 20 s, and the last three minutes. */
function lookedAt(sinceMs: number): boolean {
  if (sinceMs < MINUTE_MS || sinceMs >= VISIT_MS - 3 * MINUTE_MS) return true
  const looks = [4, 8, 12, 17, 22].map((minute) => minute * MINUTE_MS)
  return looks.some((at) => sinceMs >= at && sinceMs < at + 20 * SECOND_MS)
}

interface Polling {
  shown: boolean
  dueAt: number
}

/** One second of a page: it asks when it is shown again and when a poll is due, never while hidden. */
async function lookOnce(
  page: Polling,
  visible: boolean,
  sinceMs: number,
  ask: () => Promise<number | undefined>,
): Promise<number> {
  const shownAgain = visible && !page.shown
  page.shown = visible
  if (!visible || (!shownAgain && sinceMs < page.dueAt)) return 0
  page.dueAt = sinceMs + ((await ask()) ?? Number.POSITIVE_INFINITY)
  return 1
}

/** The calls of one shopper from the scan to being called, fourteen parties ahead, one called every two minutes. */
async function visitCalls(
  cloud: TestCloud,
  visible: (sinceMs: number) => boolean,
): Promise<number> {
  await cloud.reset()
  const before = Array.from({ length: AHEAD }, (_, person) => `shopper-${6000 + person}`)
  await joinAll(cloud, before)
  const phone = cloud.phone('shopper-lin')
  await phone.read('queue/store-line', { storeId: yuyuan })
  const [ticket] = await joinAll(cloud, ['shopper-lin'])
  if (!ticket) throw new Error('nobody joined')
  const mei = new TestCounter(cloud)
  // The join's answer is the first state: the page asks again when that says so.
  const page: Polling = { shown: true, dueAt: ticket.nextPollMs ?? 0 }
  let calls = 2
  for (let sinceMs = 0; sinceMs < VISIT_MS; sinceMs += SECOND_MS) {
    calls += await lookOnce(page, visible(sinceMs), sinceMs, async () => {
      const answer = await phone.read('queue/ticket', { ticketId: ticket.id })
      return answer.ok ? answer.value.nextPollMs : undefined
    })
    if ((sinceMs + SECOND_MS) % (VISIT_MS / (AHEAD + 1)) === 0) await mei.next(smallTable)
    await cloud.advance(SECOND_MS)
  }
  return calls
}

interface ShopDay {
  readonly arrivals: readonly Instant[]
  readonly calls: readonly Instant[]
}

const PARTIES = 150
const SEED = 7

/** Ten hours with a rush at noon and one in the evening; a party is called when a table frees. */
function shopDay(random: () => number): ShopDay {
  const arrivals = Array.from({ length: PARTIES }, () => {
    const rush = random()
    if (rush < 0.3) return (1.5 + random() * 1.5) * HOUR_MS
    if (rush < 0.65) return (7 + random() * 2) * HOUR_MS
    return random() * 9.5 * HOUR_MS
  }).sort((a, b) => a - b)
  const calls: Instant[] = []
  let freeAt = 0
  for (const arrivedAt of arrivals) {
    freeAt = Math.max(freeAt, arrivedAt + 20 * SECOND_MS) + (1.5 + random() * 3) * MINUTE_MS
    calls.push(freeAt)
  }
  return { arrivals, calls }
}

/** How often a counter (its taps included) or a board asks on such a day, by the server's own rule. */
function screenCalls({ arrivals, calls }: ShopDay, taps: boolean): number {
  let asked = 0
  let now = 0
  while (now < 10 * HOUR_MS) {
    asked += 1
    const inLine =
      arrivals.filter((at) => at <= now).length - calls.filter((at) => at <= now).length
    const movedAt = Math.max(...calls.filter((at) => at <= now), -HOUR_MS)
    now += counterPollMs(inLine, now - movedAt)
  }
  return taps ? asked + calls.length : asked
}

export async function measureCalls(): Promise<Figures> {
  const cloud = await testCloud()
  const glances = await visitCalls(cloud, lookedAt)
  const always = await visitCalls(cloud, () => true)
  await cloud.cloud.close()
  const day = shopDay(seededRandom(SEED))
  const counterDay = screenCalls(day, true)
  const boardDay = screenCalls(day, false)
  const visits = { visit: glances, counterDay, boardDay, visitsADay: PARTIES }
  return {
    'queue/visit-30min/cloud-calls': glances,
    'queue/visit-30min-visible/cloud-calls': always,
    'queue/counter-10h/cloud-calls': counterDay,
    'queue/board-10h/cloud-calls': boardDay,
    'cloud/calls-per-1000-visits': callsPer1000Visits(visits),
  }
}
