import { storeOfDoorCode } from '@/shared/domain/stores/door-code'
import { isId, type StoreId } from '@/shared/kernel/ids'

/** Where a launch leads: to a store, to the list of them, or to the list because the code is not ours. */
export type Launch =
  /** `scene` is the door code's that was scanned, null where none was. */
  | { readonly to: 'store'; readonly storeId: StoreId; readonly scene: string | null }
  | { readonly to: 'stores'; readonly badCode: boolean }

/** @param params a page's query: `scene` is what a door code carries, `store` what our own pages say */
export function launchOf(params: Readonly<Record<string, string | undefined>>): Launch {
  const { scene, store } = params
  if (scene === undefined || scene === '') {
    if (isId<'store'>(store)) return { to: 'store', storeId: store, scene: null }
    return { to: 'stores', badCode: false }
  }
  const storeId = storeOfDoorCode(scene)
  if (storeId === null) return { to: 'stores', badCode: true }
  return { to: 'store', storeId, scene: decodeURIComponent(scene) }
}

/** The `scene` of what was scanned: a code of ours opens a page with it, any other is its own text. */
export function sceneOfScan(scanned: string): string {
  return /[?&]scene=([^&]*)/.exec(scanned)?.[1] ?? scanned
}
