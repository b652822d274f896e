import { asId, type Id } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { finish, giveBack } from './count.service'
import {
  type CountDocument,
  coupons,
  type Mark,
  promotionCounts,
  promotionUses,
} from './promotions.documents'

/** How many counts one minute's run sees to; the rest wait for the next. */
const SLICE = 50

/** No function runs as long: whoever left this mark will not come back to it. */
const ABANDONED_MS = 2 * MINUTE_MS

/** Whether what was counted under a mark came to stand. */
async function stands(key: Id, { proof, token, by }: Mark): Promise<boolean> {
  switch (proof) {
    case 'coupon':
      return (await coupons.get(key))?.token === token
    case 'use': {
      const use = await promotionUses.get(key)
      return (by === 1 ? use?.takenBy : use?.returnedBy) === token
    }
    default:
      return proof satisfies never
  }
}

async function sweepCount(count: CountDocument, now: Instant): Promise<void> {
  const marks = Object.entries(count.marks)
  const abandoned = marks.filter(([, { at }]) => at <= now - ABANDONED_MS)
  for (const [id, mark] of abandoned) {
    const key = asId(id)
    if (await stands(key, mark)) await finish(count._id, key, mark)
    else await giveBack(count._id, key, mark)
  }
  const { inc, set } = operators
  const more = marks.length > 0
  await promotionCounts.update(
    { _id: count._id, ...(!more && { rev: count.rev }) },
    { unswept: set(more), sweptAt: set(now), rev: inc(1) },
  )
}

/** The timer's task: what a function that died left half counted is finished or given back. */
export async function sweepCounts(now: Instant): Promise<void> {
  const unswept = await promotionCounts.find(
    { unswept: true },
    { limit: SLICE, orderBy: { path: 'sweptAt', order: 'asc' } },
  )
  for (const count of unswept) await sweepCount(count, now)
}
