import type { EntryKind } from '../domain/stores/entry'
import type { Place } from '../domain/stores/place'
import type { Via } from '../domain/stores/via'
import type { BusinessDay } from '../kernel/business-day'
import type { StoreId } from '../kernel/ids'
import type { UnknownStore } from './stores.contract'

/** A code that stood for a place once, or never did. */
export type UnknownPlace = { readonly code: 'stores/unknown-place' }

export interface EntryCount {
  readonly kind: EntryKind
  readonly via: Via
  readonly count: number
}

export interface StoresEntrancesContract {
  /** What the code of a place stands for. */
  'stores/place': {
    in: 'shopper'
    kind: 'read'
    input: { readonly storeId: StoreId; readonly code: string }
    output: Pick<Place, 'name' | 'kind'>
    refusal: UnknownStore | UnknownPlace
  }
  /** One entry more. Who came in is neither asked nor kept. */
  'stores/count-entry': {
    in: 'shopper'
    kind: 'write'
    input: {
      readonly kind: EntryKind
      readonly via: Via
      /** Null where the entry led to no store in particular. */
      readonly storeId: StoreId | null
    }
    output: Record<string, never>
    refusal: UnknownStore
  }
  /** The entries of a store's last seven business days, newest first; days without any are absent. */
  'stores/entries': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: {
      readonly days: readonly {
        readonly day: BusinessDay
        readonly counts: readonly EntryCount[]
      }[]
    }
    refusal: never
  }
}
