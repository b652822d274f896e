import type { Input, Output } from '@/shared/contracts'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
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

export async function operator(): Promise<
  Result<Output<'stores/operator'>, { readonly code: 'stores/no-operator' }>
> {
  const published = await merchant.get(MERCHANT_ID)
  return published ? ok(published.operator) : refuse({ code: 'stores/no-operator' })
}
