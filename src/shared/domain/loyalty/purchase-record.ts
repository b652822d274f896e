import type { Fen } from '../../kernel/money'
import type { LotOrigin } from './move-points'
import type { AccountChange } from './points-account'

/** Points burned out of one lot, and how many of them a refund gave back. */
export interface BurnedPart {
  readonly lot: LotOrigin
  readonly points: number
  readonly givenBack: number
}

/** What one purchase, or one reward, has done to an account so far. */
export interface PurchaseRecord {
  /** Of the newest state told; 0 before any. */
  readonly version: number
  readonly done: boolean
  readonly pending: number
  /** In lots by now, what was taken back left out. */
  readonly earned: number
  readonly spentFen: Fen
  readonly burned: readonly BurnedPart[]
  /** How many burned points should be back by now, whether or not they have been burned yet. */
  readonly toGiveBack: number
}

export const newRecord: PurchaseRecord = {
  version: 0,
  done: false,
  pending: 0,
  earned: 0,
  spentFen: 0,
  burned: [],
  toGiveBack: 0,
}

export interface RecordChange extends AccountChange {
  readonly record: PurchaseRecord
}
