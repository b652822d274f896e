import type { StockMove } from '@/shared/domain/catalogue/stock'
import type { Fen } from '@/shared/kernel/money'

/** A whole number as typed, or null. */
function wholeOf(typed: string): number | null {
  const text = typed.trim()
  return /^\d{1,5}$/.test(text) ? Number(text) : null
}

/** What is meant by a number typed for a kind of move; null where it means nothing. */
export function moveOf(kind: StockMove['kind'], typed: string): StockMove | null {
  const count = wholeOf(typed)
  if (count === null) return null
  if (kind === 'count') return { kind, there: count }
  return count > 0 ? { kind, count } : null
}

/** Yuan as typed, such as `18` or `18.50`, in fen; null where it is no price. */
export function fenOf(typed: string): Fen | null {
  const yuan = /^(\d{1,5})(?:[.](\d{1,2}))?$/.exec(typed.trim())
  if (!yuan) return null
  const [, whole = '', part = ''] = yuan
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
