import type { Input } from '@/shared/contracts'
import { callNext, callThis, recall } from '@/shared/domain/queue/call'
import { correct, endParty, endWaiting, finish } from '@/shared/domain/queue/end'
import type { LaneHand } from '@/shared/domain/queue/lane-status'
import type { Gone } from '@/shared/domain/queue/line'
import { moveToLane, type NewPart, returnMissed, split } from '@/shared/domain/queue/rearrange'
import { undo } from '@/shared/domain/queue/undo'
import { addWalkIn, setHand } from '@/shared/domain/queue/walk-in'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type LaneId, type PersonId, type TicketId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, refuse } from '@/shared/kernel/result'
import { derivedId } from '../../platform/new-id'
import { storeHours } from '../stores/store-hours'
import { type AtCounter, counterWrite, type Tap } from './counter.service'
import { quoteFor, stateOf } from './lane-quote'
import { type LineDocument, type TicketDocument, ticketCodes, tickets } from './queue.documents'
import { pastsOf } from './quote.service'
import { ticketInLine } from './record.service'
import { lookAtLine } from './standing.service'

function undoable(decide: Tap['decide']): Tap {
  return { decide, undoable: true }
}

export const callNextParty = counterWrite<Input<'queue/call-next'>>((input, at) =>
  undoable((line) => callNext(line, at.setups, input, at)),
)

export const callParty = counterWrite<Input<'queue/call'>>((input, at) =>
  undoable((line) => callThis(line, at.setups, input, at)),
)

export const recallParty = counterWrite<Input<'queue/recall'>>(({ ticketId }, at) =>
  undoable((line) => recall(line, ticketId, at)),
)

export const serveParty = counterWrite<Input<'queue/serve'>>(({ ticketId }, at) =>
  undoable((line) => finish(line, ticketId, 'served', at)),
)

export const missParty = counterWrite<Input<'queue/miss'>>(({ ticketId }, at) =>
  undoable((line) => finish(line, ticketId, 'missed', at)),
)

export const endTicket = counterWrite<Input<'queue/end'>>(({ ticketId }, at) =>
  undoable((line) => endParty(line, ticketId, at)),
)

export const moveParty = counterWrite<Input<'queue/move'>>(({ ticketId, laneId }, at) =>
  undoable((line) => moveToLane(line, at.setups, ticketId, laneId, at)),
)

/** Not after closing: nobody new, and nobody back. */
export const returnParty = counterWrite<Input<'queue/return'>>(({ ticketId }, at) =>
  undoable((line) => {
    const laneId = line.missed[ticketId]?.laneId
    if (laneId && laneStatus(line.lanes[laneId], laneId, at) === 'closed') {
      return refuse({ code: 'queue/lane-closed' })
    }
    return returnMissed(line, at.setups, ticketId, at)
  }),
)

function laneStatus(
  lane: { readonly hand?: LaneHand; readonly waiting: readonly unknown[] } | undefined,
  laneId: LaneId,
  { store, setups, now }: AtCounter,
) {
  const setup = setups[laneId]
  if (!lane || !setup) return undefined
  const { hand, waiting } = lane
  return stateOf(store, setup, { waitingCount: waiting.length, ...(hand && { hand }) }, now).status
}

export const undoLast = counterWrite<Input<'queue/undo'>>((_input, at) => ({
  decide: (line) => undo(line, line.last[at.actor]?.done, at),
  undoable: false,
}))

/** Ids of a ticket made at the counter, the same however often the request arrives. */
function newPart({ intent }: AtCounter): NewPart {
  return {
    ticketId: asId(intent.id),
    holder: asId(derivedId('walk-in', intent.id)),
    takeOverCode: asId(derivedId('take-over', intent.id)),
    fingerprint: intent.fingerprint,
  }
}

/** Writes the new ticket at once, and the code that lets a phone of the party take it over. */
function opening({ takeOverCode, ticketId }: NewPart, { store }: AtCounter) {
  return async (line: LineDocument): Promise<void> => {
    await ticketInLine(line, store, ticketId)
    await ticketCodes.create({ _id: takeOverCode, v: 1, opens: 'take-over', ticketId })
  }
}

