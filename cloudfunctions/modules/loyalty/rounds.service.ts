import { birthdayGiftDue, giveBirthday } from '@/shared/domain/loyalty/grant'
import { expire } from '@/shared/domain/loyalty/move-points'
import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import { HOUR_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { transaction } from '../../platform/transaction'
import { cards } from '../membership/membership.documents'
import { programmeNow } from './earning.service'
import { accountWithin, byItself, changeAccount, writeAccount } from './ledger.service'
import { lotIdOf } from './loyalty.ids'
import { accounts, purchaseCodes } from './points.documents'
import { goneRound, roundNow } from './round'

/** How many people one minute's run sees to; the rest wait for the next. */
const SLICE = 200

const BIRTHDAY_ROUND = 'birthdayround'

/** A birthday set today is still met today. */
const BIRTHDAY_ROUND_MS = HOUR_MS

/** Nobody is known to have lived longer. */
const OLDEST_YEARS = 122

/** The timer's task: writes down what has expired. It was gone from every answer before that. */
export async function expirePoints(now: Instant): Promise<void> {
  const over = await accounts.pick({ nextExpiryAt: operators.lte(now) }, ['nextExpiryAt'], {
    limit: SLICE,
    orderBy: { path: 'nextExpiryAt', order: 'asc' },
  })
  for (const { _id } of over) {
    await transaction(async (tx) => {
      const account = await accountWithin(tx, _id)
      const change = expire(account, now)
      if (change.account !== account) await writeAccount(tx, account, change, byItself, now)
    })
  }
}

/** All dates of birth whose birthday this is; 29 February's is 1 March where a year has none. */
export function birthdaysOn(day: BusinessDay): string[] {
  const year = Number(day.slice(0, 4))
  const leapless = day.endsWith('-03-01') && !isBusinessDay(`${year}-02-29`)
  const dates = [day.slice(4), ...(leapless ? ['-02-29'] : [])]
  return Array.from({ length: OLDEST_YEARS + 1 }, (_, ago) => year - ago).flatMap((each) =>
    dates.map((date) => `${each}${date}`),
  )
}

function giveTo(person: PersonId, points: number, lifetimeMonths: number, now: Instant) {
  const source = { kind: 'birthday', year: Number(pointsDayAt(now).slice(0, 4)) } as const
  const lot = { id: lotIdOf(person, source), lifetimeMonths }
  return changeAccount<void>(person, source, byItself, now, (account) => ({
    change: birthdayGiftDue(account, now) ? giveBirthday(account, points, lot, now) : null,
    answer: undefined,
  }))
}

/** The timer's task: points for members whose birthday it is, round and round through the day. */
export async function giveBirthdays(now: Instant): Promise<void> {
  const programme = await programmeNow()
  if (!programme || programme.birthdayPoints === 0) return
  const round = await roundNow(BIRTHDAY_ROUND)
  if (round.nextAt > now) return
  const found = await cards.pick(
    {
      birthday: operators.in(birthdaysOn(pointsDayAt(now))),
      _id: operators.gt(round.cursor),
    },
    ['birthday'],
    { limit: SLICE, orderBy: { path: '_id', order: 'asc' } },
  )
  for (const { _id } of found) {
    await giveTo(_id, programme.birthdayPoints, programme.lifetimeMonths, now)
  }
  await goneRound(round, found, SLICE, { now, againAt: now + BIRTHDAY_ROUND_MS })
}

/** The timer's task: codes nobody can bring any more. Whoever brought one has it in their ledger. */
export async function forgetPurchaseCodes(now: Instant): Promise<void> {
  // A repetition of a claim may come a day later than the claim itself.
  const over = await purchaseCodes.find(
    { until: operators.lt(now - 24 * HOUR_MS) },
    { limit: SLICE },
  )
  for (const { _id } of over) await purchaseCodes.remove(_id)
}
