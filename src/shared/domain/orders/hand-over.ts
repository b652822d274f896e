import type { Fen } from '../../kernel/money'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Ordering } from '../stores/ordering'
import type { Order } from './order'

export type CannotHandOver =
  | { readonly code: 'orders/code-wrong' }
  | { readonly code: 'orders/code-needed' }

/** Whether handing this order over asks for its code: a guest without a phone has none. */
export function asksForCode(
  { totalFen, personId }: { readonly totalFen: Fen; readonly personId: Order['personId'] },
  { codeFromFen }: Ordering,
): boolean {
  return personId !== null && totalFen >= codeFromFen
}

/**
 * Whether an order may be handed over: by its code where the amount asks for one, or by number and
 * name with the reason there was none. A code that is shown is looked at, whatever the amount.
 * @param isRight what the server's key says of a code
 */
export function mayHandOver(
  order: Pick<Order, 'totalFen' | 'personId'>,
  ordering: Ordering,
  shown: { readonly code: string | null; readonly withoutCode: string | null },
  isRight: (code: string) => boolean,
): Result<null, CannotHandOver> {
  if (shown.code !== null) {
    return isRight(shown.code) ? ok(null) : refuse({ code: 'orders/code-wrong' })
  }
  const needed = asksForCode(order, ordering) && shown.withoutCode === null
  return needed ? refuse({ code: 'orders/code-needed' }) : ok(null)
}

/** Whether somebody wrote something the kitchen must read before it begins. */
export function hasNotes({ allergyNote, lines }: Pick<Order, 'allergyNote' | 'lines'>): boolean {
  return allergyNote !== '' || lines.some(({ note }) => note !== '')
}
