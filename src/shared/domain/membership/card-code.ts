import type { Instant } from '../../kernel/instant'
import { CARD_NUMBER_DIGITS, isCardNumber } from './card-number'
import { windowAt } from './code-window'

/**
 * What a card shows for thirty seconds: the card's number, the end of the window's number and the
 * server's mark, 24 digits in all. Digits only and an even number of them, so that Code 128 takes
 * two to a symbol and a clerk can type it.
 */
export interface CardCode {
  readonly number: string
  /** The last four digits of the window's number. */
  readonly windowEnd: string
  readonly mark: string
}

const WINDOW_DIGITS = 4

/** One in ten thousand million to guess, and every guess is a look-up with a name to it. */
export const MARK_DIGITS = 10

export const CARD_CODE_DIGITS = CARD_NUMBER_DIGITS + WINDOW_DIGITS + MARK_DIGITS

/** Windows after which the digits begin anew: three and a half days. */
const WINDOWS_TOLD_APART = 10 ** WINDOW_DIGITS

/** @param mark ten digits only the server can make of this card and window */
export function cardCode(number: string, window: number, mark: string): string {
  return number + String(window % WINDOWS_TOLD_APART).padStart(WINDOW_DIGITS, '0') + mark
}

/** Null for what no card of ours ever showed, a mistyped digit among it. */
export function readCardCode(text: string): CardCode | null {
  if (text.length !== CARD_CODE_DIGITS || !/^\d+$/.test(text)) return null
  const number = text.slice(0, CARD_NUMBER_DIGITS)
  if (!isCardNumber(number)) return null
  const windowEnd = text.slice(CARD_NUMBER_DIGITS, CARD_NUMBER_DIGITS + WINDOW_DIGITS)
  return { number, windowEnd, mark: text.slice(-MARK_DIGITS) }
}

/** The window a code is of: of those that end so, the one nearest to now. */
export function windowOfCode({ windowEnd }: CardCode, now: Instant): number {
  const current = windowAt(now)
  const half = WINDOWS_TOLD_APART / 2
  const ahead = (Number(windowEnd) - current) % WINDOWS_TOLD_APART
  const nearest = ((ahead + half + WINDOWS_TOLD_APART) % WINDOWS_TOLD_APART) - half
  return current + nearest
}
