import { enterBooked, withdraw } from '@/shared/domain/queue/booked'
import type { TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { refuse } from '@/shared/kernel/result'
import { putByJoining } from './arranging-steps'
import { type Joining, newcomer } from './joining-steps'
import type { LineModel, Standing } from './model'
import { SETUPS } from './shop'
import type { Step, Verdict } from './step'

function becomeBooked(model: LineModel, mine: Standing, dueAt: Instant): Verdict {
  if (mine.dueAt !== null && mine.dueAt <= dueAt) return 'done'
  const everCalled = mine.everCalled && mine.status === 'called'
  const wasWalkIn = mine.wasWalkIn || mine.dueAt === null
  if (mine.status === 'waiting') model.takeOut(mine)
  model.set(mine, { dueAt, wasWalkIn, everCalled })
  return 'done'
}

/** A booking is checked in: the party joins, or its number becomes the booked one. */
export function checkInStep(joining: Joining, dueAt: Instant, now: Instant): Step {
  const { laneId, ticketId, holder } = joining
  return {
    name: 'check in',
    by: null,
    rule: (line) => {
      const issued = Object.values(line.lanes).flatMap((lane) => lane.issued)
      if (issued.includes(ticketId)) return refuse({ code: 'request/repeated' })
      const arrival = { ...joining, name: null, dueAt, fingerprint: 'f', takeOverCode: null }
      return enterBooked(line, SETUPS, arrival, now)
    },
    model: (model) => {
      if (model.tickets.has(ticketId)) return 'request/repeated'
      const mine = model.heldBy(holder)
      if (mine) return becomeBooked(model, mine, dueAt)
      if (!SETUPS[laneId]) return 'queue/unknown-lane'
      const party = newcomer(model, joining, false, now)
      model.takeOut(party)
      model.set(party, { dueAt })
      return 'done'
    },
  }
}

/** A check-in is taken back; whoever had a number before waits on with it. */
export function withdrawStep(ticketId: TicketId, now: Instant): Step {
  return {
    name: 'withdraw',
    by: null,
    rule: (line) => withdraw(line, ticketId, now),
    model: (model) => {
      const party = model.live(ticketId)
      if (!party) return 'queue/moved-on'
      if (!party.wasWalkIn) {
        model.end(party, 'left')
        return 'done'
      }
      const walkIn = model.set(party, { dueAt: null, wasWalkIn: false })
      if (party.status === 'waiting') {
        putByJoining(model, walkIn, walkIn.laneId)
        model.set(walkIn, { putAtStep: model.step })
      }
      return 'done'
    },
  }
}
