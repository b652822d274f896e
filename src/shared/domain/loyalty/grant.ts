import type { LotId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { PointsSource } from './account'
import { expire, inTurn, type LotOrigin, putIn, takeBack } from './move-points'
import { type AccountChange, draft, emptyAccount, type PointsAccount } from './points-account'
import { daysBetween, expiryOf, pointsDayAt } from './points-day'

/** A birthday comes once a year; nobody has two within so many days, whatever is said of it. */
const DAYS_BETWEEN_BIRTHDAYS = 330

/** What a lot that is given, not bought, is made of. */
export interface GivenLot {
  readonly id: LotId
  readonly lifetimeMonths: number
}

function originOf(source: PointsSource, { id, lifetimeMonths }: GivenLot, now: Instant): LotOrigin {
  return { id, source, earnedAt: now, expiresAt: expiryOf(pointsDayAt(now), lifetimeMonths) }
}

/** Points given or taken by hand; what is taken beyond what there is becomes a debt. */
export function adjust(
  account: PointsAccount,
  points: number,
  said: { readonly source: PointsSource; readonly reason: string },
  lot: GivenLot,
  now: Instant,
): AccountChange {
  const line = { kind: 'adjust', ...said } as const
  if (account.closedAt !== null) return { account, entries: [] }
  return points > 0
    ? putIn(account, originOf(said.source, lot, now), points, line, now)
    : takeBack(account, -points, line, now)
}

/** Whether a birthday's points are due: once a calendar year, and never within 330 days. */
export function birthdayGiftDue(
  { birthdayGiftAt, closedAt }: PointsAccount,
  now: Instant,
): boolean {
  if (closedAt !== null) return false
  if (birthdayGiftAt === null) return true
  const sameYear = pointsDayAt(birthdayGiftAt).slice(0, 4) === pointsDayAt(now).slice(0, 4)
  return !sameYear && daysBetween(birthdayGiftAt, now) >= DAYS_BETWEEN_BIRTHDAYS
}

export function giveBirthday(
  account: PointsAccount,
  points: number,
  lot: GivenLot,
  now: Instant,
): AccountChange {
  const source = { kind: 'birthday', year: Number(pointsDayAt(now).slice(0, 4)) } as const
  const said = { kind: 'birthday', source, reason: '' } as const
  const given = putIn(account, originOf(source, lot, now), points, said, now)
  return { ...given, account: { ...given.account, birthdayGiftAt: now } }
}

/** What of an account follows a person who leaves and joins again. */
export interface Carried {
  readonly pointsDebt: number
  readonly birthdayGiftAt: Instant | null
}

/**
 * The account of who leaves: what is left of it expires, what is set aside stays until its order is
 * settled, and a debt goes with the mark of the one who left.
 */
export function close(
  account: PointsAccount,
  said: { readonly source: PointsSource; readonly reason: string },
  now: Instant,
): AccountChange {
  const owed = account.debt
  return inTurn(
    { ...account, pending: 0, closedAt: account.closedAt ?? now },
    (each) => expire(each, now),
    (each) =>
      owed === 0
        ? { account: each, entries: [] }
        : {
            account: { ...each, debt: 0 },
            entries: [draft({ kind: 'adjust', ...said }, {}, -owed)],
          },
  )
}

/** The account of who joins again: it begins with the debt they left with. */
export function reopen(
  { pointsDebt, birthdayGiftAt }: Carried,
  said: { readonly source: PointsSource; readonly reason: string },
): AccountChange {
  const account = { ...emptyAccount, debt: pointsDebt, birthdayGiftAt }
  if (pointsDebt === 0) return { account, entries: [] }
  return { account, entries: [draft({ kind: 'adjust', ...said }, {}, pointsDebt)] }
}
