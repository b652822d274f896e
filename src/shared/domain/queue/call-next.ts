import type { LaneId, PersonId, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import { type Ended, holderOf, type Line, type Party } from './line'

export type CannotCall =
  | { readonly code: 'queue/unknown-lane' }
  | { readonly code: 'queue/nobody-waiting' }
  | { readonly code: 'queue/moved-on' }

function without<Key extends string, T>(map: Readonly<Record<Key, T>>, key: Key): Record<Key, T> {
  const { [key]: _gone, ...rest } = map
  return rest as Record<Key, T>
}

/** The line with the party called there before served: out of the live, into the ended. */
function withServed(line: Line, ticketId: TicketId, now: Instant): Line {
  const holder = holderOf(line, ticketId)
  if (!holder) return line
  const ended: Ended = { ...holder, status: 'served', endedAt: now }
  return {
    ...line,
    live: without(line.live, holder.personId),
    ended: { ...line.ended, [ticketId]: ended },
  }
}

/**
 * Calls the next party of a lane and serves the one called there before. The request names the
 * ticket it follows: when a colleague has called since, it is refused as `queue/moved-on`, so one
 * impatient double tap never calls two.
 */
export function callNext(
  line: Line,
  request: { readonly laneId: LaneId; readonly after: TicketId | null },
  now: Instant,
): Result<Line, CannotCall> {
  const lane = line.lanes[request.laneId]
  if (!lane) return refuse({ code: 'queue/unknown-lane' })
  if (lane.called !== request.after) return refuse({ code: 'queue/moved-on' })
  const [next, ...waiting] = lane.waiting
  if (!next) return refuse({ code: 'queue/nobody-waiting' })
  const holder = holderOf(line, next)
  if (!holder) throw new Error(`ticket ${next} waits and nobody holds it`)
  const { personId, ...party } = holder
  const called: Party = { ...party, status: 'called', calledAt: now }
  const served = lane.called ? withServed(line, lane.called, now) : line
  return ok({
    ...served,
    lanes: { ...served.lanes, [request.laneId]: { ...lane, waiting, called: next } },
    live: { ...served.live, [personId]: called },
  })
}

/** Whoever acted last, remembered so that the same request arriving again changes nothing. */
export function remembering(
  line: Line,
  actor: PersonId,
  request: { readonly requestId: string; readonly fingerprint: string },
): Line {
  const { requestId, fingerprint } = request
  return { ...line, last: { ...line.last, [actor]: { requestId, fingerprint } } }
}
