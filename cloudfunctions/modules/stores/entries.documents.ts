import type { EntryKind } from '@/shared/domain/stores/entry'
import type { Via } from '@/shared/domain/stores/via'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { Collection } from '../../platform/database'

/** How many came in on one business day, by kind and way; never who. */
export interface EntriesDocument {
  readonly _id: string
  readonly v: 1
  /** Null: entries that led to no store in particular. */
  readonly storeId: StoreId | null
  readonly day: BusinessDay
  readonly counts: { readonly [K in EntryKind]?: { readonly [V in Via]?: number } }
  /** The requests counted last, so that one sent again counts once. */
  readonly recent: readonly string[]
}

export const entries = new Collection<EntriesDocument, EntriesDocument>(
  'entries',
  (stored) => stored,
)
