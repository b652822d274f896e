import type { LaneId } from '../../kernel/ids'
import type { MerchantText } from '../../kernel/words'

/** What a store says of one of its lanes; its line copies it for each day. */
export interface LaneSetup {
  readonly id: LaneId
  readonly name: MerchantText
  /** Goes before the number: `A` makes `A017`. */
  readonly prefix: string
  /** The most parties that may wait at once. */
  readonly capacity: number
  readonly open: boolean
}
