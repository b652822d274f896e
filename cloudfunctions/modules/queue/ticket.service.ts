import type { Input, Output } from '@/shared/contracts'
import type { UnknownTicket } from '@/shared/contracts/queue.contract'
import type { TicketView } from '@/shared/contracts/queue.views'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { STORE_POLL_MS } from '@/shared/domain/queue/next-poll'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { storeCard } from '../stores/store-views'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { todaysLine } from './line-document'
import { lines, type TicketDocument, ticketCodes, tickets } from './queue.documents'
import { lineId } from './queue.ids'
import { pastsOf } from './quote.service'
import { lookAtLine, standingOf } from './standing.service'
import { goneTicketView, laneView, liveTicketView } from './ticket-view'

/** A ticket as it stands now. One left over from an earlier day has expired, whoever noticed. */
export async function ticketView(
  store: StoreDocument,
  ticket: TicketDocument,
  now: Instant,
): Promise<TicketView> {
  const line = lineId(ticket.storeId, ticket.day)
  if (ticket.personId === null) return goneTicketView(store, ticket, undefined)
  const standing = await standingOf(line, ticket.personId, ticket.laneId, ticket._id)
  const party = standing?.party
  const isLive = line === todaysLine(store, now) && party?.ticketId === ticket._id
  return isLive && standing
    ? liveTicketView(store, ticket.personId, party, standing, ticket.followCode, now)
    : goneTicketView(store, ticket, standing?.missed ?? standing?.ended)
}

/** A ticket and its store, if it is this person's; somebody else's is as unknown as none. */
export async function ownTicket(
  ticketId: TicketId,
  person: PersonId | undefined,
): Promise<{ ticket: TicketDocument; store: StoreDocument } | null> {
  const ticket = person && (await tickets.get(ticketId))
  if (!ticket || ticket.personId !== person) return null
  const store = await stores.get(ticket.storeId)
  return store ? { ticket, store } : null
}

export async function myTicket(
  { ticketId }: Input<'queue/ticket'>,
  { person, now }: Reader,
): Promise<Result<Output<'queue/ticket'>, UnknownTicket>> {
  const own = await ownTicket(ticketId, person)
  if (!own) return refuse({ code: 'queue/unknown-ticket' })
  return ok(await ticketView(own.store, own.ticket, now))
}

/** What a follow link shows: how the ticket stands, and nothing of the person. */
export async function follow(
  { code }: Input<'queue/follow'>,
  { now }: Reader,
): Promise<Result<Output<'queue/follow'>, UnknownTicket>> {
  const opened = await ticketCodes.get(code)
  const ticket = opened?.opens === 'follow' ? await tickets.get(opened.ticketId) : undefined
  const store = ticket && (await stores.get(ticket.storeId))
  if (!ticket || !store) return refuse({ code: 'queue/unknown-ticket' })
  const view = await ticketView(store, ticket, now)
  const { storeName, laneName, utcOffsetMinutes, number, status, ahead } = view
  const { dueAt, early, quote, calledTo, nextPollMs } = view
  return ok({
    storeName,
    laneName,
    utcOffsetMinutes,
    number,
    status,
    ahead,
    ...(dueAt !== undefined && { dueAt }),
    ...(early && { early }),
    ...(quote && { quote }),
    ...(calledTo && { calledTo }),
    ...(nextPollMs !== undefined && { nextPollMs }),
  })
}

export async function storeLine(
  { storeId }: Input<'queue/store-line'>,
  { person, now }: Reader,
): Promise<Result<Output<'queue/store-line'>, UnknownStore>> {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const seen = await lookAtLine(store, person, now)
  const pasts = await pastsOf(store, store.lanes)
  const lanes = seen.lanes.map((lane) => laneView(store, lane, pasts, now))
  const waiting = lanes.reduce((sum, lane) => sum + lane.waiting, 0)
  const mine = seen.party && (await ownTicket(seen.party.ticketId, person))
  return ok({
    store: storeCard(store, waiting, now),
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    lanes,
    ticket: mine ? await ticketView(store, mine.ticket, now) : null,
    nextPollMs: STORE_POLL_MS,
  })
}

const WAITING_IN_ALL_LANES = {
  $sum: {
    $map: {
      input: { $objectToArray: '$lanes' },
      as: 'lane',
      in: {
        $add: [
          { $size: { $ifNull: ['$$lane.v.waiting', []] } },
          { $size: { $ifNull: ['$$lane.v.booked', []] } },
        ],
      },
    },
  },
}

/** Parties waiting per store, over all lanes, each counted in its line of today. */
export async function waitingAt(
  all: readonly StoreDocument[],
  now: Instant,
): Promise<ReadonlyMap<string, number>> {
  const storeOf = new Map(all.map((store) => [todaysLine(store, now), store._id]))
  const counted = await lines.project<{ _id: string; waiting: number }>(
    { _id: operators.in([...storeOf.keys()]) },
    { waiting: WAITING_IN_ALL_LANES },
  )
  return new Map(counted.map(({ _id, waiting }) => [storeOf.get(_id) ?? '', waiting]))
}
