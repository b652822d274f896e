import type { CounterTicket } from '@/shared/contracts/queue.views'

/** What may be done with one ticket at the counter. */
export type Act =
  | 'call'
  | 'recall'
  | 'serve'
  | 'miss'
  | 'return'
  | 'correct'
  | 'move'
  | 'split'
  | 'end'
  | 'code'

/** What may be done with a ticket as it stands, the likeliest first. @param lanes how many the store has */
export function actsOn(
  ticket: Pick<CounterTicket, 'status' | 'size' | 'takeOverCode'>,
  lanes: number,
): Act[] {
  const also: Act[] = []
  if (lanes > 1) also.push('move')
  if (ticket.size !== null && ticket.size > 1) also.push('split')
  if (ticket.takeOverCode !== undefined) also.push('code')
  switch (ticket.status) {
    case 'waiting':
      return ['call', ...also, 'end']
    case 'called':
      return ['serve', 'recall', 'miss', ...also, 'end']
    case 'missed':
      return ['return', 'correct']
    case 'served':
    case 'left':
    case 'ended':
    case 'expired':
      return []
    default:
      return ticket.status satisfies never
  }
}
