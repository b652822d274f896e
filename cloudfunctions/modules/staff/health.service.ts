import type { Input, Output } from '@/shared/contracts'
import type { HealthView } from '@/shared/contracts/staff.health'
import { timerState } from '@/shared/domain/staff/health'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { type Ok, ok } from '@/shared/kernel/result'
import { failures, heard, type UnseenFunction } from '../../platform/health'
import { outbox } from '../../platform/outbox'
import { operators } from '../../platform/sdk'
import type { StaffReader } from './staff-door'
import { storeAtWork } from './store-at-work'

/** What failed longer ago says nothing of today. */
const LOOKED_BACK_MS = 7 * DAY_MS
const MOST_FAILURES = 20

/** Every deployment has this one; the others only where they are heard of. */
const ALWAYS: UnseenFunction = 'jobs'
const TIMERS: readonly UnseenFunction[] = ['jobs', 'pay']

async function functionsHeard(now: Instant): Promise<HealthView['functions']> {
  const known = await heard.find({}, { limit: 10, orderBy: { path: '_id', order: 'asc' } })
  const never = known.some(({ _id }) => _id === ALWAYS)
    ? []
    : [{ _id: ALWAYS, at: null, failedTasks: [] }]
  return [...never, ...known].map(({ _id: name, at, failedTasks }) => ({
    name,
    at,
    timer: TIMERS.includes(name) ? timerState(at, now) : null,
    failedTasks,
  }))
}

/** What is to be sent and is not, and what became of what could not be. */
async function outboxHealth(now: Instant): Promise<HealthView['outbox']> {
  const { gte, in: oneOf, lte } = operators
  const due = { status: oneOf(['pending', 'sending']), dueAt: lte(now) }
  const lately = { createdAt: gte(now - LOOKED_BACK_MS) }
  const [waiting, first, givenUp, unknown] = await Promise.all([
    outbox.count(due),
    outbox.find(due, { limit: 1, orderBy: { path: 'dueAt', order: 'asc' } }),
    outbox.count({ status: 'given-up', ...lately }),
    outbox.count({ status: 'unknown', ...lately }),
  ])
  const longestDueMs = first[0] === undefined ? 0 : now - first[0].dueAt
  return { waiting, longestDueMs, givenUp, unknown }
}

/** What an owner looks at when something seems amiss: what runs, what waits and what failed. */
export async function health(
  { storeId }: Input<'staff/health'>,
  { now }: StaffReader,
): Promise<Ok<Output<'staff/health'>>> {
  const lately = { at: operators.gte(now - LOOKED_BACK_MS) }
  const [{ tradingDay }, functions, sent, failed] = await Promise.all([
    storeAtWork(storeId),
    functionsHeard(now),
    outboxHealth(now),
    failures.find(lately, { limit: MOST_FAILURES, orderBy: { path: 'at', order: 'desc' } }),
  ])
  return ok({
    utcOffsetMinutes: tradingDay.utcOffsetMinutes,
    functions,
    outbox: sent,
    failures: failed.map(({ action, code, count, at, traceId }) => ({
      action,
      code,
      count,
      at,
      traceId,
    })),
  })
}
