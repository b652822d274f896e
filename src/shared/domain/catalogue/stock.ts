import { asId, type Id, type PersonId } from '../../kernel/ids'
import { HOUR_MS, type Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'

/** How a hold's life may go on from each state; the final ones lead nowhere. */
export const holdLife = {
  held: ['released', 'sold'],
  released: [],
  sold: [],
} as const satisfies Record<string, readonly string[]>

export type HoldState = keyof typeof holdLife

/** What an order has taken of a stock. It stays after it has ended, so that a late retry takes nothing. */
export interface Hold {
  readonly count: number
  /** Until when it was promised; only whoever took it releases it. */
  readonly until: Instant
  readonly state: HoldState
  /** When it came into its state. */
  readonly at: Instant
}

/** How stock changes by hand. A count says how many there are; the others by how many it changes. */
export type StockMove =
  | { readonly kind: 'delivery' | 'waste'; readonly count: number }
  | { readonly kind: 'count'; readonly there: number }

export type MovementKind = StockMove['kind'] | 'sale' | 'return'

/** One line of the ledger, never changed: what a stock is can be added up from them. */
export interface Movement {
  readonly kind: MovementKind
  /** By how many the stock changed, held ones included. */
  readonly change: number
  readonly reason: string
  readonly at: Instant
  /** Who did it by hand; null for a sale or a return. */
  readonly by: PersonId | null
  /** Tells a repetition of what was asked from another under its name. */
  readonly fingerprint: string
}

/**
 * What one store has of one size. Always: received − waste ± counts = available + held + sold −
 * returned.
 */
export interface Stock {
  /** Free to sell. Below zero where a count found fewer than are promised. */
  readonly available: number
  /** The sum of the holds that are held. */
  readonly held: number
  readonly holds: Readonly<Record<Id, Hold>>
  readonly moves: Readonly<Record<Id, Movement>>
}

/** After so long an ended hold, and a written movement, are forgotten. */
export const STAYS_MS = HOUR_MS

export type NotEnoughToMove = { readonly code: 'catalogue/not-that-many'; readonly left: number }

/**
 * Why a hold could not be taken, or that it had been before. One that was released is not taken
 * again under its name: nothing is left of it.
 */
export function heldBefore(
  hold: Hold | undefined,
  available: number,
): 'reserved' | { readonly left: number } {
  if (hold?.state === 'released') return { left: 0 }
  if (hold) return 'reserved'
  return { left: Math.max(0, available) }
}

/**
 * By how many a stock changes by hand. Waste is taken from what is free; whoever finds a promised
 * one broken counts anew, and a count may say whatever it found.
 */
export function changeByHand(
  { available, held }: Pick<Stock, 'available' | 'held'>,
  move: StockMove,
): Result<number, NotEnoughToMove> {
  switch (move.kind) {
    case 'delivery':
      return ok(move.count)
    case 'waste':
      if (move.count > available) {
        return refuse({ code: 'catalogue/not-that-many', left: Math.max(0, available) })
      }
      return ok(-move.count)
    case 'count':
      return ok(move.there - available - held)
    default:
      return move satisfies never
  }
}

type Named<Part> = readonly [id: Id, part: Part]

function entries<Part>(map: Readonly<Record<Id, Part>>): readonly Named<Part>[] {
  return Object.entries(map).map(([id, part]) => [asId(id), part])
}

/** What the ledger must hold of a stock before it is forgotten: sales by their holds, and the moves. */
export function movementsOf(stock: Pick<Stock, 'holds' | 'moves'>): readonly Named<Movement>[] {
  const sales = entries(stock.holds)
    .filter(([, { state }]) => state === 'sold')
    .map(([id, { count, at }]): Named<Movement> => {
      return [id, { kind: 'sale', change: -count, reason: '', at, by: null, fingerprint: id }]
    })
  return [...sales, ...entries(stock.moves)]
}

/** What may be forgotten now, its movements written, and whether anything ended stays for later. */
export function forgettable(
  stock: Pick<Stock, 'holds' | 'moves'>,
  now: Instant,
): { readonly holds: readonly Id[]; readonly moves: readonly Id[]; readonly more: boolean } {
  const old = ({ at }: { readonly at: Instant }) => now - at >= STAYS_MS
  const ended = entries(stock.holds).filter(([, { state }]) => holdLife[state].length === 0)
  const moves = entries(stock.moves)
  const holdsGone = ended.filter(([, hold]) => old(hold)).map(([id]) => id)
  const movesGone = moves.filter(([, move]) => old(move)).map(([id]) => id)
  const more = holdsGone.length + movesGone.length < ended.length + moves.length
  return { holds: holdsGone, moves: movesGone, more }
}
