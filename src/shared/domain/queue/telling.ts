import type { PersonId, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { callingOrder } from './calling-order'
import { entries, type Gone, type Lane, type Line, type Party, turnsOf } from './line'

/** With so many ahead it is time to come back: a phone asks more often from here on, too. */
export const NEAR_AHEAD = 3

/** What one party is to be told: once for each occasion, however often it is worked out. */
export interface News {
  readonly kind: 'nearly-your-turn' | 'your-turn' | 'missed'
  readonly holder: PersonId
  readonly party: Party | Gone
  readonly occasion: string
  /** Parties before it. */
  readonly ahead: number
  /** The occasion of the call that this takes back, to be told only where that one was. */
  readonly withdraws?: string
}

/** Each call is an occasion of its own, so that a second call is told again. */
export function occasionAt(at: Instant): string {
  return String(at)
}

const WITHDRAWN = 'withdrawn-'

/** Whether this is the occasion of taking a call back. */
export function isWithdrawal(occasion: string): boolean {
  return occasion.startsWith(WITHDRAWN)
}

/** A walk-in without a phone is called out, and told nothing. */
function hasPhone({ takeOverCode }: Party | Gone): boolean {
  return takeOverCode === undefined
}

/** How a party stands, as it is told; null where there is nothing to tell. */
export function newsOf(holder: PersonId, party: Party | Gone): News | null {
  if (!hasPhone(party)) return null
  const of = { holder, party, ahead: 0 }
  if ('endedAt' in party) {
    const corrected = party.moves[party.moves.length - 1]?.kind === 'corrected'
    if (party.status !== 'missed' || corrected) return null
    return { ...of, kind: 'missed', occasion: occasionAt(party.endedAt) }
  }
  if (party.status === 'called') {
    if (party.heldSince === undefined) return null
    return { ...of, kind: 'your-turn', occasion: occasionAt(party.heldSince) }
  }
  if (party.mistakeAt === undefined) return null
  const calls = party.moves.filter(({ kind }) => kind === 'called' || kind === 'recalled')
  const call = calls[calls.length - 1]
  if (!call) return null
  const withdraws = occasionAt(call.at)
  return { ...of, kind: 'your-turn', occasion: WITHDRAWN + withdraws, withdraws }
}

/** The first few of a lane in the order of calls, of the booked only those whose time has come. */
function firstOf(lane: Lane, now: Instant): readonly TicketId[] {
  const { waiting, booked } = lane
  if (!booked) return waiting.slice(0, NEAR_AHEAD + 1)
  let walkIn = 0
  const order = callingOrder(turnsOf(lane), now, 0).slice(0, NEAR_AHEAD + 1)
  return order.flatMap((ticketId) => ticketId ?? waiting[walkIn++] ?? [])
}

/** Whoever joined this near knows, and whoever was called once is no longer far. */
function cameNear({ quote, moves, dueAt }: Party, now: Instant): boolean {
  if (moves.some(({ kind }) => kind === 'called' || kind === 'returned')) return false
  return dueAt === undefined ? (quote?.ahead ?? 0) > NEAR_AHEAD : dueAt <= now
}

/** Everybody who has come near the front of a lane since they joined. */
export function nearNews(line: Line, now: Instant): News[] {
  const ahead = new Map<TicketId, number>()
  for (const [, lane] of entries(line.lanes)) {
    firstOf(lane, now).forEach((ticketId, before) => {
      ahead.set(ticketId, before)
    })
  }
  return entries(line.live).flatMap(([holder, party]): News[] => {
    const before = ahead.get(party.ticketId)
    if (before === undefined || !hasPhone(party) || !cameNear(party, now)) return []
    return [{ kind: 'nearly-your-turn', holder, party, occasion: '', ahead: before }]
  })
}

/** What a write has made of a line that is to be told; whoever it left alone hears nothing. */
export function newsBetween(before: Line, after: Line, now: Instant): News[] {
  const live = entries(after.live).filter(([holder, party]) => before.live[holder] !== party)
  const missed = entries(after.missed).filter(([id, gone]) => before.missed[id] !== gone)
  const changed = [...live, ...missed.map(([, gone]) => [gone.holder, gone] as const)]
  const near = new Set(nearNews(before, now).map(({ party }) => party.ticketId))
  return [
    ...changed.flatMap(([holder, party]) => newsOf(holder, party) ?? []),
    ...nearNews(after, now).filter(({ party }) => !near.has(party.ticketId)),
  ]
}
