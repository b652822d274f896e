import { LEFT_MARK_DAYS, LOOK_UP_DAYS, PRESENCE_DAYS } from '@/shared/domain/membership/kept'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { leftMarks, lookUps, presences, spentCodes } from './membership.documents'

/** How many documents one minute's run removes of each kind; the rest wait for the next. */
const SLICE = 200

/** Codes that no counter would take any more. */
export async function forgetSpentCodes(now: Instant): Promise<void> {
  const over = await spentCodes.find({ overAt: operators.lt(now) }, { limit: SLICE })
  for (const { _id } of over) await spentCodes.remove(_id)
}

/** Who was where, who was looked up, and who left: each kept for its time. */
export async function forgetMembers(now: Instant): Promise<void> {
  const before = (days: number) => ({ at: operators.lt(now - days * DAY_MS) })
  const kept = [
    [presences, PRESENCE_DAYS],
    [lookUps, LOOK_UP_DAYS],
    [leftMarks, LEFT_MARK_DAYS],
  ] as const
  for (const [collection, days] of kept) {
    const old = await collection.find(before(days), { limit: SLICE })
    for (const { _id } of old) await collection.remove(_id)
  }
}
