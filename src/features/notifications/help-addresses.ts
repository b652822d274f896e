import type { Subject } from '@/shared/contracts/notifications.feedback.contract'
import type { StoreId } from '@/shared/kernel/ids'

/** Common questions, writing to a store, customer service. @param about one's own, at that store */
export function helpAddress(storeId?: StoreId, about?: Subject): string {
  const asked = [
    ...(storeId === undefined ? [] : [`store=${storeId}`]),
    ...(about === undefined ? [] : [`kind=${about.kind}`, `id=${about.id}`]),
  ]
  return `/shopper/help/index${asked.length === 0 ? '' : `?${asked.join('&')}`}`
}

/** What was written to a store, for those in charge. */
export function inboxAddress(storeId: StoreId): string {
  return `/staff/inbox/index?store=${storeId}`
}
