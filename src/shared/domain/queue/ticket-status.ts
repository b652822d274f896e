/**
 * Where a party stands. `missed` did not come when called and may still return today; `ended` was
 * turned away by the staff or by closing; `expired` is left over from a day that has ended.
 */
export type TicketStatus = 'waiting' | 'called' | 'served' | 'missed' | 'left' | 'ended' | 'expired'

/**
 * A ticket's life: status → what may follow. Undoing a call leads back to waiting, undoing the
 * call after it back to called, undoing a return back to missed; served and missed may be corrected
 * into each other all day.
 */
export const ticketLife: { readonly [From in TicketStatus]: readonly TicketStatus[] } = {
  waiting: ['called', 'missed', 'left', 'ended', 'expired'],
  called: ['waiting', 'served', 'missed', 'left', 'ended', 'expired'],
  served: ['called', 'missed'],
  missed: ['called', 'waiting', 'served'],
  left: [],
  ended: ['waiting', 'called'],
  expired: [],
}

export function mayBecome(from: TicketStatus, to: TicketStatus): boolean {
  return ticketLife[from].includes(to)
}

/** Still in the line: one live ticket per shopper and store. */
export function isLive(status: TicketStatus): boolean {
  return status === 'waiting' || status === 'called'
}
