import type { Fen } from '../../kernel/money'

/** How a store takes orders; what its file leaves out is as here. */
export interface Ordering {
  /** What its kitchen makes in ten minutes, in the measure of the menu's `work`. */
  readonly workPerTenMinutes: number
  /** From this total on handing over asks for the pick-up code. */
  readonly codeFromFen: Fen
  /** Above this a clerk's refund waits for a manager. */
  readonly clerkRefundsUpToFen: Fen
  /** Totals are rounded down to a multiple of it: a jiao is 10, and 1 rounds nothing. */
  readonly roundDownToFen: 1 | 10
}

export const usualOrdering: Ordering = {
  workPerTenMinutes: 20,
  codeFromFen: 20_000,
  clerkRefundsUpToFen: 5_000,
  roundDownToFen: 1,
}
