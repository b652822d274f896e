import * as v from 'valibot'
import type { OrderDocument } from '../../cloudfunctions/modules/orders/orders.documents'
import type { TestCloud } from './local-cloud'

const keySchema = v.looseObject({
  _id: v.string(),
  rev: v.number(),
  status: v.string(),
  stock: v.looseObject({ state: v.string() }),
  refunds: v.array(v.unknown()),
})

const orderSchema = v.custom<OrderDocument>((stored) => v.is(keySchema, stored))

/** Every order as it is stored. @throws where a document of the collection is none */
export async function orderDocuments(cloud: TestCloud): Promise<readonly OrderDocument[]> {
  return v.parse(v.array(orderSchema), await cloud.documents('orders'))
}
