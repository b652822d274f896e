import { isId, type StoreId } from '../../kernel/ids'

/**
 * The `scene` of the 小程序码 at a store's door: `s.<store id>`, within the 32 characters
 * WeChat allows (wxacode.getUnlimited).
 */
export function doorCode(storeId: StoreId): string {
  return `s.${storeId}`
}

/** The store a launch's `scene` stands for, still URI-encoded as WeChat hands it over, or null. */
export function storeOfDoorCode(scene: string): StoreId | null {
  let text: string
  try {
    text = decodeURIComponent(scene)
  } catch {
    return null
  }
  const id = text.startsWith('s.') ? text.slice(2) : ''
  return isId<'store'>(id) ? id : null
}
