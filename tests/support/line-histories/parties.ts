import assert from 'node:assert/strict'
import { enterBooked } from '@/shared/domain/queue/booked'
import type { Line, Party } from '@/shared/domain/queue/line'
import type { NewPart } from '@/shared/domain/queue/rearrange'
import {
  asId,
  type LaneId,
  type PersonId,
  type TicketCode,
  type TicketId,
} from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { RefusalShape, Result } from '@/shared/kernel/result'
import { frozen } from './frozen'
import { entered, freshLine, LARGE, NOON, SETUPS, SMALL, TASTING } from './shop'

export function ticket(name: string): TicketId {
  return asId(`ticket${name}0000`)
}

export function person(name: string): PersonId {
  return asId(`person${name}0000`)
}

/** The line after somebody joined; usually at noon and alone. */
export function joined(
  line: Line,
  laneId: LaneId,
  name: string,
  party: Partial<Pick<Party, 'size' | 'joinedAt' | 'takeOverCode' | 'name'>> = {},
): Line {
  const usual = { size: 2, joinedAt: NOON, fingerprint: 'f', moves: [] } as const
  const full: Party = { ...usual, ...party, ticketId: ticket(name), laneId, status: 'waiting' }
  return frozen(entered(line, person(name), full))
}

/** The line after somebody's booking was checked in; usually at noon. */
export function checkedIn(
  line: Line,
  laneId: LaneId,
  name: string,
  dueAt: Instant,
  now: Instant = NOON,
): Line {
  const who = { ticketId: ticket(name), holder: person(name), size: 2, name: null }
  const arrival = { ...who, laneId, dueAt, fingerprint: 'booked', takeOverCode: null }
  return done(enterBooked(line, SETUPS, arrival, now))
}

/** The names of the booked who wait in a lane, in their order. */
export function bookedIn(line: Line, laneId: LaneId): string[] {
  const booked = line.lanes[laneId]?.booked ?? []
  return booked.map(({ ticketId }) => ticketId.replace(/^ticket|0000$/g, ''))
}

/** Anna, Bert, Cleo, Dora and Emil in the small lane, Finn and Gina in the large, a minute apart. */
export function rush(): Line {
  let line = freshLine()
  const names = ['anna', 'bert', 'cleo', 'dora', 'emil']
  for (const [minute, name] of names.entries()) {
    line = joined(line, SMALL, name, { joinedAt: NOON + minute * MINUTE_MS })
  }
  line = joined(line, LARGE, 'finn', { size: 6, joinedAt: NOON + 1.5 * MINUTE_MS })
  return joined(line, LARGE, 'gina', { size: 7, joinedAt: NOON + 6 * MINUTE_MS })
}

/** One party alone in the lane for tastings. */
export function oneForTasting(): Line {
  return joined(freshLine(), TASTING, 'hugo', { size: null })
}

/** What a new ticket made at the counter is given. */
export function part(name: string): NewPart & { readonly takeOverCode: TicketCode } {
  const takeOverCode: TicketCode = asId(`code${name}000000`)
  return { ticketId: ticket(name), holder: person(name), takeOverCode, fingerprint: 'f' }
}

/** The names of those waiting in a lane, in their order. */
export function waiting(line: Line, laneId: LaneId): string[] {
  return (line.lanes[laneId]?.waiting ?? []).map((id) => id.replace(/^ticket|0000$/g, ''))
}

/** Whose ticket is called to a place. */
export function calledTo(line: Line, laneId: LaneId, place: string): string | null {
  const here = line.lanes[laneId]?.places[place]?.ticketId
  return here?.replace(/^ticket|0000$/g, '') ?? null
}

export function done<T>(result: Result<T, RefusalShape>): T {
  assert.ok(result.ok, `refused: ${result.ok ? '' : JSON.stringify(result.refusal)}`)
  return frozen(result.value)
}

export function refused(result: Result<unknown, RefusalShape>, code: string): void {
  assert.equal(result.ok ? 'done' : result.refusal.code, code)
}
