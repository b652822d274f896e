import { asId } from '@/shared/kernel/ids'
import type { Subjects } from '../notifications/subjects-port'
import { tickets } from './queue.documents'

/** A ticket somebody writes about: their own. */
export const ticketSubject: Subjects['ticket'] = async (id, person) => {
  const ticket = await tickets.get(asId<'ticket'>(id))
  if (ticket?.personId !== person) return null
  return { storeId: ticket.storeId, name: { zh: ticket.number } }
}
