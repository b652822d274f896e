import { isId, type StoreId } from '../../kernel/ids'

/** Base-32 digits of the server's mark: fifty bits. */
export const SCREEN_MARK_CHARACTERS = 10

/** What a store's spare screen shows, taken apart. */
export interface ScreenCode {
  readonly storeId: StoreId
  readonly mark: string
}

/**
 * The text on a spare screen, `k.<store id>.<mark>`: 32 characters at most, as the `scene` of a
 * 小程序码 allows (wxacode.getUnlimited), so that a store id has 18.
 */
export function screenCode({ storeId, mark }: ScreenCode): string {
  return `k.${storeId}.${mark}`
}

/** Null for what no screen of ours shows. */
export function readScreenCode(text: string): ScreenCode | null {
  const [kind, storeId, mark, ...more] = text.split('.')
  if (kind !== 'k' || !isId<'store'>(storeId) || mark === undefined || more.length > 0) return null
  return /^[a-z2-7]{10}$/.test(mark) ? { storeId, mark } : null
}
