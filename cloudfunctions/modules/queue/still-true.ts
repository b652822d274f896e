import type { TicketView } from '@/shared/contracts/queue.views'
import { isWithdrawal, NEAR_AHEAD, type News, occasionAt } from '@/shared/domain/queue/telling'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { StillTrue } from '../notifications/tell.service'
import { ownTicket, ticketView } from './ticket.service'

interface OfTicket {
  readonly personId: PersonId
  readonly about: string
}

/** The ticket as its holder sees it now; undefined where it is somebody else's by now. */
async function asItStands(
  { personId, about }: OfTicket,
  now: Instant,
): Promise<TicketView | undefined> {
  const own = await ownTicket(asId(about), personId)
  return own ? ticketView(own.store, own.ticket, now) : undefined
}

function isStillCalled(ticket: TicketView, occasion: string): boolean {
  if (isWithdrawal(occasion)) return ticket.status === 'waiting' && ticket.calledByMistake
  const { calledAt } = ticket
  return ticket.status === 'called' && calledAt !== undefined && occasionAt(calledAt) === occasion
}

/** Whether what a queue would tell of a ticket is still so, for the person it would tell. */
export const queueStillTrue: Pick<StillTrue, News['kind']> = {
  'nearly-your-turn': async (of, now) => {
    const ticket = await asItStands(of, now)
    return ticket?.status === 'waiting' && !ticket.early && ticket.ahead <= NEAR_AHEAD
  },
  'your-turn': async (of, now) => {
    const ticket = await asItStands(of, now)
    return ticket !== undefined && isStillCalled(ticket, of.occasion)
  },
  missed: async (of, now) => (await asItStands(of, now))?.status === 'missed',
}
