import type { StoreId } from '../kernel/ids'
import type { MerchantText } from '../kernel/words'

export interface StoreCard {
  readonly id: StoreId
  readonly name: MerchantText
  readonly address: MerchantText
  /** Parties waiting now, over all lanes. */
  readonly waiting: number
}

export type UnknownStore = { readonly code: 'stores/unknown' }

export interface StoresContract {
  'stores/list': {
    in: 'shopper'
    kind: 'read'
    input: Record<string, never>
    output: { readonly stores: readonly StoreCard[] }
    refusal: never
  }
}
