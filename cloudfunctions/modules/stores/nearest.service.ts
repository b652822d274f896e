import { boxAround, distanceMeters, type GeoPoint } from '@/shared/domain/stores/distance'
import type { StoreId } from '@/shared/kernel/ids'
import { operators, type Where } from '../../platform/sdk'
import { type StoreDocument, stores } from './stores.documents'

/** What one query may answer; a box with more in it is made smaller. */
const MOST_IN_A_QUERY = 1_000

const FIRST_METERS = 3_000
const WIDER = 4
/** A step so small that its stores are read however many they are. */
const THIN = 1.1
const THIN_METERS = 100
/** Of very many stores only those within this are told by distance: beyond, a box is no circle. */
const REACH_METERS = 200_000

/** A store by how far it is. */
export interface Distant {
  readonly id: StoreId
  readonly distanceMeters: number
}

/** Nearest first, those equally far by id: the order a list is paged in. */
function byDistance(a: Distant, b: Distant): number {
  return a.distanceMeters - b.distanceMeters || (a.id < b.id ? -1 : 1)
}

function between(least: number, most: number) {
  return operators.gte(least).and(operators.lte(most))
}

function inBox(point: GeoPoint, meters: number): Where {
  const { south, north, west, east } = boxAround(point, meters)
  return { 'location.latitude': between(south, north), 'location.longitude': between(west, east) }
}

/** Every store in a box, however many queries that takes. */
async function readBox(where: Where): Promise<Pick<StoreDocument, '_id' | 'location'>[]> {
  const all: Pick<StoreDocument, '_id' | 'location'>[] = []
  let after: Where = {}
  for (;;) {
    const some = await stores.pick({ ...where, ...after }, ['location'], {
      limit: MOST_IN_A_QUERY,
      orderBy: { path: '_id', order: 'asc' },
    })
    all.push(...some)
    const last = some.at(-1)
    if (last === undefined || some.length < MOST_IN_A_QUERY) return all
    after = { _id: operators.gt(last._id) }
  }
}

/** A box's stores by how far they are, without those of the pages before. */
async function distances(where: Where, point: GeoPoint, after: Distant | null) {
  const box = await readBox(where)
  return box
    .map(({ _id, location }) => ({ id: _id, distanceMeters: distanceMeters(point, location) }))
    .filter((store) => after === null || byDistance(after, store) < 0)
    .sort(byDistance)
}

/**
 * The nearest stores after the last of the page before, `count` of them or more while there are
 * that many within two hundred kilometres; of a thousand or fewer, all of them wherever they are.
 * Counts what is in a box around the point, wider while that is too few and narrower while it is
 * too many, and then reads that box: of ten thousand stores a few hundred places.
 *
 * @param inAll how many stores meet `where`, wherever they are
 */
export async function nearest(
  where: Where,
  point: GeoPoint,
  after: Distant | null,
  count: number,
  inAll: number,
): Promise<Distant[]> {
  if (inAll <= MOST_IN_A_QUERY) return distances(where, point, after)
  let least = after?.distanceMeters ?? 0
  let most: number | null = null
  for (let next = wider(least); ; next = most === null ? wider(least) : (least + most) / 2) {
    const box = { ...where, ...inBox(point, next) }
    const inside = await stores.count(box)
    const thin = next <= Math.max(least * THIN, THIN_METERS)
    if (inside > MOST_IN_A_QUERY && !thin) {
      most = next
      continue
    }
    const all = inside < count && next < REACH_METERS ? [] : await distances(box, point, after)
    const found = all.filter((store) => store.distanceMeters <= next)
    if (found.length >= count || next >= REACH_METERS) return found
    least = next
    if (thin) most = null
  }
}

function wider(meters: number): number {
  return Math.min(Math.max(FIRST_METERS, meters * WIDER), REACH_METERS)
}
