import type { CounterLane } from '@/shared/contracts/queue.views'
import type { PlaceId, TicketId } from '@/shared/kernel/ids'

/**
 * Where a device calls to: `unnamed` where the lane names no places, `unchosen` until somebody has
 * said which of them it is.
 */
export type CallingPlace =
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'unchosen' }
  | { readonly kind: 'named'; readonly placeId: PlaceId }

/** @param remembered what this device chose before; the store may have changed its places since */
export function callingPlace(
  { places }: Pick<CounterLane, 'places'>,
  remembered: string | null,
): CallingPlace {
  const [first] = places
  if (first === undefined) return { kind: 'unnamed' }
  if (places.length === 1) return { kind: 'named', placeId: first.id }
  const known = places.find((place) => place.id === remembered)
  return known === undefined ? { kind: 'unchosen' } : { kind: 'named', placeId: known.id }
}

/** The ticket a call from here follows, and serves: the one called to this place last. */
export function afterAt(
  { called, mine }: Pick<CounterLane, 'called' | 'mine'>,
  place: CallingPlace,
): TicketId | null {
  if (place.kind === 'unnamed') return mine
  if (place.kind === 'unchosen') return null
  return called.find((ticket) => ticket.placeId === place.placeId)?.id ?? null
}
