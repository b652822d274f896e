import { type Fen, yuan } from '@/shared/kernel/money'

/** `¥18.00`. */
export function price(fen: Fen): string {
  return fen < 0 ? `-¥${yuan(-fen)}` : `¥${yuan(fen)}`
}

/** What a choice adds to a price, such as `+¥3.00`; nothing where it adds nothing. */
export function added(fen: Fen): string {
  if (fen === 0) return ''
  return fen > 0 ? `+${price(fen)}` : price(fen)
}
