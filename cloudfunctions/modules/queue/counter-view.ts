import type {
  BoardView,
  CounterLane,
  CounterTicket,
  CounterView,
} from '@/shared/contracts/queue.views'
import { answerBy } from '@/shared/domain/queue/end'
import { laneState } from '@/shared/domain/queue/lane-status'
import {
  entries,
  findTicket,
  type Gone,
  type Lane,
  type LaneSetups,
  type Line,
  numberOf,
  type Party,
  waitingIn,
} from '@/shared/domain/queue/line'
import { counterPollMs } from '@/shared/domain/queue/next-poll'
import { waitingSince } from '@/shared/domain/queue/pace-of-line'
import { UNDO_MS } from '@/shared/domain/queue/undo'
import { callsAtCounter } from '@/shared/domain/staff/floor'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { FloorDocument } from '../staff/floor.documents'
import { floorView } from '../staff/floor.service'
import { storeHours } from '../stores/store-hours'
import type { StoreDocument } from '../stores/stores.documents'
import { orderOf } from './lane-quote'
import { laneSetups } from './line-document'
import type { LineDocument } from './queue.documents'
import type { Pasts } from './quote.service'

/** How many of those waiting a counter shows, and how many called numbers a board. */
const NEXT_SHOWN = 10
const BOARD_SHOWN = 6

/** Somebody's party as the counter sees it. */
export function counterTicket(
  line: Line,
  setups: LaneSetups,
  party: Party | Gone,
  now: Instant,
): CounterTicket {
  const setup = setups[party.laneId]
  const held = 'endedAt' in party || !setup ? null : answerBy(party, setup.graceMinutes)
  const overdue = held !== null && now >= held
  const place = setup?.places.find(({ id }) => id === party.place)
  return {
    id: party.ticketId,
    number: numberOf(line, setups, party),
    laneId: party.laneId,
    status: party.status,
    size: party.size,
    joinedAt: party.joinedAt,
    ...(party.name !== undefined && { name: party.name }),
    ...(party.dueAt !== undefined && { dueAt: party.dueAt }),
    ...(party.calledAt !== undefined && { calledAt: party.calledAt }),
    ...(place && { placeId: place.id }),
    ...(overdue && { notAnswered: true }),
    ...(party.takeOverCode !== undefined && { takeOverCode: party.takeOverCode }),
  }
}

function newestFirst(a: { readonly heldSince?: Instant }, b: { readonly heldSince?: Instant }) {
  return (b.heldSince ?? 0) - (a.heldSince ?? 0)
}

function calledIn(line: Line, lane: LaneSetup): Party[] {
  return Object.values(line.live)
    .filter((party) => party.laneId === lane.id && party.status === 'called')
    .sort(newestFirst)
}

function counterLane(
  store: StoreDocument,
  { line, pasts, untold }: Omit<AsItStands, 'floor'>,
  setup: LaneSetup,
  lane: Lane,
  viewer: PersonId,
  now: Instant,
): CounterLane {
  const setups = laneSetups(store)
  const ticket = (party: Party | Gone): CounterTicket => ({
    ...counterTicket(line, setups, party, now),
    ...(untold.has(party.ticketId) && { notTold: true as const }),
  })
  const byTicket = new Map(Object.values(line.live).map((party) => [party.ticketId, party]))
  const { status, pause } = laneState(setup, lane.hand, lane.waiting.length, now, storeHours(store))
  const glance = {
    ...lane,
    waitingCount: lane.waiting.length,
    waitingSince: waitingSince(line, setup.id),
  }
  const order = orderOf(store, setup, glance, pasts.get(setup.id), now)
  const missed = Object.values(line.missed)
    .filter(({ laneId }) => laneId === setup.id)
    .sort((a, b) => b.endedAt - a.endedAt)
  return {
    id: setup.id,
    name: setup.name,
    status,
    leadsTo: setup.leadsTo,
    places: setup.places,
    waiting: order.length,
    next: order.slice(0, NEXT_SHOWN).flatMap((id) => {
      const party = byTicket.get(id)
      return party ? [ticket(party)] : []
    }),
    called: calledIn(line, setup).map(ticket),
    mine: lane.places[viewer]?.ticketId ?? null,
    missed: missed.map(ticket),
    ...(setup.sizes && { sizes: setup.sizes }),
    ...(pause && { pause }),
  }
}

/** What a counter's answer is made of. */
export interface AsItStands {
  readonly line: LineDocument
  readonly floor: FloorDocument
  /** Looked up only where a booked party waits: the order is told by them. */
  readonly pasts: Pasts
  /** Tickets whose holders will not hear of their call, or did not. */
  readonly untold: ReadonlySet<TicketId>
}

/** The whole line as one member of staff sees it, `made` being the ticket their tap made, if any. */
export function counterView(
  store: StoreDocument,
  { line, floor, pasts, untold }: AsItStands,
  viewer: PersonId,
  now: Instant,
  made?: TicketId,
): CounterView {
  const setups = laneSetups(store)
  const done = line.last[viewer]?.done
  const undone = done?.touched.find(({ after }) => after.part === 'live') ?? done?.touched[0]
  const until = done ? done.at + UNDO_MS : 0
  const inLine = Object.keys(line.live).length
  const calling = callsAtCounter(floor, now).length
  const added = made === undefined ? null : findTicket(line, made)
  return {
    storeId: store._id,
    storeName: store.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    lanes: store.lanes.flatMap((setup) => {
      const lane = line.lanes[setup.id]
      return lane ? [counterLane(store, { line, pasts, untold }, setup, lane, viewer, now)] : []
    }),
    floor: store.asks.length === 0 ? null : floorView(store, floor, now),
    ...(added && { added: counterTicket(line, setups, added.party, now) }),
    ...(undone &&
      until > now && { undo: { number: numberOf(line, setups, undone.after.party), until } }),
    nextPollMs: Math.min(
      counterPollMs(inLine, now - line.movedAt),
      counterPollMs(calling, now - floor.movedAt),
    ),
  }
}

/** Numbers called and where to, for everybody in the room to see. */
export function boardView(store: StoreDocument, line: LineDocument, now: Instant): BoardView {
  const setups = laneSetups(store)
  return {
    storeName: store.name,
    lanes: store.lanes.map((setup) => ({
      id: setup.id,
      name: setup.name,
      waiting: waitingIn(line.lanes[setup.id]).length,
      called: calledIn(line, setup)
        .slice(0, BOARD_SHOWN)
        .map((party) => {
          const place = setup.places.find(({ id }) => id === party.place)
          return {
            number: numberOf(line, setups, party),
            calledAt: party.calledAt ?? now,
            ...(place && { place: place.name }),
          }
        }),
    })),
    nextPollMs: counterPollMs(entries(line.live).length, now - line.movedAt),
  }
}
