import { asId, type PersonId, type RequestId, type SkuId } from '@/shared/kernel/ids'
import { loadedMenu } from '../../../cloudfunctions/modules/catalogue/load-menu'
import { menus, products } from '../../../cloudfunctions/modules/catalogue/menu.documents'
import { menuFile } from '../../../cloudfunctions/modules/catalogue/menu.merchant'
import { stocks } from '../../../cloudfunctions/modules/catalogue/stock.documents'
import { emptyStock } from '../../../cloudfunctions/modules/catalogue/stock-document'
import { boardSeen } from '../../../cloudfunctions/modules/orders/order-day.service'
import { loadedStores } from '../../../cloudfunctions/modules/stores/load-merchant'
import { type StoreDocument, stores } from '../../../cloudfunctions/modules/stores/stores.documents'
import { storesFile } from '../../../cloudfunctions/modules/stores/stores.merchant'
import { readMerchantFile } from '../../../cloudfunctions/platform/merchant'
import { intentOf } from '../../../cloudfunctions/platform/request'
import type { Writer } from '../../../cloudfunctions/platform/route'
import { NOON } from '../histories/play'
import { openRules } from './rules'

export const STORE_ID = asId<'store'>('yuyuanroad')

/** Made to order; and two sizes of which the shelf holds few. */
export const CUP = asId<'sku'>('osmanthusoolongmid')
export const RECEIVED: ReadonlyMap<SkuId, number> = new Map([
  [asId<'sku'>('oolongtinsmall'), 7],
  [asId<'sku'>('oolongtinlarge'), 4],
])

export const SHOPPERS: readonly PersonId[] = ['lin', 'wang', 'zhao'].map((name) =>
  asId(`shopper${name}`),
)
/** One of them never joined. */
export const MEMBERS = SHOPPERS.slice(0, 2)
export const CLERK = asId<'person'>('clerkmeimei')

/** The demo's first store and its menu, a small kitchen, and few of what is counted. */
export async function openShop(folder: string): Promise<StoreDocument> {
  const file = await readMerchantFile(folder, 'stores.json', storesFile)
  const found = loadedStores(file).find(({ _id }) => _id === STORE_ID)
  if (!found) throw new Error('the demo has no such store')
  const store = { ...found, ordering: { workPerTenMinutes: 6, roundDownToFen: 10 as const } }
  await stores.create(store)
  const menu = loadedMenu(await readMerchantFile(folder, 'menu.json', menuFile))
  for (const product of menu.products) await products.create(product)
  for (const each of menu.menus) await menus.create(each)
  for (const [skuId, available] of RECEIVED) {
    await stocks.create({ ...emptyStock(STORE_ID, skuId), available })
  }
  await openRules(folder, store, MEMBERS, NOON)
  await boardSeen(store, { taken: {}, boardSeenAt: 0, pausedUntil: null }, NOON)
  return store
}

export function writerOf<A extends string>(
  person: PersonId,
  action: A,
  requestId: RequestId,
  input: unknown,
  now: number,
): Writer {
  return { person, now, traceId: 'history', intent: intentOf(person, action, requestId, input) }
}

/** The same as somebody who works here. */
export function staffOf(writer: Writer, role: 'clerk' | 'manager') {
  return { ...writer, role, name: '小梅', reviewer: false, device: null }
}
