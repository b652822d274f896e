import type { LaneId, ResourceId, ServiceId } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import type { Question } from '../../kernel/question'
import type { MerchantText } from '../../kernel/words'
import type { DatedHours, WeeklyHours } from '../stores/opening-hours'

/** What a booking takes up for its time: somebody, or a room or chair. */
export interface Resource {
  readonly id: ResourceId
  readonly kind: 'person' | 'room'
  readonly name: MerchantText
  /** Weekly hours of its own within the store's; null for the store's. Breaks are gaps in them. */
  readonly hours: WeeklyHours | null
  /** A day's own hours in their place: leave is a day without any. */
  readonly exceptions: readonly DatedHours[]
}

/** One of several that would do. All the needs of a service are met at once, each by another. */
export interface Need {
  readonly kind: Resource['kind']
  readonly anyOf: readonly ResourceId[]
}

/**
 * 订金 and 预付款 are given back within the window. 定金 is a deposit in law (民法典 586–587): the
 * merchant owes it twice if they fail, and it may be at most 20% of the price.
 */
export type DepositWord = '订金' | '预付款' | '定金'

/** What is asked for before a booking is certain; a deposit for each seat, as the price is. */
export type Payment =
  | { readonly due: 'at-the-store' }
  | { readonly due: 'deposit'; readonly fen: Fen; readonly word: DepositWord }
  | { readonly due: 'whole' }

/** Something that can be booked. */
export interface Service {
  readonly id: ServiceId
  readonly name: MerchantText
  /** How long it lasts for whoever comes. */
  readonly durationMinutes: number
  /** How far apart the offered times lie; not the duration. */
  readonly intervalMinutes: number
  /** Preparing and clearing away: its people and rooms are busy, the guest is not there. */
  readonly beforeMinutes: number
  readonly afterMinutes: number
  /** How many may book the same time together. */
  readonly seats: number
  readonly needs: readonly Need[]
  /** For each seat. */
  readonly priceFen: Fen
  readonly payment: Payment
  /** A time is bookable until so long before it. */
  readonly leadMinutes: number
  /** How many days ahead it can be booked, today included. */
  readonly horizonDays: number
  /** Changed or cancelled, with the money back, until so long before. */
  readonly freeUntilMinutes: number
  readonly questions: readonly Question[]
  /** The lane a guest who has come waits in; null where nobody waits in line for it. */
  readonly laneId: LaneId | null
}

/** What a merchant does about those who do not come; null where nothing. */
export interface NoShowRule {
  /** So often within half a year, and the next booking asks for a deposit. */
  readonly times: number
  /** Of the price, rounded up to a fen; at most 100. */
  readonly depositPercent: number
}
