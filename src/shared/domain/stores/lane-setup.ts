import type { LaneId, PlaceId } from '../../kernel/ids'
import type { MerchantText } from '../../kernel/words'
import type { WeeklyHours } from './opening-hours'

/** Party sizes a lane is for, both ends included. */
export interface PartySizes {
  readonly from: number
  readonly to: number
}

/** What a lane leads to. Several counters share one line; a table frees itself, a person serves. */
export type LeadsTo = 'counter' | 'table' | 'person'

/** What a store says of one of its lanes. */
export interface LaneSetup {
  readonly id: LaneId
  readonly name: MerchantText
  /** Goes before the number: `A` makes `A017`. */
  readonly prefix: string
  /** The most parties that may wait at once. */
  readonly capacity: number
  /** Null where a lane is for a service, whoever comes. */
  readonly sizes: PartySizes | null
  /** Whether a number may be taken from anywhere, or only after scanning the code at the door. */
  readonly joinFrom: 'door' | 'anywhere'
  readonly leadsTo: LeadsTo
  /** The places by name; empty where parties are simply called to the front. */
  readonly places: readonly { readonly id: PlaceId; readonly name: MerchantText }[]
  /** The owner's own estimate, until the lane has a pace of its own. */
  readonly minutesPerParty: number
  /** How long a call is held before the party counts as not answered. */
  readonly graceMinutes: number
  /** Whether such a party is then missed by itself, or the staff are asked. */
  readonly missedByItself: boolean
  /** How far from the front a missed party returns. */
  readonly returnPlaces: number
  /** Null: the store's. Its own hold within the store's, whose closed days are its closed days. */
  readonly hours: WeeklyHours | null
}
