import { boxAround, distanceMeters, type GeoPoint } from '@/shared/domain/stores/distance'
import type { StoreId } from '@/shared/kernel/ids'
import { operators, type Where } from '../../platform/sdk'
import { stores } from './stores.documents'

/** What one query may answer; a box with more in it is made smaller. */
const MOST_IN_A_BOX = 1_000

const FIRST_METERS = 3_000
const WIDER = 4
/** Half the way around the earth: nothing is farther. */
const EVERYWHERE_METERS = 20_040_000
/** Boxes that differ by less are the same. */
const CLOSE_METERS = 50

/** A store by how far it is. */
export interface Distant {
  readonly id: StoreId
  readonly distanceMeters: number
}

/** Nearest first, those equally far by id: the order a list is paged in. */
export function byDistance(a: Distant, b: Distant): number {
  return a.distanceMeters - b.distanceMeters || (a.id < b.id ? -1 : 1)
}

function inBox(point: GeoPoint, meters: number): Where {
  if (meters >= EVERYWHERE_METERS) return {}
  const { south, north, west, east } = boxAround(point, meters)
  return { 'location.latitude': between(south, north), 'location.longitude': between(west, east) }
}

function between(least: number, most: number) {
  return operators.gte(least).and(operators.lte(most))
}

/** Every store within so many metres, or null where there are too many to ask for at once. */
async function within(where: Where, point: GeoPoint, meters: number): Promise<Distant[] | null> {
  const found = await stores.pick({ ...where, ...inBox(point, meters) }, ['location'], {
    limit: MOST_IN_A_BOX,
  })
  if (found.length === MOST_IN_A_BOX) return null
  return found
    .map(({ _id, location }) => ({ id: _id, distanceMeters: distanceMeters(point, location) }))
    .filter((store) => store.distanceMeters <= meters)
}

/**
 * The nearest stores after the last of the page before, at least `count` of them while there are
 * that many. Looks in a box around the point, wider until enough are in it and narrower when too
 * many are, so that ten thousand stores cost no more than a few boxes. It goes as far as the
 * thousand nearest; farther ones are found by city or by name.
 *
 * @param few whether there are so few stores at all that the first box may be the earth
 */
export async function nearest(
  where: Where,
  point: GeoPoint,
  after: Distant | null,
  count: number,
  few: boolean,
): Promise<Distant[]> {
  let next = few ? EVERYWHERE_METERS : FIRST_METERS
  let least = 0
  let most: number | null = null
  let found: Distant[] = []
  while (least < EVERYWHERE_METERS && (most === null || most - least > CLOSE_METERS)) {
    const all = await within(where, point, next)
    if (all === null) {
      most = next
    } else {
      least = next
      found = all.filter((store) => after === null || byDistance(after, store) < 0)
      if (found.length >= count) break
    }
    next = most === null ? Math.min(least * WIDER, EVERYWHERE_METERS) : (least + most) / 2
  }
  return found.sort(byDistance)
}
