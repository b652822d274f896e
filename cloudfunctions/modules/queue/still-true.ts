import type { TicketView } from '@/shared/contracts/queue.views'
import { reaches, voiceOf } from '@/shared/domain/queue/live-card'
import { isWithdrawal, NEAR_AHEAD, type News, occasionAt } from '@/shared/domain/queue/telling'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { StillTrue } from '../notifications/tell.service'
import { liveCardOf } from './live-card.documents'
import { ownTicket, ticketView } from './ticket.service'

interface OfTicket {
  readonly personId: PersonId
  readonly about: string
}

/** The same, unless the ticket's live card says it: of what can wait a minute, and of a call it has claimed. */
async function unlessOnCard(
  kind: News['kind'],
  { personId, about, occasion }: OfTicket & { readonly occasion: string },
  now: Instant,
): Promise<true | 'on-card'> {
  const card = await liveCardOf(asId(about), personId)
  if (kind === 'your-turn') return card?.call === occasion ? 'on-card' : true
  const reached = reaches(card, { kind, occasion }, now)
  return voiceOf(kind, reached, 'open') === 'card' ? 'on-card' : true
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
    const isNear = ticket?.status === 'waiting' && !ticket.early && ticket.ahead <= NEAR_AHEAD
    return isNear && unlessOnCard('nearly-your-turn', of, now)
  },
  'your-turn': async (of, now) => {
    const ticket = await asItStands(of, now)
    const isCalled = ticket !== undefined && isStillCalled(ticket, of.occasion)
    return isCalled && unlessOnCard('your-turn', of, now)
  },
  missed: async (of, now) => {
    const ticket = await asItStands(of, now)
    return ticket?.status === 'missed' && unlessOnCard('missed', of, now)
  },
}
