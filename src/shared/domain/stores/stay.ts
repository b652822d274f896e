import type { StoreId } from '../../kernel/ids'
import { HOUR_MS, type Instant } from '../../kernel/instant'
import type { Entry } from './entry'
import { entryCode, entryOfCode } from './entry-code'

/** Somebody in a store, as far as their phone knows: in-store mode. It proves nothing to anybody. */
export interface Stay {
  /** The code that was scanned. */
  readonly code: string
  readonly storeId: StoreId
  /** The table, room, chair or counter scanned; null for the door. */
  readonly placeCode: string | null
}

/** The longest a visit is taken to last where nobody said otherwise. */
export const LONGEST_STAY_MS = 8 * HOUR_MS

/**
 * The stay a code begins: held to the camera at a door, a place or a counter. A picture of a code,
 * a card or a menu begins none, wherever it leads.
 */
export function stayBegunBy(entry: Entry): Stay | null {
  if (entry.via !== 'scan') return null
  switch (entry.kind) {
    case 'door':
      return { code: entryCode(entry), storeId: entry.storeId, placeCode: null }
    case 'place':
    case 'counter':
      return { code: entryCode(entry), storeId: entry.storeId, placeCode: entry.placeCode }
    default:
      return null
  }
}

/**
 * When a stay ends by itself: after eight hours, or at the store's closing where that comes first.
 * A closing brought forward brings the end forward; one put off does not put it off.
 * @param endsAt as it was settled before; null where the stay begins now
 */
export function stayEnd(endsAt: Instant | null, now: Instant, closesAt: Instant | null): Instant {
  return Math.min(endsAt ?? now + LONGEST_STAY_MS, closesAt ?? Number.POSITIVE_INFINITY)
}

/** A stay as text: when it ends, then its code. */
export function stayText({ code }: Stay, endsAt: Instant): string {
  return `${endsAt} ${code}`
}

/** A stay kept as text, with its end; null for anything else. */
export function stayOfText(text: string | null): { stay: Stay; endsAt: Instant } | null {
  const [ends = '', code = ''] = text?.split(' ') ?? []
  const endsAt = Number(ends)
  const led = entryOfCode(code)
  if (ends === '' || !Number.isFinite(endsAt) || led === null) return null
  const stay = stayBegunBy({ ...led, via: 'scan' })
  return stay && { stay, endsAt }
}
