import { asId } from '@/shared/kernel/ids'
import type { Subjects } from '../notifications/subjects-port'
import { orders } from './orders.documents'

/** An order somebody writes about: their own, which has a number once it is placed. */
export const orderSubject: Subjects['order'] = async (id, person) => {
  const order = await orders.get(asId<'order'>(id))
  if (order?.personId !== person || order.number === null) return null
  return { storeId: order.storeId, name: { zh: order.number } }
}
