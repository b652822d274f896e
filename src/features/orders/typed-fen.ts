import { isCounterFen } from '@/shared/domain/stores/counter-amount'
import { type Fen, yuan } from '@/shared/kernel/money'

/** `¥12.00`; money given back or taken off begins with its minus sign. */
export function price(fen: Fen): string {
  return fen < 0 ? `−¥${yuan(-fen)}` : `¥${yuan(fen)}`
}

const TYPED_YUAN = /^(\d{1,6})(?:[.。](\d{1,2}))?$/

/** Yuan as typed, at most two digits after the point, in fen; null for anything else and for nothing. */
export function typedFen(typed: string): Fen | null {
  const found = TYPED_YUAN.exec(typed.trim())
  if (found === null) return null
  const [, whole = '0', part = ''] = found
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return fen === 0 ? null : fen
}

/** The same for what is to be paid at a counter: null for more than is taken there, too. */
export function typedCounterFen(typed: string): Fen | null {
  const fen = typedFen(typed)
  return fen !== null && isCounterFen(fen) ? fen : null
}
