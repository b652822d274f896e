import { close, reopen } from '@/shared/domain/loyalty/grant'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'
import type { Transaction } from '../../platform/transaction'
import type { Belongings, Carried } from '../membership/belongings-port'
import { accountWithin, byItself, writeAccount } from './ledger.service'
import { ledgerReasons } from './loyalty.text'

/** The name of what leaving or coming back did to an account. */
function adjustmentOf(person: PersonId, what: 'left' | 'came-back') {
  return { kind: 'adjustment', id: asId<'adjustment'>(derivedId(what, person)) } as const
}

async function leave(tx: Transaction, person: PersonId, now: Instant): Promise<Carried> {
  const account = await accountWithin(tx, person)
  const source = adjustmentOf(person, 'left')
  const change = close(account, { source, reason: ledgerReasons.left.zh }, now)
  await writeAccount(tx, account, change, byItself, now)
  return { pointsDebt: account.debt, birthdayGiftAt: account.birthdayGiftAt }
}

async function comeBack(
  tx: Transaction,
  person: PersonId,
  carried: Carried,
  now: Instant,
): Promise<void> {
  const account = await accountWithin(tx, person)
  const source = adjustmentOf(person, 'came-back')
  const change = reopen(carried, { source, reason: ledgerReasons['came-back'].zh })
  await writeAccount(tx, account, change, byItself, now)
}

/** What membership needs of points when somebody leaves, or joins again; only members have any. */
export const pointsOfMembers: Belongings = { forget: async () => undefined, leave, comeBack }
