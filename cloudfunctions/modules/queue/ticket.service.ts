import type { Input, Output } from '@/shared/contracts'
import type { TicketView } from '@/shared/contracts/queue.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { STORE_POLL_MS } from '@/shared/domain/queue/next-poll'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { storeCard } from '../stores/stores.service'
import { lineId, type TicketDocument, tickets } from './queue.documents'
import {
  endedTicketView,
  liveTicketView,
  lookAtLine,
  standingOf,
  todaysLine,
} from './standing.service'

/** A ticket as it stands now. One left over from an earlier day has expired, whoever noticed. */
export async function ticketView(
  store: StoreDocument,
  ticket: TicketDocument,
  now: Instant,
): Promise<TicketView> {
  const line = lineId(ticket.storeId, ticket.day)
  if (ticket.outcome !== null) return endedTicketView(store, ticket, undefined)
  const standing = await standingOf(line, ticket.personId, ticket.laneId, ticket._id)
  const party = standing?.party
  const isLive = line === todaysLine(store, now) && party?.ticketId === ticket._id
  return isLive && standing
    ? liveTicketView(store, party, standing)
    : endedTicketView(store, ticket, standing?.ended)
}

export async function myTicket(
  { ticketId }: Input<'queue/ticket'>,
  { person, now }: Reader,
): Promise<Result<Output<'queue/ticket'>, { readonly code: 'queue/unknown-ticket' }>> {
  const ticket = person && (await tickets.get(ticketId))
  if (!ticket || ticket.personId !== person) return refuse({ code: 'queue/unknown-ticket' })
  const store = await stores.get(ticket.storeId)
  if (!store) return refuse({ code: 'queue/unknown-ticket' })
  return ok(await ticketView(store, ticket, now))
}

export async function storeLine(
  { storeId }: Input<'queue/store-line'>,
  { person, now }: Reader,
): Promise<Result<Output<'queue/store-line'>, UnknownStore>> {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const { lanes, party } = await lookAtLine(store, person, now)
  const standing =
    party &&
    person &&
    (await standingOf(todaysLine(store, now), person, party.laneId, party.ticketId))
  const waiting = lanes.reduce((sum, lane) => sum + lane.waiting, 0)
  return ok({
    store: storeCard(store, waiting),
    lanes,
    ticket: party && standing ? liveTicketView(store, party, standing) : null,
    nextPollMs: STORE_POLL_MS,
  })
}

/** Parties waiting per store, over all lanes, each counted in its line of today. */
export async function waitingAt(
  all: readonly StoreDocument[],
  now: Instant,
): Promise<ReadonlyMap<string, number>> {
  const counted = await Promise.all(
    all.map(async (store) => {
      const { lanes } = await lookAtLine(store, undefined, now)
      return [store._id, lanes.reduce((sum, lane) => sum + lane.waiting, 0)] as const
    }),
  )
  return new Map(counted)
}
