import { type Fen, yuan } from './money'

/** `¥12.00`; money given back or taken off begins with its minus sign. */
export function price(fen: Fen): string {
  return fen < 0 ? `−¥${yuan(-fen)}` : `¥${yuan(fen)}`
}

/** `¥12`, `¥9.90`: the same as a sign at a counter writes it. */
export function shortPrice(fen: Fen): string {
  return price(fen).replace(/\.00$/, '')
}

const TYPED_YUAN = /^(\d{1,6})(?:[.。](\d{1,2}))?$/

/** Yuan as typed, at most two digits after the point, in fen; null for anything else. */
export function fenTyped(typed: string): Fen | null {
  const found = TYPED_YUAN.exec(typed.trim())
  if (found === null) return null
  const [, whole = '0', part = ''] = found
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** A whole number as typed, or null. @param most the largest that is taken */
export function countTyped(typed: string, most: number): number | null {
  const text = typed.trim()
  if (!/^\d{1,7}$/.test(text)) return null
  const count = Number(text)
  return count <= most ? count : null
}
