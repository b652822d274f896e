import { isCounterFen } from '@/shared/domain/stores/counter-amount'
import type { Fen } from '@/shared/kernel/money'
import { fenTyped } from '@/shared/kernel/price'

/** Yuan as typed, at most two digits after the point, in fen; null for anything else and for nothing. */
export function typedFen(typed: string): Fen | null {
  const fen = fenTyped(typed)
  return fen === 0 ? null : fen
}

/** The same for what is to be paid at a counter: null for more than is taken there, too. */
export function typedCounterFen(typed: string): Fen | null {
  const fen = typedFen(typed)
  return fen !== null && isCounterFen(fen) ? fen : null
}
