import type { QuoteView } from '@/shared/contracts/orders.views'
import { distanceMeters, type GeoPoint } from '@/shared/domain/stores/distance'

/** A store further than this is asked about before one pays there. */
const FAR_METERS = 1_000
/** Wider than China's large cities are across from their middle. */
const ANOTHER_CITY_METERS = 30_000

/** How far a store is from a shopper: not asked about, asked about, or likely in another city. */
export interface Far {
  readonly meters: number
  readonly asks: boolean
  readonly anotherCity: boolean
}

/** @param here where the shopper is, null where that is not known: nothing is asked then */
export function farFrom(here: GeoPoint | null, store: QuoteView['location']): Far | null {
  if (here === null) return null
  const meters = distanceMeters(here, store)
  return { meters, asks: meters > FAR_METERS, anotherCity: meters > ANOTHER_CITY_METERS }
}
