import type { CardView, ChangingCode } from '@/shared/contracts/membership.contract'
import type { Instant } from '@/shared/kernel/instant'

/** The code to show now, or null where those at hand have run out. */
export function codeAt(codes: readonly ChangingCode[], now: Instant): ChangingCode | null {
  return codes.find(({ from, until }) => from <= now && now < until) ?? null
}

/** A long number in groups of four, as it is read aloud and typed. */
export function inGroups(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** A card kept on the phone for when there is no network. */
export interface KeptCard {
  readonly card: CardView
  /** How far the server's clock was ahead of the phone's when the codes were handed out. */
  readonly aheadMs: number
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCode(value: unknown): value is ChangingCode {
  if (!isObject(value)) return false
  const { from, until, text } = value
  return typeof from === 'number' && typeof until === 'number' && typeof text === 'string'
}

function isMember(value: unknown): value is CardView['member'] {
  if (!isObject(value)) return false
  const { number, nickname } = value
  return typeof number === 'string' && (nickname === null || typeof nickname === 'string')
}

/** What was kept, or null where nothing was, or not by this version. */
export function readKept(text: string | null): KeptCard | null {
  let kept: unknown
  try {
    kept = JSON.parse(text ?? 'null')
  } catch {
    return null
  }
  if (!isObject(kept) || !isObject(kept.card) || typeof kept.aheadMs !== 'number') return null
  const { member, codes } = kept.card
  if (!isMember(member) || !Array.isArray(codes) || !codes.every(isCode)) return null
  return { card: { member, codes }, aheadMs: kept.aheadMs }
}
