import {
  entries,
  type Gone,
  isAfterBooked,
  type Line,
  numberOf,
  waitingIn,
} from '@/shared/domain/queue/line'
import type { TicketStatus } from '@/shared/domain/queue/ticket-status'
import { callsOf } from '@/shared/domain/queue/wait-pace'
import type { LaneId, TicketId } from '@/shared/kernel/ids'
import type { LineModel } from './model'
import { SETUPS } from './shop'

/** Where each ticket is and how it stands; a ticket found twice is told in `twice`. */
export interface Census {
  readonly statuses: ReadonlyMap<TicketId, TicketStatus>
  readonly numbers: ReadonlyMap<TicketId, string>
  readonly twice: readonly string[]
}

/** Counts everybody: in the line's three parts and among those the timer wrote down. */
export function census(line: Line, swept: ReadonlyMap<TicketId, Gone>): Census {
  const statuses = new Map<TicketId, TicketStatus>()
  const numbers = new Map<TicketId, string>()
  const twice: string[] = []
  const everybody = [
    ...Object.values(line.live),
    ...Object.values(line.missed),
    ...Object.values(line.ended),
    ...swept.values(),
  ]
  for (const party of everybody) {
    if (statuses.has(party.ticketId)) twice.push(`${party.ticketId} is in the line twice`)
    statuses.set(party.ticketId, party.status)
    numbers.set(party.ticketId, numberOf(line, SETUPS, party))
  }
  return { statuses, numbers, twice }
}

/** What no line may ever be, whatever led to it. */
export function contradictions(line: Line, { numbers, twice }: Census): string[] {
  const wrong = [...twice]
  if (new Set(numbers.values()).size < numbers.size) wrong.push('a number is there twice')
  for (const [laneId, lane] of entries(line.lanes)) {
    for (const [place, { ticketId }] of entries(lane.places)) {
      const party = Object.values(line.live).find((each) => each.ticketId === ticketId)
      const calledHere =
        party?.status === 'called' && party.laneId === laneId && party.place === place
      if (ticketId && !calledHere) wrong.push(`${place} has ${ticketId}, who is not called there`)
    }
  }
  for (const party of Object.values(line.live)) {
    const { ticketId, laneId, status } = party
    const lanes = entries(line.lanes)
    const waits = lanes.flatMap(([id, { waiting, booked }]) =>
      waitingIn({ waiting, ...(booked && { booked }) })
        .filter((each) => each === ticketId)
        .map(() => id),
    )
    const places = lanes.flatMap(([id, lane]) =>
      entries(lane.places)
        .filter(([, here]) => here.ticketId === ticketId)
        .map(([key]) => `${id}/${key}`),
    )
    const expected = status === 'waiting' ? [[laneId], []] : [[], [`${laneId}/${party.place}`]]
    if (JSON.stringify([waits, places]) !== JSON.stringify(expected)) {
      wrong.push(`${ticketId} is ${status}, waits in [${waits}] and is called to [${places}]`)
    }
  }
  const waiting = Object.values(line.lanes).reduce((sum, lane) => sum + waitingIn(lane).length, 0)
  const inStatus = Object.values(line.live).filter(({ status }) => status === 'waiting').length
  if (waiting !== inStatus) wrong.push(`${waiting} wait in lanes, ${inStatus} parties wait`)
  return wrong
}

/** Where the line and the model tell different stories. */
export function differences(line: Line, model: LineModel, seen: Census): string[] {
  const wrong: string[] = []
  const said = (what: string, ofLine: unknown, ofModel: unknown) => {
    const [a, b] = [JSON.stringify(ofLine), JSON.stringify(ofModel)]
    if (a !== b) wrong.push(`${what}: the line says ${a}, the model ${b}`)
  }
  said('tickets', seen.statuses.size, model.tickets.size)
  for (const standing of model.tickets.values()) {
    said(standing.ticketId, seen.statuses.get(standing.ticketId), standing.status)
    said(`${standing.ticketId}'s number`, seen.numbers.get(standing.ticketId), standing.number)
  }
  for (const [holder, party] of entries(line.live)) {
    const standing = model.heldBy(holder)
    said(
      `${holder} holds`,
      [
        party.ticketId,
        party.laneId,
        party.size,
        party.place ?? null,
        party.heldSince ?? null,
        party.dueAt ?? null,
      ],
      standing && [
        standing.ticketId,
        standing.laneId,
        standing.size,
        standing.place,
        standing.heldSince,
        standing.dueAt,
      ],
    )
  }
  for (const [laneId, lane] of entries(line.lanes)) {
    said(`order of ${laneId}`, lane.waiting, model.queue(laneId))
    const booked = model.booked(laneId)
    said(
      `booked of ${laneId}`,
      (lane.booked ?? []).map(({ ticketId, dueAt }) => [ticketId, dueAt]),
      booked.map(({ ticketId, dueAt }) => [ticketId, dueAt]),
    )
    said(`turn of ${laneId}`, isAfterBooked(lane.pace), model.isAfterBooked(laneId))
    said(`calls of ${laneId}`, callsOf(lane.pace), model.calls.get(laneId) ?? 0)
  }
  return wrong
}

export function ordersOf(line: Line): ReadonlyMap<LaneId, readonly TicketId[]> {
  return new Map(entries(line.lanes).map(([laneId, { waiting }]) => [laneId, waiting]))
}
