import type { Input, Output } from '@/shared/contracts'
import type { MovedOn, UnknownTicket } from '@/shared/contracts/queue.contract'
import { offerUntil } from '@/shared/domain/queue/live-card'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { hasQueueCard } from '../stores/merchant.service'
import { liveCardId, liveCardOf, liveCards } from './live-card.documents'
import { ownTicket, ticketView } from './ticket.service'

/**
 * Keeps what WeChat's button was answered: `jobs` shows the card within a minute. The same code
 * arriving again changes nothing; of two taps the later code counts, until the card is shown.
 */
export async function keepCard(
  { ticketId, code }: Input<'queue/keep-card'>,
  { person, now }: Writer,
): Promise<Result<Output<'queue/keep-card'>, UnknownTicket | MovedOn>> {
  const own = await ownTicket(ticketId, person)
  if (!own) return refuse({ code: 'queue/unknown-ticket' })
  const { ticket, store } = own
  if (!(await hasQueueCard())) return refuse({ code: 'queue/moved-on' })
  const view = await ticketView(store, ticket, now)
  const kept = await liveCardOf(ticketId, person)
  if (kept?.code === code) return ok(view)
  if (view.status !== 'waiting' || now >= offerUntil(ticket.joinedAt)) {
    return refuse({ code: 'queue/moved-on' })
  }
  const { exists, inc, set } = operators
  const _id = liveCardId(ticketId, person)
  const card = {
    _id,
    v: 1,
    rev: 0,
    ticketId,
    personId: person,
    code,
    keptAt: now,
    dueAt: now,
  } as const
  if ((await liveCards.create(card)) === 'exists') {
    await liveCards.update(
      { _id, said: exists(false) },
      { code: set(code), keptAt: set(now), rev: inc(1) },
    )
  }
  return ok(await ticketView(store, ticket, now))
}
