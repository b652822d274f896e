import { MINUTE_MS, SECOND_MS } from '../../kernel/instant'
import type { TicketStatus } from './ticket-status'

/** When a ticket's phone asks again: 60 s far away, 15 s within three, 5 s when next or called. */
export function ticketPollMs(status: TicketStatus, ahead: number): number | undefined {
  switch (status) {
    case 'served':
    case 'expired':
      return undefined
    case 'called':
      return 5 * SECOND_MS
    case 'waiting':
      if (ahead === 0) return 5 * SECOND_MS
      return ahead <= 3 ? 15 * SECOND_MS : MINUTE_MS
    default:
      return status satisfies never
  }
}

/** A store looked at without a ticket. */
export const STORE_POLL_MS = MINUTE_MS

/** A counter with somebody in the line, and one with nobody. */
export function counterPollMs(partiesInLine: number): number {
  return partiesInLine > 0 ? 5 * SECOND_MS : MINUTE_MS
}
