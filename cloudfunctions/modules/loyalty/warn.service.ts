import { openLots } from '@/shared/domain/loyalty/points-account'
import { lastDayOf, monthOf, POINTS_OFFSET_MINUTES } from '@/shared/domain/loyalty/points-day'
import type { LoyaltyProgramme } from '@/shared/domain/loyalty/programme'
import type { PersonId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { type StillTrue, tell } from '../notifications/tell.service'
import { willBeTold } from '../notifications/wallet.service'
import { programmeNow } from './earning.service'
import { accountOf } from './ledger.service'
import { accounts } from './points.documents'
import { expiringOf } from './points-view.service'
import { goneRound, roundNow } from './round'

const WARN_ROUND = 'warninground'

/** Who has confirmed since may still be warned the same day. */
const WARN_ROUND_MS = 6 * HOUR_MS

/** How many accounts one run looks at; the rest wait for the next. */
const SLICE = 200

/** Once for each month in which points expire: earned day by day, they go day by day. */
async function warn(personId: PersonId, programme: LoyaltyProgramme, now: Instant): Promise<void> {
  const account = await accountOf(personId)
  const expiring = expiringOf(account, programme, now)
  const [first] = openLots(account, now)
  if (!expiring || !first) return
  const { expiresAt } = first.lot
  await tell(
    {
      kind: 'points-expiring',
      personId,
      about: personId,
      occasion: monthOf(lastDayOf(expiresAt)),
      utcOffsetMinutes: POINTS_OFFSET_MINUTES,
      facts: { points: expiring.points, expiresAt },
    },
    now,
  )
}

/** The timer's task: tells who confirmed it that points of theirs expire soon. */
export async function warnOfExpiry(now: Instant): Promise<void> {
  const programme = await programmeNow()
  if (!programme) return
  const round = await roundNow(WARN_ROUND)
  if (round.nextAt > now) return
  const { gt, lte } = operators
  const until = now + programme.warnDaysBeforeExpiry * DAY_MS
  const found = await accounts.pick(
    { nextExpiryAt: gt(now).and(lte(until)), _id: gt(round.cursor) },
    ['nextExpiryAt'],
    { limit: SLICE, orderBy: { path: '_id', order: 'asc' } },
  )
  const persons = found.map(({ _id }) => _id)
  const told = await willBeTold(persons, 'points-expiring')
  for (const person of persons) if (told.has(person)) await warn(person, programme, now)
  await goneRound(round, found, SLICE, { now, againAt: now + WARN_ROUND_MS })
}

/** Whether what is to be told of points is still so. */
export const loyaltyStillTrue: Pick<StillTrue, 'points-expiring'> = {
  'points-expiring': async ({ personId }, now) => {
    const [account, programme] = await Promise.all([accountOf(personId), programmeNow()])
    return expiringOf(account, programme, now) !== null
  },
}
