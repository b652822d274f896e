import type { LaneView, TicketView } from '@/shared/contracts/queue.views'
import { answerBy } from '@/shared/domain/queue/end'
import { type Gone, type Party, ticketNumber } from '@/shared/domain/queue/line'
import { earlyPollMs, ticketPollMs } from '@/shared/domain/queue/next-poll'
import { passesOf } from '@/shared/domain/queue/passes'
import { newsOf } from '@/shared/domain/queue/telling'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { StoreDocument } from '../stores/stores.documents'
import { quoteFor, quoteForBooked, stateOf } from './lane-quote'
import { cardOffer } from './live-card-offer'
import type { TicketDocument } from './queue.documents'
import { type Pasts, pastsOf } from './quote.service'
import { glanceOf, type SeenLane, type Standing, waitsSinceOf } from './standing.service'
import { isTold } from './telling.service'

/** A lane before somebody joins it. */
export function laneView(
  store: StoreDocument,
  { setup, glance }: SeenLane,
  pasts: Pasts,
  now: Instant,
): LaneView {
  const { status, pause } = stateOf(store, setup, glance, now)
  const { id, name, prefix, sizes } = setup
  const quote =
    status === 'open'
      ? quoteFor(store, setup, glance, pasts.get(id), glance.waitingCount, now)
      : undefined
  return {
    id,
    name,
    prefix,
    status,
    doorOnly: setup.joinFrom === 'door',
    waiting: glance.waitingCount + (glance.booked?.length ?? 0),
    ...(sizes && { sizes }),
    ...(pause && { pause }),
    ...(quote && { quote }),
  }
}

/** Party sizes a store asks for, over all its lanes; undefined where it asks for none. */
function sizesOf(store: StoreDocument) {
  const asked = store.lanes.flatMap(({ sizes }) => sizes ?? [])
  if (asked.length === 0) return undefined
  return {
    from: Math.min(...asked.map(({ from }) => from)),
    to: Math.max(...asked.map(({ to }) => to)),
  }
}

/** What a waiting party is told now; the front's waiting and the lane's past are read together. */
async function quoteNow(
  store: StoreDocument,
  setup: LaneSetup,
  party: Party,
  standing: Standing,
  now: Instant,
) {
  const { front } = standing
  const [since, pasts] = await Promise.all([
    waitsSinceOf(front ? [front] : []),
    pastsOf(store, [setup]),
  ])
  const glance = glanceOf(standing, since)
  const past = pasts.get(setup.id)
  const { dueAt, ticketId } = party
  if (dueAt !== undefined) {
    return quoteForBooked(store, setup, glance, past, { ticketId, dueAt }, now)
  }
  return quoteFor(store, setup, glance, past, Math.max(0, standing.ahead ?? 0), now)
}

/** Whether the call that was taken back had been told by then, as far as anybody knows. */
async function wasToldByMistake(holder: PersonId, party: Party): Promise<boolean> {
  const withdraws = newsOf(holder, party)?.withdraws
  return withdraws !== undefined && isTold(holder, party.ticketId, withdraws)
}

/** A booked party's time, who went ahead, the card to be had: what only those who wait are told. */
async function waitingNews(holder: PersonId, party: Party, { passes }: Standing, now: Instant) {
  const { dueAt } = party
  const [toldByMistake, cardUntil] = await Promise.all([
    wasToldByMistake(holder, party),
    cardOffer(holder, party, now),
  ])
  const passedBy = passesOf(passes, party).map((pass) => {
    const { number, why, at } = pass
    return { number, why, at, ...(pass.dueAt !== undefined && { dueAt: pass.dueAt }) }
  })
  return {
    ...(dueAt !== undefined && { dueAt }),
    ...(dueAt !== undefined && dueAt > now && { early: true as const }),
    ...(passedBy.length > 0 && { passedBy }),
    ...(toldByMistake && { toldByMistake }),
    ...(cardUntil !== null && { cardUntil }),
  }
}

/** A live party's ticket as its owner sees it. */
export async function liveTicketView(
  store: StoreDocument,
  holder: PersonId,
  party: Party,
  standing: Standing,
  followCode: TicketDocument['followCode'],
  now: Instant,
): Promise<TicketView> {
  const setup = store.lanes.find(({ id }) => id === party.laneId)
  if (!setup) throw new Error(`a party stands in lane ${party.laneId}, which the store lacks`)
  const heldUntil = answerBy(party, setup.graceMinutes)
  const overdue = setup.missedByItself && heldUntil !== null && now >= heldUntil
  const status = overdue ? 'missed' : party.status
  const place = setup.places.find(({ id }) => id === party.place)
  const sizes = setup.sizes && sizesOf(store)
  const [quote, news] =
    status === 'waiting'
      ? await Promise.all([
          quoteNow(store, setup, party, standing, now),
          waitingNews(holder, party, standing, now),
        ])
      : []
  const ahead = quote?.ahead ?? 0
  const nextPollMs = news?.early
    ? earlyPollMs((news.dueAt ?? now) - now)
    : ticketPollMs(status, ahead)
  const calledAt = party.heldSince ?? party.calledAt
  return {
    id: party.ticketId,
    storeId: store._id,
    storeName: store.name,
    laneName: setup.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    number: party.number ?? ticketNumber(setup.prefix, (standing.position ?? -1) + 1),
    status,
    ahead,
    size: party.size,
    joinedAt: party.joinedAt,
    calledByMistake: status === 'waiting' && party.mistakeAt !== undefined,
    ...(sizes && { sizes }),
    ...news,
    ...(quote && { quote }),
    ...(status !== 'waiting' && calledAt !== undefined && { calledAt }),
    ...(heldUntil !== null && !overdue && { answerBy: heldUntil }),
    ...(status === 'called' && place && { calledTo: place.name }),
    ...(followCode && { followCode }),
    ...(nextPollMs !== undefined && { nextPollMs }),
  }
}

/** A ticket that has left the line, or is left over from a day that has ended. */
export function goneTicketView(
  store: StoreDocument,
  ticket: TicketDocument,
  gone: Gone | undefined,
): TicketView {
  const calledAt = gone?.calledAt ?? ticket.calledAt
  const status = gone?.status ?? ticket.outcome ?? 'expired'
  const nextPollMs = ticketPollMs(status, 0)
  return {
    id: ticket._id,
    storeId: store._id,
    storeName: store.name,
    laneName: ticket.laneName,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    number: ticket.number,
    status,
    ahead: 0,
    size: ticket.size,
    joinedAt: ticket.joinedAt,
    calledByMistake: false,
    ...(calledAt !== null && { calledAt }),
    ...(nextPollMs !== undefined && { nextPollMs }),
  }
}
