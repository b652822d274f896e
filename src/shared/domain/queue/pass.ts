import type { TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'

/** Why somebody went ahead of others: for their booking, back after a missed call, by the staff. */
export type PassWhy = 'booked' | 'returned' | 'called'

/** Somebody who went ahead of others, kept so that each ticket can say who passed it and why. */
export interface Pass {
  readonly ticketId: TicketId
  readonly number: string
  readonly why: PassWhy
  readonly at: Instant
  readonly joinedAt: Instant
  /** Of a booked party. */
  readonly dueAt?: Instant
  /** Those it went ahead of, where that is told by name; else everybody who had joined before it. */
  readonly over?: readonly TicketId[]
  /** Those who stayed ahead of it on its return: it went ahead of everybody else. */
  readonly behind?: readonly TicketId[]
}
