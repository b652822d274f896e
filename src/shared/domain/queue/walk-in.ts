import type { LaneId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import type { StoreHours } from '../stores/opening-hours'
import { inLane, intoWaiting, withParty } from './edit'
import { type LaneHand, laneState } from './lane-status'
import type { LaneSetups, Line, Party } from './line'
import type { NewPart } from './rearrange'
import type { WaitQuote } from './wait-quote'

type CannotAdd =
  | { readonly code: 'queue/unknown-lane' }
  | { readonly code: 'queue/lane-closed' }
  | { readonly code: 'queue/full' }

/** A party without a phone, or with a flat one, joins at the counter. A pause does not stop the staff. */
export function addWalkIn(
  line: Line,
  setups: LaneSetups,
  request: { readonly laneId: LaneId; readonly size: number | null; readonly name: string | null },
  part: NewPart & { readonly quote: WaitQuote },
  now: Instant,
  store: StoreHours,
): Result<Line, CannotAdd> {
  const setup = setups[request.laneId]
  const lane = line.lanes[request.laneId]
  if (!setup || !lane) return refuse({ code: 'queue/unknown-lane' })
  const { status } = laneState(setup, lane.hand, lane.waiting.length, now, store)
  if (status === 'closed') return refuse({ code: 'queue/lane-closed' })
  if (lane.waiting.length >= setup.capacity) return refuse({ code: 'queue/full' })
  const party: Party = {
    ticketId: part.ticketId,
    laneId: request.laneId,
    status: 'waiting',
    size: request.size,
    joinedAt: now,
    fingerprint: part.fingerprint,
    takeOverCode: part.takeOverCode,
    quote: part.quote,
    moves: [],
    ...(request.name !== null && { name: request.name }),
  }
  const issued = inLane(line, request.laneId, (each) => ({
    ...each,
    issued: [...each.issued, part.ticketId],
  }))
  const end = lane.waiting.length
  return ok(intoWaiting(withParty(issued, part.holder, party), request.laneId, part.ticketId, end))
}

/** Opens, closes or pauses a lane by hand, or leaves it to its hours again. */
export function setHand(line: Line, laneId: LaneId, hand: LaneHand | null): Line {
  return inLane(line, laneId, ({ hand: _before, ...lane }) =>
    hand === null ? lane : { ...lane, hand },
  )
}
