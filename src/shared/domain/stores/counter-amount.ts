import type { Fen } from '../../kernel/money'

/**
 * More than anybody pays at a counter with a phone: fifty thousand yuan. The one bound of an amount
 * that is typed, carried by a code or sent.
 */
export const MOST_AT_COUNTER_FEN: Fen = 5_000_000

/** Whether so much can be paid at a counter: whole fen, one at least. */
export function isCounterFen(fen: Fen): boolean {
  return Number.isInteger(fen) && fen >= 1 && fen <= MOST_AT_COUNTER_FEN
}

/** An amount as a code or an address carries it, in fen and in one way only; null for anything else. */
export function counterFenOf(text: string | undefined): Fen | null {
  const fen = text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : 0
  return isCounterFen(fen) ? fen : null
}
