import type { Input, Output } from '@/shared/contracts'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import type { WaitingAt } from './list.service'
import { storeDetails } from './store-views'
import { merchant, stores } from './stores.documents'
import { MERCHANT_ID } from './stores.ids'

export function details(waitingAt: WaitingAt) {
  return async (
    { storeId }: Input<'stores/details'>,
    { now }: Reader,
  ): Promise<Result<Output<'stores/details'>, UnknownStore>> => {
    const store = await stores.get(storeId)
    if (!store) return refuse({ code: 'stores/unknown' })
    const waiting = await waitingAt([store], now)
    return ok(storeDetails(store, waiting.get(storeId) ?? 0, now))
  }
}

/** Licences listed with the operator; a chain of more stores has them on each store's page. */
const MOST_LICENSED = 50

export async function operator(): Promise<
  Result<Output<'stores/operator'>, { readonly code: 'stores/no-operator' }>
> {
  const published = await merchant.get(MERCHANT_ID)
  if (!published) return refuse({ code: 'stores/no-operator' })
  const listed = await stores.pick({ position: operators.gte(0) }, ['name', 'licences'], {
    limit: MOST_LICENSED + 1,
    orderBy: { path: 'position', order: 'asc' },
  })
  return ok({
    ...published.operator,
    stores: listed
      .slice(0, MOST_LICENSED)
      .map(({ _id, name, licences }) => ({ storeId: _id, name, licences })),
    moreStores: listed.length > MOST_LICENSED,
  })
}
