import type { EarningRule, PointsEntry } from '@/shared/domain/loyalty/account'
import type { LedgerFault } from '@/shared/domain/loyalty/ledger'
import type { PointsAccount } from '@/shared/domain/loyalty/points-account'
import type { LoyaltyProgramme } from '@/shared/domain/loyalty/programme'
import type { PurchaseRecord } from '@/shared/domain/loyalty/purchase-record'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { EntryId, Id, PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { Collection } from '../../platform/database'

/** A merchant's rules of points; loading the file again replaces them. */
export interface ProgrammeDocument {
  readonly _id: Id<'points-programme'>
  readonly v: 1
  readonly programme: LoyaltyProgramme
}

export const programmes = new Collection<ProgrammeDocument, ProgrammeDocument>(
  'pointsProgrammes',
  (stored) => stored,
)

/** A person's points. What a purchase did to them stands in a document of its own. */
export interface AccountDocument extends PointsAccount {
  readonly _id: PersonId
  readonly v: 1
  readonly rev: number
  /** The ledger's last entry. */
  readonly last: { readonly position: number; readonly hash: string }
  /** Sum of lots minus debt, where a sum over all accounts can read it. */
  readonly balance: number
  /** When the first of its lots expires; null where none does. */
  readonly nextExpiryAt: Instant | null
  readonly changedAt: Instant
  /** On which day of thirty it is checked though nothing changed: 0 to 29. */
  readonly turn: number
}

export const accounts = new Collection<AccountDocument, AccountDocument>(
  'pointsAccounts',
  (stored) => stored,
)

/** A line of a person's ledger, with the hash of the one before it. */
export interface EntryDocument extends Omit<PointsEntry, 'id'> {
  readonly _id: EntryId
  readonly v: 1
  readonly personId: PersonId
  /** Where it was bought; null where it has no store. */
  readonly storeId: StoreId | null
  readonly before: string
  readonly hash: string
}

export const pointsEntries = new Collection<EntryDocument, EntryDocument>(
  'pointsEntries',
  (stored) => stored,
)

/** What one purchase, reward or adjustment has done to a person's points. */
export interface RecordDocument extends PurchaseRecord {
  readonly _id: string
  readonly v: 1
  readonly at: Instant
}

export const records = new Collection<RecordDocument, RecordDocument>(
  'pointsRecords',
  (stored) => stored,
)

/** A purchase outside the app whose member was not there: whoever brings its code first has it. */
export interface PurchaseCodeDocument {
  readonly _id: Id<'purchase'>
  readonly v: 1
  readonly rev: number
  readonly code: string
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly amountFen: Fen
  /** By the rules of the moment of the purchase, for who is of no tier. */
  readonly rule: EarningRule
  readonly by: PersonId
  readonly until: Instant
  readonly claimedBy: PersonId | null
  readonly fingerprint: string
}

export const purchaseCodes = new Collection<PurchaseCodeDocument, PurchaseCodeDocument>(
  'purchaseCodes',
  (stored) => stored,
)

/** A purchase or an adjustment entered by hand, whether or not it waits for a second person. */
export interface RequestDocument {
  readonly _id: Id
  readonly v: 1
  readonly rev: number
  readonly kind: 'purchase' | 'adjustment'
  /** `granted` is on its way into the account; a timer sees to it that it arrives. */
  readonly status: 'waiting' | 'granted' | 'credited' | 'refused'
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly personId: PersonId
  readonly memberEnd: string
  readonly amountFen: Fen | null
  readonly points: number
  /** Of a purchase: by the rules of its moment. */
  readonly rule: EarningRule | null
  readonly lifetimeMonths: number
  readonly reason: string
  readonly by: PersonId
  readonly byName: string
  readonly at: Instant
  readonly answeredBy: PersonId | null
  readonly fingerprint: string
}

export const requests = new Collection<RequestDocument, RequestDocument>(
  'pointsRequests',
  (stored) => stored,
)

/** One day's check of the accounts, as far as it has come. */
export interface CheckDocument {
  readonly _id: string
  readonly v: 1
  readonly day: BusinessDay
  readonly startedAt: Instant
  /** Accounts changed since then are checked, beside those whose turn it is. */
  readonly since: Instant
  /** Of whose turn the accounts being seen are, and the last of them seen. */
  readonly turn: number
  readonly cursor: string
  readonly done: boolean
  readonly checkedAccounts: number
  /** The first of them, by person and fault: no personal data, and enough to look into it. */
  readonly wrong: readonly { readonly account: PersonId; readonly fault: LedgerFault }[]
  readonly wrongAccounts: number
  readonly liabilityPoints: number
  readonly liabilityFen: Fen
}

export const checks = new Collection<CheckDocument, CheckDocument>(
  'pointsChecks',
  (stored) => stored,
)

/** How far a task that goes round all members has come. */
export interface RoundDocument {
  readonly _id: string
  readonly v: 1
  readonly cursor: string
  /** When it begins anew, once it has been all round. */
  readonly nextAt: Instant
}

export const rounds = new Collection<RoundDocument, RoundDocument>(
  'pointsRounds',
  (stored) => stored,
)
