import { leave } from '@/shared/domain/queue/end'
import type { Acting } from '@/shared/domain/queue/line'
import {
  changeSize,
  moveToLane,
  type NewPart,
  returnMissed,
  split,
  takeOver,
} from '@/shared/domain/queue/rearrange'
import type { LaneId, PersonId, TicketId } from '@/shared/kernel/ids'
import type { LineModel, Standing } from './model'
import { LANES, SETUPS } from './shop'
import type { Step, Verdict } from './step'

/** Among those waiting in a lane, by the time of joining. */
export function putByJoining(model: LineModel, standing: Standing, laneId: LaneId): void {
  const queue = model.queue(laneId)
  const later = queue.findIndex((id) => (model.live(id)?.joinedAt ?? 0) > standing.joinedAt)
  model.putAt(laneId, later === -1 ? queue.length : later, standing.ticketId)
}

/** Waiting once more; one who keeps a booking is then called for it as if for the first time. */
function waitingAgain({ dueAt, everCalled }: Standing) {
  const called = dueAt === null && everCalled
  return { status: 'waiting', place: null, heldSince: null, everCalled: called } as const
}

function moveAmong(model: LineModel, standing: Standing, laneId: LaneId): void {
  model.takeOut(standing)
  if (standing.dueAt === null) putByJoining(model, standing, laneId)
  model.move(standing, { ...waitingAgain(standing), laneId, putAtStep: model.step })
}

export function returnStep(ticketId: TicketId, acting: Acting): Step {
  return {
    name: 'return',
    by: acting.actor,
    rule: (line) => returnMissed(line, SETUPS, ticketId, acting),
    model: (model) => {
      const party = model.tickets.get(ticketId)
      if (party?.status !== 'missed') return 'queue/moved-on'
      if (model.heldBy(party.holder)) return 'queue/has-another-ticket'
      const { dueAt } = party
      const back = dueAt !== null && dueAt > acting.now ? party : { ...party, dueAt: null }
      if (back.dueAt === null) {
        model.putAt(party.laneId, SETUPS[party.laneId]?.returnPlaces ?? 0, ticketId)
      }
      model.move(back, { ...waitingAgain(back), putAtStep: model.step })
      return 'done'
    },
  }
}

export function moveStep(ticketId: TicketId, laneId: LaneId, acting: Acting): Step {
  return {
    name: 'move',
    by: acting.actor,
    rule: (line) => moveToLane(line, SETUPS, ticketId, laneId, acting),
    model: (model) => {
      if (!SETUPS[laneId]) return 'queue/unknown-lane'
      const party = model.live(ticketId)
      if (!party || party.laneId === laneId) return 'queue/moved-on'
      moveAmong(model, party, laneId)
      return 'done'
    },
  }
}

export function changeSizeStep(
  holder: PersonId,
  request: { readonly ticketId: TicketId; readonly size: number },
  acting: Acting,
): Step {
  return {
    name: 'change size',
    by: null,
    rule: (line) => changeSize(line, SETUPS, holder, request, acting),
    model: (model) => {
      const party = model.heldBy(holder)
      if (party?.ticketId !== request.ticketId || party.status !== 'waiting') {
        return 'queue/moved-on'
      }
      const { size } = request
      const fitting = LANES.find(({ sizes }) => sizes && sizes.from <= size && size <= sizes.to)
      if (!SETUPS[party.laneId]?.sizes || !fitting) return 'queue/wrong-size'
      if (fitting.id !== party.laneId) moveAmong(model, model.set(party, { size }), fitting.id)
      else if (size !== party.size) model.set(party, { size })
      return 'done'
    },
  }
}

export function splitStep(
  request: { readonly ticketId: TicketId; readonly size: number },
  part: NewPart,
  acting: Acting,
): Step {
  return {
    name: 'split',
    by: acting.actor,
    rule: (line) => split(line, SETUPS, request, part, acting),
    model: (model) => {
      const party = model.live(request.ticketId)
      if (!party) return 'queue/moved-on'
      if (party.size === null || request.size >= party.size) return 'queue/wrong-size'
      const { root, laneId } = party
      const parts = (model.parts.get(root) ?? 1) + 1
      model.parts.set(root, parts)
      const dueAt = party.status === 'waiting' ? party.dueAt : null
      if (dueAt === null) {
        model.putAt(laneId, model.queue(laneId).indexOf(party.ticketId) + 1, part.ticketId)
      }
      model.move(party, { size: party.size - request.size })
      model.tickets.set(part.ticketId, {
        ...party,
        dueAt,
        wasWalkIn: false,
        ticketId: part.ticketId,
        holder: part.holder,
        status: 'waiting',
        place: null,
        heldSince: null,
        everCalled: false,
        size: request.size,
        number: `${model.tickets.get(root)?.number}-${parts}`,
        open: true,
        moves: 1,
        putAtStep: model.step,
      })
      return 'done'
    },
  }
}

export function takeOverStep(ticketId: TicketId, person: PersonId): Step {
  return {
    name: 'take over',
    by: null,
    rule: (line) => takeOver(line, ticketId, person),
    model: (model) => {
      if (model.heldBy(person)) return 'queue/already-in-line'
      const party = model.live(ticketId)
      if (!party?.open) return 'queue/unknown-ticket'
      model.set(party, { holder: person, open: false })
      return 'done'
    },
  }
}

export function leaveStep(holder: PersonId, ticketId: TicketId, { now }: Acting): Step {
  return {
    name: 'leave',
    by: null,
    rule: (line) => leave(line, holder, ticketId, now),
    model: (model): Verdict => {
      const party = model.heldBy(holder)
      if (party?.ticketId !== ticketId) return 'queue/moved-on'
      model.end(party, 'left')
      return 'done'
    },
  }
}
