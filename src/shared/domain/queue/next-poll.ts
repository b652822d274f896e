import { MINUTE_MS, SECOND_MS } from '../../kernel/instant'
import type { TicketStatus } from './ticket-status'

/**
 * When a ticket's phone asks again: 60 s far away or missed (it may return), 15 s within three, 5 s
 * when next or called.
 */
export function ticketPollMs(status: TicketStatus, ahead: number): number | undefined {
  switch (status) {
    case 'served':
    case 'left':
    case 'ended':
    case 'expired':
      return undefined
    case 'missed':
      return MINUTE_MS
    case 'called':
      return 5 * SECOND_MS
    case 'waiting':
      if (ahead === 0) return 5 * SECOND_MS
      return ahead <= 3 ? 15 * SECOND_MS : MINUTE_MS
    default:
      return status satisfies never
  }
}

/** A booked ticket before its time: once a minute, and when the time comes. */
export function earlyPollMs(untilDueMs: number): number {
  return Math.min(MINUTE_MS, Math.max(5 * SECOND_MS, untilDueMs))
}

/** A store looked at without a ticket. */
export const STORE_POLL_MS = MINUTE_MS

/** How long after the line moved a counter or a board keeps asking often. */
const LIVELY_MS = MINUTE_MS

/**
 * A counter or a board: 5 s for a minute after the line moved, 15 s while somebody is in it, a
 * minute when nobody is.
 */
export function counterPollMs(partiesInLine: number, sinceMovedMs: number): number {
  if (partiesInLine === 0) return MINUTE_MS
  return sinceMovedMs < LIVELY_MS ? 5 * SECOND_MS : 15 * SECOND_MS
}
