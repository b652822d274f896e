import { cannotJoin } from '@/shared/domain/queue/join'
import type { LaneHand } from '@/shared/domain/queue/lane-status'
import type { NewPart } from '@/shared/domain/queue/rearrange'
import { addWalkIn, setHand } from '@/shared/domain/queue/walk-in'
import type { LaneId, PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, refuse } from '@/shared/kernel/result'
import type { LineModel, Standing } from './model'
import { entered, SETUPS, STORE } from './shop'
import type { Step, Verdict } from './step'

export interface Joining {
  readonly laneId: LaneId
  readonly ticketId: TicketId
  readonly holder: PersonId
  readonly size: number | null
}

export function newcomer(
  model: LineModel,
  joining: Joining,
  open: boolean,
  now: Instant,
): Standing {
  const { laneId, ticketId } = joining
  const position = model.count(model.issued, laneId, 1)
  model.putAt(laneId, model.queue(laneId).length, ticketId)
  const standing: Standing = {
    ...joining,
    status: 'waiting',
    place: null,
    heldSince: null,
    everCalled: false,
    joinedAt: now,
    dueAt: null,
    wasWalkIn: false,
    number: `${SETUPS[laneId]?.prefix}${String(position).padStart(3, '0')}`,
    open,
    moves: 0,
    root: ticketId,
    putAtStep: model.step,
  }
  model.tickets.set(ticketId, standing)
  return standing
}

/** How a lane without hours admits; the model is told by hand what was set by hand. */
function admits(model: LineModel, laneId: LaneId, hand: LaneHand | null, now: Instant): Verdict {
  if (hand?.status === 'closed') return 'queue/lane-closed'
  if (hand?.status === 'paused' && (hand.until === undefined || now < hand.until)) {
    return 'queue/lane-paused'
  }
  return model.queue(laneId).length < (SETUPS[laneId]?.capacity ?? 0) ? 'done' : 'queue/full'
}

/** @param hand what the history last set for the lane */
export function joinStep(joining: Joining, hand: LaneHand | null, now: Instant): Step {
  const { laneId, ticketId, holder, size } = joining
  return {
    name: 'join',
    by: null,
    rule: (line) => {
      const lane = line.lanes[laneId]
      const setup = SETUPS[laneId]
      if (!lane || !setup) return refuse({ code: 'queue/unknown-lane' })
      // What the service's update proves: this ticket was never issued, and this person has none.
      if (lane.issued.includes(ticketId)) return refuse({ code: 'request/repeated' })
      const mine = line.live[holder]?.ticketId ?? null
      const waiting = lane.waiting.length
      const asked = { size, atDoor: false, mine, waiting, hand: lane.hand }
      const refusal = cannotJoin(setup, asked, now, STORE)
      if (refusal) return refuse(refusal)
      const party = { ticketId, laneId, size, joinedAt: now, fingerprint: 'f', moves: [] }
      return ok(entered(line, holder, { ...party, status: 'waiting' }))
    },
    model: (model) => {
      const setup = SETUPS[laneId]
      if (!setup) return 'queue/unknown-lane'
      if (model.tickets.has(ticketId)) return 'request/repeated'
      if (model.heldBy(holder)) return 'queue/already-in-line'
      const { sizes } = setup
      if (sizes && (size === null || size < sizes.from || size > sizes.to)) {
        return 'queue/wrong-size'
      }
      const verdict = admits(model, laneId, hand, now)
      if (verdict === 'done') newcomer(model, joining, false, now)
      return verdict
    },
  }
}

export function walkInStep(
  request: { readonly laneId: LaneId; readonly size: number | null; readonly name: string | null },
  part: NewPart,
  hand: LaneHand | null,
  by: PersonId,
  now: Instant,
): Step {
  const { laneId, size } = request
  const joining = { laneId, size, ticketId: part.ticketId, holder: part.holder }
  const quote = { basis: 'setting', ahead: 0, aboutMinutes: 5 } as const
  return {
    name: 'walk-in',
    by,
    rule: (line) => addWalkIn(line, SETUPS, request, { ...part, quote }, now, STORE),
    model: (model) => {
      if (!SETUPS[laneId]) return 'queue/unknown-lane'
      // A pause does not stop the staff.
      const counted = hand?.status === 'paused' ? null : hand
      const verdict = admits(model, laneId, counted, now)
      if (verdict === 'done') newcomer(model, joining, true, now)
      return verdict
    },
  }
}

export function setHandStep(laneId: LaneId, hand: LaneHand | null, by: PersonId): Step {
  return {
    name: hand ? `set ${hand.status}` : 'leave to the hours',
    by,
    rule: (line) => ok(setHand(line, laneId, hand)),
    model: () => 'done',
  }
}
