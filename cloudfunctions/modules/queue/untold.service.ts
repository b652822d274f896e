import { entries, type Line, waitingIn } from '@/shared/domain/queue/line'
import { newsOf } from '@/shared/domain/queue/telling'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import { operators } from '../../platform/sdk'
import { messages } from '../notifications/notifications.documents'
import { messageId } from '../notifications/tell.service'
import { willBeTold } from '../notifications/wallet.service'

/** Of each lane the first so many waiting are looked at: those a counter shows. */
const LOOKED_AT = 10
/** Calls a counter has open at once, far more than any has. */
const MOST_CALLED = 100

/** Those waiting first, without a booking and with one: whoever a counter shows is among them. */
function soonCalled(line: Line): Set<TicketId> {
  const lanes = entries(line.lanes).map(([, lane]) => lane)
  return new Set(
    lanes.flatMap((lane) => [
      ...lane.waiting.slice(0, LOOKED_AT),
      ...waitingIn({ waiting: [], ...(lane.booked && { booked: lane.booked }) }).slice(
        0,
        LOOKED_AT,
      ),
    ]),
  )
}

/** The called whose message was certainly not sent, by its id. */
async function callsNotSent(called: ReadonlyMap<string, TicketId>): Promise<TicketId[]> {
  if (called.size === 0) return []
  const ids = [...called.keys()].slice(0, MOST_CALLED)
  const known = await messages.find({ _id: operators.in(ids) }, { limit: MOST_CALLED })
  const dropped = known.filter(
    ({ outcome }) => outcome.status === 'dropped' && outcome.why !== 'on-card',
  )
  return dropped.flatMap(({ _id }) => called.get(_id) ?? [])
}

/**
 * Tickets whose holders will not hear of their call, or did not: a counter calls out to them. A
 * walk-in without a phone is not among them; the counter knows those by their code.
 */
export async function untoldIn(line: Line): Promise<ReadonlySet<TicketId>> {
  const soon = soonCalled(line)
  const waiting = new Map<PersonId, TicketId>()
  const called = new Map<string, TicketId>()
  for (const [holder, party] of entries(line.live)) {
    if (party.takeOverCode !== undefined) continue
    const { ticketId: about } = party
    if (soon.has(about)) waiting.set(holder, about)
    const news = party.status === 'called' ? newsOf(holder, party) : null
    if (news) called.set(messageId({ ...news, personId: holder, about }), about)
  }
  const [told, notSent] = await Promise.all([
    willBeTold([...waiting.keys()], 'your-turn'),
    callsNotSent(called),
  ])
  const untold = [...waiting].flatMap(([person, ticketId]) => (told.has(person) ? [] : [ticketId]))
  return new Set([...untold, ...notSent])
}
