import type { StoreId } from '../../kernel/ids'
import { entryCode } from './entry-code'

/** The code at a store's door, the one most scanned. */
export function doorCode(storeId: StoreId): string {
  return entryCode({ kind: 'door', storeId })
}
