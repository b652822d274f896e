import type { LaneId, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { callingOrder, nextTurn } from './calling-order'
import { inLane } from './edit'
import { type LaneSetups, type Line, numberOf, type Party, turnsOf } from './line'
import { waitsSince } from './pace-of-line'
import type { Pass } from './pass'

/** How many a lane keeps, and how many one ticket tells. */
const PASSES_KEPT = 12
const PASSES_TOLD = 5
/** Up to so many are kept by name: staff call out of turn from the first ten they are shown. */
const NAMED = 10

function withPass(
  line: Line,
  setups: LaneSetups,
  party: Party,
  pass: Pick<Pass, 'why' | 'at' | 'over' | 'behind'>,
): Line {
  const { ticketId, laneId, joinedAt, dueAt } = party
  const number = numberOf(line, setups, party)
  const whole = { ticketId, number, joinedAt, ...(dueAt !== undefined && { dueAt }), ...pass }
  return inLane(line, laneId, (lane) => ({
    ...lane,
    passes: [...(lane.passes ?? []), whole].slice(-PASSES_KEPT),
  }))
}

/** Whether somebody without a booking who waits in its lane joined before this party. */
function isEarlierWaiting(line: Line, { laneId, joinedAt }: Party): boolean {
  const waiting = new Set(line.lanes[laneId]?.waiting)
  return Object.values(line.live).some(
    (each) => waiting.has(each.ticketId) && each.joinedAt < joinedAt,
  )
}

/** A booked party whose turn it is goes ahead of those who joined before it. */
export function withBookedNoted(line: Line, setups: LaneSetups, party: Party, at: Instant): Line {
  if (party.dueAt === undefined || !isEarlierWaiting(line, party)) return line
  return withPass(line, setups, party, { why: 'booked', at })
}

/** A party called by the staff's choice goes ahead of those whose turn it was. */
export function withOutOfTurnNoted(
  line: Line,
  setups: LaneSetups,
  party: Party,
  at: Instant,
): Line {
  const lane = line.lanes[party.laneId]
  if (!lane) return line
  const turns = turnsOf(lane)
  const turn = nextTurn(turns, at)
  const next = typeof turn === 'string' ? lane.waiting[0] : turn.ticketId
  if (next === party.ticketId) return withBookedNoted(line, setups, party, at)
  if (party.dueAt !== undefined) {
    return isEarlierWaiting(line, party)
      ? withPass(line, setups, party, { why: 'called', at })
      : line
  }
  const dueNow = { ...turns, booked: turns.booked.filter(({ dueAt }) => dueAt <= at) }
  let walkIn = 0
  const order = callingOrder(dueNow, at, 0).map((id) => id ?? lane.waiting[walkIn++])
  const over = order.slice(0, order.indexOf(party.ticketId)).flatMap((id) => id ?? [])
  return withPass(line, setups, party, { why: 'called', at, ...(over.length <= NAMED && { over }) })
}

/** Whoever missed their call and comes back goes ahead of those behind their new place. */
export function withReturnNoted(
  line: Line,
  setups: LaneSetups,
  party: Party,
  places: number,
  at: Instant,
): Line {
  const waiting = line.lanes[party.laneId]?.waiting ?? []
  if (party.dueAt !== undefined || waiting.length <= places) return line
  return withPass(line, setups, party, { why: 'returned', at, behind: waiting.slice(0, places) })
}

/** Without what one ticket did at that moment, which was taken back. */
export function withoutPass(line: Line, laneId: LaneId, ticketId: TicketId, at: Instant): Line {
  const passes = line.lanes[laneId]?.passes
  if (!passes?.some((pass) => pass.ticketId === ticketId && pass.at === at)) return line
  const kept = passes.filter((pass) => pass.ticketId !== ticketId || pass.at !== at)
  return inLane(line, laneId, ({ passes: _before, ...lane }) =>
    kept.length > 0 ? { ...lane, passes: kept } : lane,
  )
}

function isPassed(party: Party, pass: Pass): boolean {
  if (pass.ticketId === party.ticketId) return false
  if (pass.over) return pass.over.includes(party.ticketId)
  if (waitsSince(party) > pass.at) return false
  // Between two booked ones their times decide, and whoever returns is not among them.
  if (party.dueAt !== undefined && pass.why !== 'called') return false
  return pass.behind ? !pass.behind.includes(party.ticketId) : party.joinedAt < pass.joinedAt
}

/** Who went ahead of this party in its lane, the latest few, the oldest of them first. */
export function passesOf(passes: readonly Pass[] | undefined, party: Party): readonly Pass[] {
  return (passes ?? []).filter((pass) => isPassed(party, pass)).slice(-PASSES_TOLD)
}
