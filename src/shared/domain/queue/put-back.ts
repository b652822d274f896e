import type { TicketId } from '../../kernel/ids'
import { inLane, intoWaiting, omit, outOfLane, withParty } from './edit'
import { type Acting, type Found, findTicket, type Line, type Move, type Party } from './line'
import { withCallUndone } from './pace-of-line'
import { withoutPass } from './passes'
import { noteMissed } from './wait-note'

/** Somebody who waited ahead, and how many moves they had behind them then. */
export interface Ahead {
  readonly ticketId: TicketId
  readonly moves: number
}

/** One ticket before and after what was done. */
export interface Touched {
  readonly before: Found
  /** Those who waited ahead of it, the nearest first. */
  readonly ahead: readonly Ahead[]
  readonly after: Found
}

/** Out of whatever part of the line a ticket stands in. */
export function lifted(line: Line, { part, holder, party }: Found): Line {
  switch (part) {
    case 'live':
      return { ...outOfLane(line, party), live: omit(line.live, holder) }
    case 'missed':
      return { ...line, missed: omit(line.missed, party.ticketId) }
    case 'ended':
      return { ...line, ended: omit(line.ended, party.ticketId) }
    default:
      return part satisfies never
  }
}

/** Right behind the nearest of those ahead who waits there still and was put nowhere else since. */
function indexBehind(line: Line, party: Party, ahead: readonly Ahead[]): number {
  const waiting = line.lanes[party.laneId]?.waiting ?? []
  for (const { ticketId, moves } of ahead) {
    const index = waiting.indexOf(ticketId)
    const since = index === -1 ? [] : (findTicket(line, ticketId)?.party.moves.slice(moves) ?? [])
    const putElsewhere = since.some(({ kind }) => kind === 'returned' || kind === 'moved')
    if (index !== -1 && !putElsewhere) return index + 1
  }
  return 0
}

function asBefore(line: Line, { before, ahead, after }: Touched, acting: Acting): Line | null {
  const move: Move = { kind: 'undone', at: acting.now, by: acting.actor }
  const moves = [...after.party.moves, move]
  if (before.part !== 'live') {
    const { part, party } = before
    return { ...line, [part]: { ...line[part], [party.ticketId]: { ...party, moves } } }
  }
  const { holder, party } = before
  if (line.live[holder]) return null
  const wasCalled = after.part === 'live' && after.party.status === 'called'
  const back: Party = {
    ...party,
    moves,
    ...(party.status === 'waiting' && wasCalled && { mistakeAt: acting.now }),
  }
  const live = withParty(line, holder, back)
  if (back.status === 'waiting') {
    return intoWaiting(live, back.laneId, party.ticketId, indexBehind(live, back, ahead))
  }
  return atItsPlace(live, back)
}

function atItsPlace(line: Line, { laneId, ticketId, place, heldSince }: Party): Line | null {
  if (place === undefined || heldSince === undefined) {
    throw new Error(`ticket ${ticketId} was called to no place`)
  }
  const here = line.lanes[laneId]?.places[place]
  if (here?.ticketId) return null
  const lastCallAt = Math.max(heldSince, here?.lastCallAt ?? 0)
  return inLane(line, laneId, (lane) => ({
    ...lane,
    places: { ...lane.places, [place]: { ticketId, lastCallAt } },
  }))
}

/** The pace forgets a call, and whether it was missed, together with what is taken back. */
function paceRestored(line: Line, { before, after }: Touched): Line {
  const { laneId } = before.party
  const { calledAt } = after.party
  if (calledAt === undefined) return line
  if (before.party.calledAt === undefined) return withCallUndone(line, before.party, calledAt)
  const wasMissed = before.part === 'missed'
  const unmissed = after.part === 'missed' && !wasMissed
  const missedAgain = after.part === 'ended' && wasMissed
  if (!unmissed && !missedAgain) return line
  return inLane(line, laneId, (lane) => ({
    ...lane,
    pace: noteMissed(lane.pace, calledAt, wasMissed),
  }))
}

/** A call or a return that is taken back went ahead of nobody. */
function passForgotten(line: Line, { before, after }: Touched): Line {
  const { laneId, ticketId, moves } = after.party
  const last = moves[moves.length - 1]
  if (!last || moves.length === before.party.moves.length) return line
  return withoutPass(line, laneId, ticketId, last.at)
}

/** A lifted ticket as it stood before; null where its holder or its place has another one by now. */
export function putBack(line: Line, touched: Touched, acting: Acting): Line | null {
  const back = asBefore(passForgotten(line, touched), touched, acting)
  return back && paceRestored(back, touched)
}
