import { storeOfDoorCode } from '@/shared/domain/stores/door-code'
import type { StoreId } from '@/shared/kernel/ids'

/** Where a launch leads: to a store, to the list of them, or to the list because the code is not ours. */
export type Launch =
  | { readonly to: 'store'; readonly storeId: StoreId }
  | { readonly to: 'stores'; readonly badCode: boolean }

/** @param params a page's query; `scene` is what the door code carries */
export function launchOf(params: Readonly<Record<string, string | undefined>>): Launch {
  const { scene } = params
  if (scene === undefined || scene === '') return { to: 'stores', badCode: false }
  const storeId = storeOfDoorCode(scene)
  return storeId === null ? { to: 'stores', badCode: true } : { to: 'store', storeId }
}
