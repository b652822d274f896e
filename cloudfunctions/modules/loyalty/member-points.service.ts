import type { Input, Output } from '@/shared/contracts'
import { expire } from '@/shared/domain/loyalty/move-points'
import { balanceOf, freePoints } from '@/shared/domain/loyalty/points-account'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { cardOfNumber } from '../membership/card-of-number.service'
import type { StaffReader } from '../staff/staff-door'
import { programmeNow, tierNow } from './earning.service'
import { accountOf } from './ledger.service'
import { checks } from './points.documents'

/** A fortnight of daily checks. */
const CHECKS_SHOWN = 14

type MemberPoints = Output<'loyalty/member-points'>

/** What a counter sees of the member whose card it looked up. */
export async function memberPoints(
  { memberNumber }: Input<'loyalty/member-points'>,
  { now }: StaffReader,
): Promise<Result<MemberPoints, { readonly code: 'loyalty/unknown-member' }>> {
  const card = await cardOfNumber(memberNumber)
  if (!card) return refuse({ code: 'loyalty/unknown-member' })
  const [stored, programme] = await Promise.all([accountOf(card._id), programmeNow()])
  const { account } = expire(stored, now)
  const tier = programme && tierNow(stored, programme, now)
  return ok({
    balance: balanceOf(account),
    free: freePoints(account, now),
    tierName: tier?.name ?? null,
  })
}

/** The last daily checks that were finished, the newest first. */
export async function lastChecks(
  _input: Input<'loyalty/checks'>,
  _reader: StaffReader,
): Promise<Result<Output<'loyalty/checks'>, never>> {
  const found = await checks.find(
    { done: true },
    { limit: CHECKS_SHOWN, orderBy: { path: 'day', order: 'desc' } },
  )
  return ok({
    checks: found.map(({ day, checkedAccounts, wrongAccounts, liabilityPoints, liabilityFen }) => ({
      day,
      checkedAccounts,
      wrongAccounts,
      liabilityPoints,
      liabilityFen,
    })),
  })
}
