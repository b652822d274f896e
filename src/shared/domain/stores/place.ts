import type { PlaceId } from '../../kernel/ids'
import type { MerchantText } from '../../kernel/words'

export const placeKinds = ['table', 'room', 'chair', 'counter'] as const

/** Somewhere in a store with a code of its own: a table, a room, a chair or a counter. */
export interface Place {
  readonly id: PlaceId
  /** What its printed code carries, such as `T12`: one to eight letters and digits, once a store. */
  readonly code: string
  readonly kind: (typeof placeKinds)[number]
  readonly name: MerchantText
}

export const PLACE_CODE_PATTERN = /^[A-Z0-9]{1,8}$/
