import type { PointsEntry, PointsSource } from '@/shared/domain/loyalty/account'
import { withoutOldHolds } from '@/shared/domain/loyalty/hold'
import { CHAIN_START, chainText } from '@/shared/domain/loyalty/ledger'
import {
  type AccountChange,
  balanceOf,
  type EntryDraft,
  emptyAccount,
  type PointsAccount,
} from '@/shared/domain/loyalty/points-account'
import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import { newRecord, type PurchaseRecord } from '@/shared/domain/loyalty/purchase-record'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { type Transaction, transaction } from '../../platform/transaction'
import { entryId, hashOf, recordId, turnOf } from './loyalty.ids'
import {
  type AccountDocument,
  accounts,
  type EntryDocument,
  pointsEntries,
  records,
} from './points.documents'

/** Who is behind a change, and where: what every line it writes says. */
export interface Behind {
  /** Whoever did it by hand; null where it followed by itself. */
  readonly by: PersonId | null
  readonly storeId: StoreId | null
}

export const byItself: Behind = { by: null, storeId: null }

function newAccount(person: PersonId): AccountDocument {
  return {
    ...emptyAccount,
    _id: person,
    v: 1,
    rev: 0,
    last: { position: 0, hash: CHAIN_START },
    balance: 0,
    nextExpiryAt: null,
    changedAt: 0,
    turn: turnOf(person),
  }
}

function nextExpiryOf({ lots, closedAt }: PointsAccount): Instant | null {
  if (lots.length === 0) return null
  return closedAt ?? Math.min(...lots.map(({ expiresAt }) => expiresAt))
}

function chained(
  drafts: readonly EntryDraft[],
  account: AccountDocument,
  behind: Behind,
  now: Instant,
): EntryDocument[] {
  let { position, hash } = account.last
  return drafts.map((each) => {
    position += 1
    const id = entryId(account._id, position)
    const { by, storeId } = behind
    const said: Omit<PointsEntry, 'id'> = { ...each, position, at: now, day: pointsDayAt(now), by }
    const before = hash
    hash = hashOf(chainText({ entry: { id, ...said }, before }))
    return { _id: id, v: 1, personId: account._id, storeId, ...said, before, hash }
  })
}

/** Writes what an account has become and the lines that say so, all or nothing. */
export async function writeAccount(
  tx: Transaction,
  before: AccountDocument,
  { account, entries }: AccountChange,
  behind: Behind,
  now: Instant,
): Promise<void> {
  const lines = chained(entries, before, behind, now)
  const last = lines.at(-1)
  const kept = withoutOldHolds(account, now)
  // The account first: of two at once, it is what the second meets, and tries again.
  await tx.put(accounts, {
    ...before,
    ...kept,
    rev: before.rev + 1,
    last: last ? { position: last.position, hash: last.hash } : before.last,
    balance: balanceOf(kept),
    nextExpiryAt: nextExpiryOf(kept),
    changedAt: now,
  })
  for (const line of lines) await tx.create(pointsEntries, line)
}

export async function accountWithin(tx: Transaction, person: PersonId): Promise<AccountDocument> {
  return (await tx.get(accounts, person)) ?? newAccount(person)
}

/** A person's points as they were last written; those of who never had any are none. */
export async function accountOf(person: PersonId): Promise<AccountDocument> {
  return (await accounts.get(person)) ?? newAccount(person)
}

export interface Changed<T> {
  /** Null where there is nothing to write. */
  readonly change: (AccountChange & { readonly record?: PurchaseRecord }) | null
  readonly answer: T
}

/**
 * Changes a person's points, and what one purchase or reward did to them, in one transaction.
 * @param decide may run again
 */
export function changeAccount<T>(
  person: PersonId,
  source: PointsSource,
  behind: Behind,
  now: Instant,
  decide: (account: PointsAccount, record: PurchaseRecord, known: boolean) => Changed<T>,
): Promise<T> {
  const _id = recordId(person, source)
  return transaction(async (tx) => {
    const before = await accountWithin(tx, person)
    const there = await tx.get(records, _id)
    const { change, answer } = decide(before, there ?? newRecord, there !== undefined)
    if (!change) return answer
    await writeAccount(tx, before, change, behind, now)
    if (change.record) await tx.put(records, { ...change.record, _id, v: 1, at: there?.at ?? now })
    return answer
  })
}
