import type { Instant } from '@/shared/kernel/instant'
import { MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { Collection } from './database'
import { describeError, log } from './log'
import { newId } from './new-id'
import { operators } from './sdk'

/**
 * What must follow a commit, written in its transaction. `at-least-once` is for effects with a
 * fixed outside number (money, shipping); `at-most-once` for messages, where sending twice is
 * worse than not at all after a reply that never came.
 */
export interface OutboxEntry {
  readonly _id: string
  readonly v: 1
  readonly kind: string
  readonly delivery: 'at-least-once' | 'at-most-once'
  readonly payload: object
  /**
   * `sending` is held under a lease; `done` has nothing left to do; `unknown` was sent at most once
   * and never confirmed; `given-up` is a failure somebody should look at.
   */
  readonly status: 'pending' | 'sending' | 'done' | 'unknown' | 'given-up'
  readonly attempts: number
  readonly dueAt: Instant
  readonly lease: string
  readonly createdAt: Instant
}

/**
 * What became of one attempt. A thrown error is an ambiguous reply; these are definite. What is
 * only put off has not been tried.
 */
export type Delivered = 'done' | 'try-again' | 'give-up' | { readonly putOffUntil: Instant }

export type Deliver = (payload: object, entryId: string) => Promise<Delivered>
export type Deliveries = Readonly<Record<string, Deliver>>

export const outbox = new Collection<OutboxEntry, OutboxEntry>('outbox', (stored) => stored)

/** Longer than any attempt may take, so that no second one starts beside it. */
const LEASE_MS = 30 * SECOND_MS
const MOST_ATTEMPTS = 12
const LONGEST_WAIT_MS = 30 * MINUTE_MS
const AT_ONCE_MS = 1_500
const SLICE = 100
/** So many entries are on their way at once: each mostly waits for the network. */
const AT_ONCE = 16
/** How long one run of a timer goes on with what is due; the rest waits for the next. */
const RUN_MS = 25 * SECOND_MS

/** An entry to write in the transaction it belongs to; `_id` is derived, so a retry finds it. */
export function outboxEntry(
  entry: Pick<OutboxEntry, '_id' | 'kind' | 'delivery' | 'payload'>,
  now: Instant,
): OutboxEntry {
  return { ...entry, v: 1, status: 'pending', attempts: 0, dueAt: now, lease: '', createdAt: now }
}

/** 5 s, 10 s, 20 s … at most half an hour. */
function nextTryAt(attempts: number, now: Instant): Instant {
  return now + Math.min(LONGEST_WAIT_MS, 5 * SECOND_MS * 2 ** (attempts - 1))
}

function afterAttempt(entry: OutboxEntry, outcome: Delivered | 'ambiguous', now: Instant) {
  const { inc, set } = operators
  if (outcome === 'done') return { status: set('done') }
  if (typeof outcome === 'object') {
    return { status: set('pending'), dueAt: set(outcome.putOffUntil), attempts: inc(-1) }
  }
  if (outcome === 'ambiguous' && entry.delivery === 'at-most-once') {
    return { status: set('unknown') }
  }
  const attempts = entry.attempts + 1
  if (outcome === 'give-up' || attempts >= MOST_ATTEMPTS) return { status: set('given-up') }
  return { status: set('pending'), dueAt: set(nextTryAt(attempts, now)) }
}

async function attempt(entry: OutboxEntry, deliver: Deliver): Promise<Delivered | 'ambiguous'> {
  try {
    return await deliver(entry.payload, entry._id)
  } catch (thrown) {
    const error = describeError(thrown)
    log({ event: 'outbox', traceId: entry._id, action: entry.kind, code: 'ambiguous', error })
    return 'ambiguous'
  }
}

/** Delivers one entry if this caller gets its lease; somebody else's is left alone. */
async function deliverOne(
  entry: OutboxEntry,
  deliveries: Deliveries,
  now: () => Instant,
): Promise<void> {
  const { inc, set, lte } = operators
  const { _id: id } = entry
  const deliver = deliveries[entry.kind]
  if (!deliver) return
  const startedAt = now()
  if (entry.status === 'sending' && entry.delivery === 'at-most-once') {
    if (entry.dueAt > startedAt) return
    // Its holder died in the middle: whether it was sent will never be known.
    await outbox.update(
      { _id: id, status: 'sending', lease: entry.lease },
      { status: set('unknown'), lease: set('') },
    )
    return
  }
  if (entry.status !== 'pending' && entry.status !== 'sending') return
  const lease = newId()
  const leased = await outbox.update(
    { _id: id, status: entry.status, lease: entry.lease, dueAt: lte(startedAt) },
    {
      status: set('sending'),
      lease: set(lease),
      dueAt: set(startedAt + LEASE_MS),
      attempts: inc(1),
    },
  )
  if (!leased) return
  const outcome = await attempt(entry, deliver)
  await outbox.update(
    { _id: id, lease },
    { ...afterAttempt(entry, outcome, now()), lease: set('') },
  )
}

/** Tries just-committed entries once, for at most 1.5 s; the timer takes whatever is left. */
export async function deliverAtOnce(
  ids: readonly string[],
  deliveries: Deliveries,
  now: () => Instant,
): Promise<void> {
  const tryOne = async (id: string) => {
    const entry = await outbox.get(id)
    if (entry) await deliverOne(entry, deliveries, now)
  }
  const all = Promise.all(ids.map(tryOne)).catch((thrown) => {
    log({ event: 'outbox', traceId: ids[0] ?? '', code: 'failed', error: describeError(thrown) })
  })
  await briefly(all)
}

/**
 * Waits for what follows a commit for at most 1.5 s: an answer is never held up longer by what is
 * told, however slow the database or WeChat. What is late goes on, and the timer does it again.
 */
export async function briefly(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, AT_ONCE_MS)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}

/** Those that are due, and those whose holder let a lease run out; the longest due first. */
function dueOf(deliveries: Deliveries, now: Instant): Promise<OutboxEntry[]> {
  const { in: oneOf, lte } = operators
  return outbox.find(
    {
      status: oneOf(['pending', 'sending']),
      dueAt: lte(now),
      kind: oneOf(Object.keys(deliveries)),
    },
    { limit: SLICE, orderBy: { path: 'dueAt', order: 'asc' } },
  )
}

/**
 * A timer's run: slice after slice of what is due, several at once, until nothing is or its time is
 * over. What failed is due later; an entry that stays due all the same is left to the next run.
 */
export async function deliverDue(deliveries: Deliveries, now: () => Instant): Promise<void> {
  const until = now() + RUN_MS
  const tried = new Set<string>()
  for (;;) {
    const due = await dueOf(deliveries, now())
    const waiting = due.filter(({ _id }) => !tried.has(_id))
    if (waiting.length === 0) return
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = waiting.pop(); next && now() < until; next = waiting.pop()) {
          tried.add(next._id)
          await deliverOne(next, deliveries, now)
        }
      }),
    )
    if (now() >= until) return
  }
}

/**
 * Removes entries that were last due before a moment and that nobody will try again, some at a time;
 * what still waits stays, however old.
 */
export async function forgetFinal(before: Instant, limit: number): Promise<void> {
  const { in: oneOf, lt } = operators
  const final = { status: oneOf(['done', 'unknown', 'given-up']), dueAt: lt(before) }
  const old = await outbox.find(final, { limit, orderBy: { path: 'dueAt', order: 'asc' } })
  for (const { _id } of old) await outbox.remove(_id)
}
