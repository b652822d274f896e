import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { leftMarks, lookUps, presences, spentCodes } from './membership.documents'

/** How many documents one minute's run removes of each kind; the rest wait for the next. */
const SLICE = 200

/** A business day is over well before. */
const PRESENCE_DAYS = 3

/** Twelve months: as long as the privacy text says a mark of who left is kept. */
const YEAR_DAYS = 365

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
    [lookUps, YEAR_DAYS],
    [leftMarks, YEAR_DAYS],
  ] as const
  for (const [collection, days] of kept) {
    const old = await collection.find(before(days), { limit: SLICE })
    for (const { _id } of old) await collection.remove(_id)
  }
}
