import type { CartLine, Order } from '@/shared/domain/orders/order'
import { callerOpenid } from '../../platform/identities'
import { checkText } from '../../platform/open-interfaces'

/**
 * Whether WeChat takes what was written to the kitchen: all of it in one look, which takes 2,500
 * characters (msgSecCheck), and forty lines of sixty with an allergy note fit into that.
 */
export async function notesAreFit(
  cart: readonly Pick<CartLine, 'note'>[],
  allergyNote: Order['allergyNote'],
): Promise<boolean> {
  const written = [allergyNote, ...cart.map(({ note }) => note)].filter((text) => text !== '')
  if (written.length === 0) return true
  return (await checkText(written.join('\n'), callerOpenid(), 'comment')) === 'fit'
}
