import { callNext, callThis, recall } from '@/shared/domain/queue/call'
import { correct, endParty, endWaiting, finish, withOverdueMissed } from '@/shared/domain/queue/end'
import type { Acting, Gone, PlaceKey } from '@/shared/domain/queue/line'
import type { LaneId, PersonId, PlaceId, TicketId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import type { LineModel, Standing } from './model'
import { SETUPS } from './shop'
import type { Step, Verdict } from './step'

function placeFor(laneId: LaneId, placeId: PlaceId | null, actor: PersonId): PlaceKey | null {
  const named = SETUPS[laneId]?.places.map(({ id }) => id) ?? []
  if (named.length > 0) return placeId !== null && named.includes(placeId) ? placeId : null
  return placeId === null ? actor : null
}

function called(model: LineModel, party: Standing, place: PlaceKey, now: Instant): void {
  const before = model.calledTo(party.laneId, place)
  if (before) model.end(before, 'served')
  if (!party.everCalled) model.turn(party, true)
  model.takeOut(party)
  model.move(party, { status: 'called', place, heldSince: now, everCalled: true })
}

/** The booked come first from their time on, but never twice running while somebody else waits. */
function whoseTurn(model: LineModel, laneId: LaneId, now: Instant): Standing | Verdict {
  const booked = model.booked(laneId)
  const due = booked.find(({ dueAt }) => dueAt !== null && dueAt <= now)
  const [first] = model.queue(laneId)
  const walkIn = first ? model.live(first) : null
  if (due && (!walkIn || !model.isAfterBooked(laneId))) return due
  return walkIn ?? (booked.length > 0 ? 'queue/not-yet' : 'queue/nobody-waiting')
}

export function callNextStep(
  request: {
    readonly laneId: LaneId
    readonly placeId: PlaceId | null
    readonly after: TicketId | null
  },
  acting: Acting,
): Step {
  return {
    name: 'call next',
    by: acting.actor,
    rule: (line) => callNext(line, SETUPS, request, acting),
    model: (model) => {
      const { laneId } = request
      if (!SETUPS[laneId]) return 'queue/unknown-lane'
      const place = placeFor(laneId, request.placeId, acting.actor)
      if (place === null) return 'queue/unknown-place'
      if ((model.calledTo(laneId, place)?.ticketId ?? null) !== request.after) {
        return 'queue/moved-on'
      }
      const party = whoseTurn(model, laneId, acting.now)
      if (typeof party === 'string') return party
      called(model, party, place, acting.now)
      return 'done'
    },
  }
}

export function callThisStep(
  request: { readonly ticketId: TicketId; readonly placeId: PlaceId | null },
  acting: Acting,
): Step {
  return {
    name: 'call this',
    by: acting.actor,
    rule: (line) => callThis(line, SETUPS, request, acting),
    model: (model) => {
      const party = model.live(request.ticketId)
      if (party?.status !== 'waiting') return 'queue/moved-on'
      const place = placeFor(party.laneId, request.placeId, acting.actor)
      if (place === null) return 'queue/unknown-place'
      called(model, party, place, acting.now)
      return 'done'
    },
  }
}

export function recallStep(ticketId: TicketId, acting: Acting): Step {
  return {
    name: 'recall',
    by: acting.actor,
    rule: (line) => recall(line, ticketId, acting),
    model: (model) => {
      const party = model.live(ticketId)
      if (party?.status !== 'called') return 'queue/moved-on'
      model.move(party, { heldSince: acting.now })
      return 'done'
    },
  }
}

export function finishStep(ticketId: TicketId, outcome: 'served' | 'missed', acting: Acting): Step {
  return {
    name: outcome === 'served' ? 'serve' : 'miss',
    by: acting.actor,
    rule: (line) => finish(line, ticketId, outcome, acting),
    model: (model) => {
      const party = model.live(ticketId)
      if (party?.status !== 'called') return 'queue/moved-on'
      model.end(party, outcome)
      return 'done'
    },
  }
}

export function endStep(ticketId: TicketId, acting: Acting): Step {
  return {
    name: 'end',
    by: acting.actor,
    rule: (line) => endParty(line, ticketId, acting),
    model: (model) => {
      const party = model.live(ticketId)
      if (!party) return 'queue/moved-on'
      model.end(party, 'ended')
      return 'done'
    },
  }
}

export function endWaitingStep(laneId: LaneId, { actor, now }: Acting): Step {
  return {
    name: 'end everybody waiting',
    by: actor,
    rule: (line) => ok(endWaiting(line, laneId, now)),
    model: (model) => {
      const waiting = model.inStatus('waiting').filter((party) => party.laneId === laneId)
      for (const party of waiting) model.end(party, 'ended')
      return 'done'
    },
  }
}

/** @param sweptAs how the ticket was written down, where the line has forgotten it */
export function correctStep(
  ticketId: TicketId,
  outcome: 'served' | 'missed',
  sweptAs: Gone | null,
  acting: Acting,
): Step {
  return {
    name: sweptAs ? 'correct a forgotten one' : 'correct',
    by: acting.actor,
    rule: (line) => correct(line, ticketId, outcome, sweptAs, acting),
    model: (model) => {
      const party = model.tickets.get(ticketId)
      if (party?.status !== (outcome === 'served' ? 'missed' : 'served')) return 'queue/moved-on'
      model.swept.delete(ticketId)
      model.move(party, { status: outcome })
      return 'done'
    },
  }
}

export function overdueStep(now: Instant): Step {
  return {
    name: 'grace runs out',
    by: null,
    rule: (line) => ok(withOverdueMissed(line, SETUPS, now)),
    model: (model) => {
      for (const party of model.inStatus('called')) {
        const setup = SETUPS[party.laneId]
        if (!setup?.missedByItself || party.heldSince === null) continue
        if (now - party.heldSince >= setup.graceMinutes * MINUTE_MS) model.end(party, 'missed')
      }
      return 'done'
    },
  }
}