export const splitParty = counterWrite<Input<'queue/split'>>((input, at) => {
  const part = newPart(at)
  return {
    decide: (line) => split(line, at.setups, input, part, at),
    after: opening(part, at),
    undoable: false,
  }
})

export const addWalkInParty = counterWrite<Input<'queue/add-walk-in'>>(async (input, at) => {
  const { store, setups, now } = at
  const setup = setups[input.laneId]
  if (!setup) return undoable(() => refuse({ code: 'queue/unknown-lane' }))
  const pasts = await pastsOf(store, [setup])
  const seen = await lookAtLine(store, undefined, now)
  const glance = seen.lanes.find((lane) => lane.setup.id === setup.id)?.glance
  if (!glance) throw new Error(`lane ${setup.id} was not looked at`)
  const past = pasts.get(setup.id)
  const part = newPart(at)
  return {
    decide: (line) => {
      const ahead = line.lanes[setup.id]?.waiting.length ?? 0
      const quote = quoteFor(store, setup, glance, past, ahead, now)
      return addWalkIn(line, setups, input, { ...part, quote }, now, storeHours(store))
    },
    after: opening(part, at),
    undoable: false,
  }
})

function handFrom(
  { hand }: Pick<Input<'queue/set-lane'>, 'hand'>,
  by: PersonId,
  at: Instant,
): LaneHand | null {
  if (hand === null) return null
  if (hand.status !== 'paused') return { status: hand.status, at, by }
  const { reason, minutes } = hand
  const until = minutes === null ? {} : { until: at + minutes * MINUTE_MS }
  return { status: 'paused', reason, at, by, ...until }
}

export const setLane = counterWrite<Input<'queue/set-lane'>>((input, { setups, actor, now }) => ({
  decide: (line) =>
    setups[input.laneId]
      ? ok(setHand(line, input.laneId, handFrom(input, actor, now)))
      : refuse({ code: 'queue/unknown-lane' }),
  undoable: false,
}))

/** Asked for twice by the screen, and too many to be kept for undoing. */
export const endAllWaiting = counterWrite<Input<'queue/end-waiting'>>(({ laneId }, at) => ({
  decide: (line) =>
    at.setups[laneId]
      ? ok(endWaiting(line, laneId, at.now))
      : refuse({ code: 'queue/unknown-lane' }),
  undoable: false,
}))

/** A ticket of today that the line has forgotten, as a party that left. */
function goneFrom(ticket: TicketDocument): Gone | null {
  const { outcome, endedAt, personId } = ticket
  if (outcome === null || outcome === 'expired') return null
  if (endedAt === null || personId === null) return null
  return {
    ticketId: ticket._id,
    laneId: ticket.laneId,
    holder: personId,
    status: outcome,
    size: ticket.size,
    joinedAt: ticket.joinedAt,
    fingerprint: ticket.fingerprint,
    number: ticket.number,
    endedAt,
    moves: ticket.moves,
    ...(ticket.calledAt !== null && { calledAt: ticket.calledAt }),
    ...(ticket.name !== null && { name: ticket.name }),
    ...(ticket.dueAt !== undefined && { dueAt: ticket.dueAt }),
    ...(ticket.quote !== null && { quote: ticket.quote }),
  }
}

/** Only of the line's own day: figures of days that are over stay as they were. */
async function knownGone(ticketId: TicketId, { store, now }: AtCounter): Promise<Gone | null> {
  const ticket = await tickets.get(ticketId)
  const today = businessDayAt(now, store.tradingDay)
  return ticket?.storeId === store._id && ticket.day === today ? goneFrom(ticket) : null
}

export const correctTicket = counterWrite<Input<'queue/correct'>>(async (input, at) => {
  const known = await knownGone(input.ticketId, at)
  return undoable((line) => correct(line, input.ticketId, input.outcome, known, at))
})
