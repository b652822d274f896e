import { entries } from '@/shared/domain/queue/line'
import type { Pace } from '@/shared/domain/queue/wait-pace'
import { emptyPast, learnDay, type Past } from '@/shared/domain/queue/wait-past'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { LaneId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { transaction } from '../../platform/transaction'
import { stores } from '../stores/stores.documents'
import { todaysLine } from './line-document'
import { type LineDocument, lines, paces, tickets } from './queue.documents'
import { paceId } from './queue.ids'

const SLICE = 50

/** One lane's past takes in one day, once: learning is not to be repeated. */
async function learnLane(
  storeId: StoreId,
  laneId: LaneId,
  day: BusinessDay,
  pace: Pace,
): Promise<void> {
  const _id = paceId(storeId, laneId)
  await transaction(async (tx) => {
    const known = await tx.get(paces, _id)
    if (known && known.throughDay >= day) return
    const past: Past = learnDay(known?.past ?? emptyPast, pace)
    await tx.put(paces, { _id, v: 1, past, throughDay: day })
  })
}

/** Whoever was still in a line when its day ended: their tickets say so from then on. */
async function expireLeftOver(line: LineDocument, now: Instant): Promise<void> {
  const { eq, set } = operators
  for (const [, { ticketId }] of entries(line.live)) {
    await tickets.update(
      { _id: ticketId, outcome: eq(null) },
      { outcome: set('expired'), endedAt: set(now) },
    )
  }
}

/** The timer's task: lines of days that are over close their tickets and teach their lanes' pasts, oldest first. */
export async function closeDays(now: Instant): Promise<void> {
  const unlearnt = await lines.find(
    { learnt: false },
    { limit: SLICE, orderBy: { path: 'day', order: 'asc' } },
  )
  for (const line of unlearnt) {
    const store = await stores.get(line.storeId)
    if (!store || line._id === todaysLine(store, now)) continue
    await expireLeftOver(line, now)
    for (const [laneId, { pace }] of entries(line.lanes)) {
      await learnLane(line.storeId, laneId, line.day, pace)
    }
    const { inc, set } = operators
    await lines.update({ _id: line._id }, { learnt: set(true), rev: inc(1) })
  }
}
