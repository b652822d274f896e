import { asId } from '@/shared/kernel/ids'
import type { StillTrue } from '../notifications/tell.service'
import { ownTicket, ticketView } from './ticket.service'

function whileIts(status: 'waiting' | 'called' | 'missed'): StillTrue['missed'] {
  return async ({ personId, about }, now) => {
    const own = await ownTicket(asId<'ticket'>(about), personId)
    return own !== null && (await ticketView(own.store, own.ticket, now)).status === status
  }
}

/** Whether what is to be told of a ticket is still so, for the person it would tell. */
export const queueStillTrue: Pick<StillTrue, 'nearly-your-turn' | 'your-turn' | 'missed'> = {
  'nearly-your-turn': whileIts('waiting'),
  'your-turn': whileIts('called'),
  missed: whileIts('missed'),
}
