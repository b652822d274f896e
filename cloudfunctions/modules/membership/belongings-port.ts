import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Transaction } from '../../platform/transaction'

/** What follows a WeChat account whose member leaves and joins again within twelve months. */
export interface Carried {
  /** Points they owed. */
  readonly pointsDebt: number
  /** When they last had a birthday's points. */
  readonly birthdayGiftAt: Instant | null
}

/** What people have that membership knows nothing of; the entry that serves it hands it in. */
export interface Belongings {
  /** Removes what anybody may leave behind, a member or not, in the transaction they go in. */
  forget(tx: Transaction, person: PersonId, now: Instant): Promise<void>
  /** Closes what only a member has, in the same transaction. */
  leave(tx: Transaction, person: PersonId, now: Instant): Promise<Carried>
  /** Opens what they begin with, in the transaction they join again in. */
  comeBack(tx: Transaction, person: PersonId, carried: Carried, now: Instant): Promise<void>
}
