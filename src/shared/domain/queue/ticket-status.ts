/** Where a party stands. What has ended has ended: corrections come as records of their own. */
export type TicketStatus = 'waiting' | 'called' | 'served' | 'expired'

/** A ticket's life: status → what may follow. */
export const ticketLife: { readonly [From in TicketStatus]: readonly TicketStatus[] } = {
  waiting: ['called', 'expired'],
  called: ['served', 'expired'],
  served: [],
  expired: [],
}

export function mayBecome(from: TicketStatus, to: TicketStatus): boolean {
  return ticketLife[from].includes(to)
}
