import { smallTable, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { type Figures, quantile, rounded } from './figures'

const LENGTHS = [10, 100, 1_000]
const POLLS = 400
const WARM_UP_POLLS = 50

/** A lane as long as the bench wants it: the demo's holds fewer. */
async function widen(cloud: TestCloud, capacity: number): Promise<void> {
  await cloud.wire({
    action: 'database.modifyDocument',
    collectionName: 'stores',
    queryType: 'WHERE',
    query: JSON.stringify({ _id: yuyuan }),
    data: JSON.stringify({ $set: { 'lanes.0.capacity': capacity } }),
    multi: false,
    merge: true,
    upsert: false,
  })
}

/** Milliseconds of one poll of the last ticket in a lane with so many waiting, and its bytes. */
async function pollOf(length: number): Promise<{ ms: number; bytes: number }> {
  const cloud = await testCloud()
  await widen(cloud, 1_000)
  const input = { storeId: yuyuan, laneId: smallTable, size: 2, scene: null }
  let last = ''
  for (let from = 0; from < length; from += 50) {
    const people = Array.from({ length: Math.min(50, length - from) }, (_, i) => from + i)
    const answers = await Promise.all(
      people.map((person) =>
        cloud
          .phone(`shopper-${10_000 + person}`)
          .intent('queue/join', input)
          .send(),
      ),
    )
    for (const answer of answers) if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    const newest = answers.at(-1)
    if (newest?.ok) last = newest.value.id
  }
  const call = {
    action: 'queue/ticket',
    input: { ticketId: last },
    client: { version: 1, language: 'zh' },
  }
  const person = `shopper-${10_000 + length - 1}`
  const sample: number[] = []
  let bytes = 0
  for (let poll = 0; poll < WARM_UP_POLLS + POLLS; poll += 1) {
    const startedAt = performance.now()
    const answer = await cloud.raw('shopper', person, call)
    if (poll >= WARM_UP_POLLS) sample.push(performance.now() - startedAt)
    bytes = Buffer.byteLength(JSON.stringify(answer))
  }
  await cloud.cloud.close()
  return { ms: quantile(sample, 0.5), bytes }
}

/** A poll must cost the same however long the line is. */
export async function measurePoll(): Promise<Figures> {
  const figures: Record<string, number> = {}
  for (const length of LENGTHS) {
    const { ms, bytes } = await pollOf(length)
    figures[`queue/poll-ms/${length}`] = rounded(ms)
    figures['queue/poll-bytes'] = Math.max(bytes, figures['queue/poll-bytes'] ?? 0)
  }
  return figures
}
