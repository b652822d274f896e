import type { Id } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import type { MerchantText } from '../../kernel/words'
import type { DatedHours, WeeklyHours } from '../stores/opening-hours'

export type ServiceId = Id<'service'>
export type ResourceId = Id<'resource'>

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

/** What is asked for before a booking is certain. */
export type Payment =
  | { readonly due: 'at-the-store' }
  /** 订金 or 预付款: given back within the window. */
  | { readonly due: 'deposit'; readonly fen: Fen }
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
  readonly priceFen: Fen
  readonly payment: Payment
  /** A time is bookable until so long before it. */
  readonly leadMinutes: number
  /** How many days ahead it can be booked, today included. */
  readonly horizonDays: number
  /** Changed or cancelled, with the money back, until so long before. */
  readonly freeUntilMinutes: number
}
