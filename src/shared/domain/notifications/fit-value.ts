import { type Instant, MINUTE_MS } from '../../kernel/instant'

/**
 * The types our keywords have, as the letters of their names say (`thing1`, `character_string2`).
 * Types and limits:
 * developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage
 */
export const valueTypes = ['thing', 'character_string', 'time', 'phrase', 'amount'] as const
export type ValueType = (typeof valueTypes)[number]

const MOST_THING = 20
const MOST_CHARACTER_STRING = 32
const MOST_PHRASE = 5

/** Characters as people count them, so that a rare character is never cut in two. */
function cut(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

/** Without line breaks, what cannot be seen, and the half of a character that somebody cut. */
function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cs}\p{Cf}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** What stands where a value is empty: WeChat refuses a message with an empty one. */
const NOTHING = '—'

/** Any text, at most twenty characters. */
export function thing(text: string): string {
  return cut(onOneLine(text), MOST_THING) || NOTHING
}

/** Digits, letters and symbols, at most 32; what is none of them is left out. */
export function characterString(text: string): string {
  const kept = onOneLine(text.replace(/[^\x20-\x7e]/gu, ''))
  return kept.slice(0, MOST_CHARACTER_STRING).trim() || '-'
}

/** At most five Chinese characters, and nothing else. @throws where there are none */
export function phrase(text: string): string {
  const kept = [...text].filter((character) => /\p{Script=Han}/u.test(character))
  if (kept.length === 0) throw new Error(`no Chinese in the phrase ${JSON.stringify(text)}`)
  return kept.slice(0, MOST_PHRASE).join('')
}

/** `2026年11月25日 15:01` by the store's clock, as WeChat takes a moment in any language. */
export function time(at: Instant, utcOffsetMinutes: number): string {
  const local = new Date(at + utcOffsetMinutes * MINUTE_MS)
  const [hours, minutes] = [local.getUTCHours(), local.getUTCMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  )
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
  return `${year}年${month}月${day}日 ${hours}:${minutes}`
}

/** More digits than this WeChat does not take. */
const MOST_AMOUNT_DIGITS = 10

/**
 * `¥12.50`: a sign and at most ten digits.
 * @throws for what is no sum of money, or longer: nobody of ours is given back a hundred million
 */
export function amount(fen: number): string {
  const yuan = (fen / 100).toFixed(2)
  if (!Number.isInteger(fen) || fen < 0 || yuan.length - 1 > MOST_AMOUNT_DIGITS) {
    throw new Error(`no amount for a message: ${fen} fen`)
  }
  return `¥${yuan}`
}
