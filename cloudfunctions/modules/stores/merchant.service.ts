import { merchant } from './stores.documents'
import { MERCHANT_ID } from './stores.ids'

/** Whether numbers may have WeChat's live card: off where the merchant's folder does not say so. */
export async function hasQueueCard(): Promise<boolean> {
  return (await merchant.get(MERCHANT_ID))?.queueCard ?? false
}
