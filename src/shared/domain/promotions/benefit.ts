import type { Fen } from '../../kernel/money'
import type { Benefit, Promotion } from './promotion'

/** Pieces of one price. */
export interface Pieces {
  readonly eachFen: Fen
  readonly count: number
}

/** What works piece by piece, so that what one line gets is no other line's business. */
export type PieceBenefit =
  | { readonly kind: 'percent-off'; readonly percent: number; readonly mostFen: null }
  | Extract<Benefit, { kind: 'item-at' }>

export function isPieceByPiece(benefit: Benefit): benefit is PieceBenefit {
  return benefit.kind === 'item-at' || (benefit.kind === 'percent-off' && benefit.mostFen === null)
}

/** A rule applied by itself that a coupon may work on top of. */
export function goesWithCoupons({ benefit, how }: Promotion): boolean {
  return how.kind === 'by-itself' && how.withCoupons && isPieceByPiece(benefit)
}

function percentOf(fen: Fen, percent: number): Fen {
  return Math.floor((fen * percent) / 100)
}

/** What is taken off one piece at this price, in whole fen, rounded down. */
export function offEach(benefit: PieceBenefit, eachFen: Fen): Fen {
  return benefit.kind === 'item-at'
    ? Math.max(0, eachFen - benefit.priceFen)
    : percentOf(eachFen, benefit.percent)
}

/** Of pieces lined up from the dearest, the last `free` of every `buy + free`. */
function freeFen({ buy, free }: { buy: number; free: number }, pieces: readonly Pieces[]): Fen {
  const block = buy + free
  const freeBefore = (place: number) =>
    Math.floor(place / block) * free + Math.max(0, (place % block) - buy)
  const total = pieces.reduce((sum, { count }) => sum + count, 0)
  const counted = total - (total % block)
  let place = 0
  let off = 0
  for (const { eachFen, count } of pieces) {
    const end = Math.min(counted, place + count)
    if (end > place) off += (freeBefore(end) - freeBefore(place)) * eachFen
    place = Math.max(place, end)
  }
  return off
}

/**
 * What a rule takes off pieces it is applied to together: never more than they cost, and with more
 * pieces never less.
 *
 * @param menuFen what the pieces cost by the menu: thresholds count this, whatever was taken off
 * @param costFen what they cost now, all together
 * @param pieces at what each costs now, the dearest first
 */
export function offTogether(
  benefit: Benefit,
  menuFen: Fen,
  costFen: Fen,
  pieces: readonly Pieces[],
): Fen {
  switch (benefit.kind) {
    case 'amount-off':
      return menuFen >= benefit.fromFen ? Math.min(benefit.offFen, costFen) : 0
    case 'percent-off':
      return Math.min(benefit.mostFen ?? costFen, percentOf(costFen, benefit.percent))
    case 'item-at':
      return Math.max(0, ...pieces.map(({ eachFen }) => offEach(benefit, eachFen)))
    case 'buy-get':
      return freeFen(benefit, pieces)
    default:
      return benefit satisfies never
  }
}
