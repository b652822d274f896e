import { type Instant, MINUTE_MS } from '../../kernel/instant'

/**
 * The types a template's keywords have, as its names say (`thing1`, `character_string2`); their
 * limits: developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage
 */
export type ValueType = 'thing' | 'character_string' | 'time' | 'phrase' | 'amount' | 'number'

const MOST_THING = 20
const MOST_CHARACTER_STRING = 32
const MOST_PHRASE = 5

/** Characters as people count them, so that a rare character is never cut in two. */
function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** What stands where a value is empty: WeChat refuses a message with an empty one. */
const NOTHING = '—'

/** Any text, at most twenty characters. */
export function thing(text: string): string {
  return cut(onOneLine(text), MOST_THING) || NOTHING
}

/** Digits, letters and symbols, at most 32; what is none of them is left out. */
export function characterString(text: string): string {
  const kept = onOneLine(text.replace(/[^\x20-\x7e]/gu, '')).slice(0, MOST_CHARACTER_STRING)
  return kept || '-'
}

/** At most five Chinese characters, and nothing else. */
export function phrase(text: string): string {
  const kept = [...text].filter((character) => /\p{Script=Han}/u.test(character))
  if (kept.length === 0) throw new Error(`no Chinese in the phrase ${JSON.stringify(text)}`)
  return kept.slice(0, MOST_PHRASE).join('')
}

/** `2026年11月25日 15:01` by the store's clock. */
export function time(at: Instant, utcOffsetMinutes: number): string {
  const local = new Date(at + utcOffsetMinutes * MINUTE_MS)
  const [hours, minutes] = [local.getUTCHours(), local.getUTCMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  )
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
  return `${year}年${month}月${day}日 ${hours}:${minutes}`
}

/** `¥12.50`: a sign and at most ten digits. */
export function amount(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`
}
