import { isId, type StoreId } from '@/shared/kernel/ids'

/** The store a page ended with: by where it is in the list, or by how far it is. */
export type Cursor =
  | { readonly by: 'position'; readonly position: number }
  | { readonly by: 'distance'; readonly distanceMeters: number; readonly id: StoreId }

/** What `next` of a page looks like. */
export const CURSOR_PATTERN = /^(p\d{1,7}|d\d{1,8}-[a-z0-9]{10,26})$/

export function cursorText(cursor: Cursor): string {
  return cursor.by === 'position' ? `p${cursor.position}` : `d${cursor.distanceMeters}-${cursor.id}`
}

/** Reads what the door has let in; null for a first page. */
export function readCursor(text: string | null): Cursor | null {
  const [, kind, number, id] = /^([pd])(\d+)(?:-(.*))?$/.exec(text ?? '') ?? []
  if (kind === 'p') return { by: 'position', position: Number(number) }
  if (kind === 'd' && isId<'store'>(id)) {
    return { by: 'distance', distanceMeters: Number(number), id }
  }
  return null
}
