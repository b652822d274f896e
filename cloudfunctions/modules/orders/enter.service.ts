import type { Input } from '@/shared/contracts'
import { ok } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { boardOf } from './board-view'
import { placeCart } from './place.service'
import { quote } from './quote.service'

/** A guest's order, paid to a clerk: the same stock, kitchen and prices, outside WeChat Pay. */
export async function enter(
  { paidBy, guestName, ...cart }: Input<'orders/enter'>,
  { intent, now, person }: StaffWriter,
): Reply<'orders/enter'> {
  const payment = { by: paidBy, clerk: person }
  const placed = await placeCart({ cart, personId: null, guestName, payment }, { intent, now })
  if (!placed.ok) return placed
  return ok(await boardOf(await storeAtWork(cart.storeId), now))
}

/** What a guest's cart costs. */
export function staffQuote(
  input: Input<'orders/staff-quote'>,
  { now }: StaffReader,
): Reply<'orders/staff-quote'> {
  return quote(input, { person: undefined, now })
}
