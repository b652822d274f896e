import type { Input, Output } from '@/shared/contracts'
import type { MovedOn, UnknownTicket } from '@/shared/contracts/queue.contract'
import { offerUntil } from '@/shared/domain/queue/live-card'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { hasQueueCard } from '../stores/merchant.service'
import { liveCardId, liveCardOf, liveCards } from './live-card.documents'
import { ownTicket, ticketView } from './ticket.service'

/** Until when this person may be given a card of a ticket; null where there is none to be had. */
async function offered(
  ticketId: TicketId,
  person: PersonId | undefined,
  now: Instant,
): Promise<Result<Instant | null, UnknownTicket>> {
  const own = await ownTicket(ticketId, person)
  if (!own) return refuse({ code: 'queue/unknown-ticket' })
  const until = offerUntil(own.ticket.joinedAt)
  if (now >= until || !(await hasQueueCard())) return ok(null)
  const { status } = await ticketView(own.store, own.ticket, now)
  return ok(status === 'waiting' ? until : null)
}

/** Whether the holder of a ticket may be given its live card now. */
export async function cardOffer(
  { ticketId }: Input<'queue/card'>,
  { person, now }: Reader,
): Promise<Result<Output<'queue/card'>, UnknownTicket>> {
  const may = await offered(ticketId, person, now)
  if (!may.ok) return may
  const kept = person && may.value !== null && (await liveCardOf(ticketId, person))
  return ok({ offeredUntil: kept ? null : may.value })
}

/**
 * Keeps what WeChat's button was answered: `jobs` shows the card within a minute. The same code
 * arriving again changes nothing; of two taps the later code counts, until the card is shown.
 */
export async function keepCard(
  { ticketId, code }: Input<'queue/keep-card'>,
  { person, now }: Writer,
): Promise<Result<Output<'queue/keep-card'>, UnknownTicket | MovedOn>> {
  const kept = await liveCardOf(ticketId, person)
  if (kept?.code === code) return ok({ offeredUntil: null })
  const may = await offered(ticketId, person, now)
  if (!may.ok) return may
  if (may.value === null) return refuse({ code: 'queue/moved-on' })
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
  return ok({ offeredUntil: null })
}
