import type { Fen } from '@/shared/kernel/money'
import { price } from '@/shared/kernel/price'

/** What a choice adds to a price, such as `+¥3.00`; nothing where it adds nothing. */
export function added(fen: Fen): string {
  if (fen === 0) return ''
  return `${fen > 0 ? '+' : '-'}${price(Math.abs(fen))}`
}
