import type { TicketId } from '../../kernel/ids'
import { type Instant, SECOND_MS } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import { type Acting, entries, type Found, findTicket, type Line } from './line'
import { lifted, putBack, type Touched } from './put-back'

/** How long what was done last may be taken back. */
export const UNDO_MS = 10 * SECOND_MS

/**
 * How many of those ahead are kept to find a place again: more than ever leave a lane in ten
 * seconds, and few enough for the line's own document.
 */
const AHEAD_KEPT = 10

/** What somebody did last, as far as it can be taken back. */
export interface Done {
  readonly at: Instant
  /** In the order they waited, so that the first put back is there for the next one to follow. */
  readonly touched: readonly Touched[]
}

function everybody(line: Line): Map<TicketId, Found> {
  return new Map<TicketId, Found>([
    ...entries(line.live).map(
      ([holder, party]) => [party.ticketId, { part: 'live', holder, party }] as const,
    ),
    ...entries(line.missed).map(
      ([id, party]) => [id, { part: 'missed', holder: party.holder, party }] as const,
    ),
    ...entries(line.ended).map(
      ([id, party]) => [id, { part: 'ended', holder: party.holder, party }] as const,
    ),
  ])
}

function same(a: Found, b: Found): boolean {
  if (a.part !== b.part || a.holder !== b.holder) return false
  return a.party === b.party || JSON.stringify(a.party) === JSON.stringify(b.party)
}

/** What a step did to tickets that were there before it. One that made a ticket is not taken back. */
export function whatWasDone(before: Line, after: Line, at: Instant): Done {
  const were = everybody(before)
  const are = everybody(after)
  if ([...are.keys()].some((ticketId) => !were.has(ticketId))) return { at, touched: [] }
  const touched = [...were].flatMap(([ticketId, was]) => {
    const is = are.get(ticketId)
    if (!is || same(was, is)) return []
    const waiting = before.lanes[was.party.laneId]?.waiting ?? []
    const index = waiting.indexOf(ticketId)
    const ahead = waiting
      .slice(Math.max(0, index - AHEAD_KEPT), Math.max(0, index))
      .map((id) => ({ ticketId: id, moves: were.get(id)?.party.moves.length ?? 0 }))
      .reverse()
    return [{ index, before: was, ahead, after: is }]
  })
  touched.sort((a, b) => a.index - b.index)
  return { at, touched: touched.map(({ index: _order, ...each }) => each) }
}

/**
 * Takes back what was done last, within ten seconds and while every ticket it touched still stands
 * as it left it, nobody else was called to its place since and its holder took no other ticket. A
 * call taken back leaves the party next, and says that it was a mistake.
 */
export function undo(
  line: Line,
  done: Done | undefined,
  acting: Acting,
): Result<Line, { readonly code: 'queue/too-late-to-undo' }> {
  const tooLate = refuse({ code: 'queue/too-late-to-undo' } as const)
  if (!done || done.touched.length === 0 || acting.now - done.at > UNDO_MS) return tooLate
  const standing = done.touched.every(({ after }) => {
    const now = findTicket(line, after.party.ticketId)
    return now !== null && same(now, after)
  })
  if (!standing) return tooLate
  let back = line
  for (const { after } of done.touched) back = lifted(back, after)
  for (const touched of done.touched) {
    const next = putBack(back, touched, acting)
    if (!next) return tooLate
    back = next
  }
  return ok(back)
}
