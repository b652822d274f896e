import assert from 'node:assert/strict'
import type { TestCloud } from './local-cloud'

/** Longer than a tap waits, and a busy machine takes besides. */
export const HELD_UP_MS = 6_000

type Match = Parameters<TestCloud['fault']>[0]['match']

/** A tap whose telling is slow is answered all the same, after a second and a half. */
export async function notHeldUp<T>(
  cloud: TestCloud,
  slow: Match,
  tap: () => Promise<T>,
): Promise<T> {
  await cloud.fault({ kind: 'latency', match: slow, count: 1, ms: HELD_UP_MS })
  const tappedAt = performance.now()
  const answer = await tap()
  assert.ok(performance.now() - tappedAt < HELD_UP_MS, 'it waits for a second and a half')
  return answer
}
