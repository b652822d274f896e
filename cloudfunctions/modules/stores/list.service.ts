import type { Input, Output } from '@/shared/contracts'
import type { GeoPoint } from '@/shared/domain/stores/distance'
import { opennessAt } from '@/shared/domain/stores/openness'
import type { StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators, type Where } from '../../platform/sdk'
import { type Cursor, cursorText, readCursor } from './list-cursor'
import { nearest } from './nearest.service'
import { storeHours } from './store-hours'
import { storeCard } from './store-views'
import { type MerchantDocument, merchant, type StoreDocument, stores } from './stores.documents'
import { MERCHANT_ID } from './stores.ids'

type ListInput = Input<'stores/list'>

/** Parties waiting per store id; the queue knows, and stores lie below it. */
export type WaitingAt = (
  stores: readonly StoreDocument[],
  now: Instant,
) => Promise<ReadonlyMap<string, number>>

const PAGE_STORES = 20
/** Whether a store is open is reckoned, not stored: so many are looked at for one page. */
const MOST_LOOKED_AT = 200
const LOOKED_AT_TOGETHER = 40

/** A store that may be listed, and where the list goes on after it. */
interface Candidate {
  readonly id: StoreId
  readonly cursor: Cursor
}

function conditions({ cityId, search }: ListInput): Where {
  const listed = { position: operators.gte(0) }
  const city = cityId === null ? {} : { 'city.id': cityId }
  if (search === null) return { ...listed, ...city }
  const literal = search.toLowerCase().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return { ...listed, ...city, searched: new RegExp(literal) }
}

type Cities = MerchantDocument['cities']

/** How many stores a list has in all. Those of a search are counted, the rest are known by city. */
async function inAll(input: ListInput, cities: Cities): Promise<number> {
  if (input.search !== null) return stores.count(conditions(input))
  return cities
    .filter(({ id }) => input.cityId === null || input.cityId === id)
    .reduce((sum, city) => sum + city.stores, 0)
}

async function byDistance(
  input: ListInput,
  cities: Cities,
  point: GeoPoint,
  after: Cursor | null,
  count: number,
): Promise<Candidate[]> {
  const from = after?.by === 'distance' ? after : null
  const total = await inAll(input, cities)
  const found = await nearest(conditions(input), point, from, count, total)
  return found.slice(0, count).map(({ id, distanceMeters }) => ({
    id,
    cursor: { by: 'distance', distanceMeters, id },
  }))
}

async function byPosition(
  input: ListInput,
  after: Cursor | null,
  count: number,
): Promise<Candidate[]> {
  const { gt } = operators
  const from = after?.by === 'position' ? { position: gt(after.position) } : {}
  const found = await stores.pick({ ...conditions(input), ...from }, ['position'], {
    limit: count,
    orderBy: { path: 'position', order: 'asc' },
  })
  return found.flatMap(({ _id, position }) =>
    position === null ? [] : [{ id: _id, cursor: { by: 'position', position } }],
  )
}

/** The next candidates. Where no store is near, and on the pages after, the list goes by city and name. */
async function candidates(
  input: ListInput,
  cities: Cities,
  after: Cursor | null,
  count: number,
): Promise<Candidate[]> {
  if (input.near === null || after?.by === 'position') return byPosition(input, after, count)
  const found = await byDistance(input, cities, input.near, after, count)
  return found.length === 0 && after === null ? byPosition(input, null, count) : found
}

async function read(ids: readonly StoreId[]): Promise<StoreDocument[]> {
  const found = await stores.find({ _id: operators.in(ids) }, { limit: LOOKED_AT_TOGETHER })
  const known = new Map(found.map((store) => [store._id, store]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** The first page's worth of these that may be shown, and where to go on. */
async function fillPage(
  found: readonly Candidate[],
  openAt: Instant | null,
): Promise<{ page: StoreDocument[]; last: Candidate | undefined }> {
  const page: StoreDocument[] = []
  const together = openAt === null ? PAGE_STORES : LOOKED_AT_TOGETHER
  for (let from = 0; from < found.length; from += together) {
    const looked = found.slice(from, from + together)
    for (const store of await read(looked.map(({ id }) => id))) {
      if (openAt !== null && opennessAt(storeHours(store), openAt).status !== 'open') continue
      page.push(store)
      if (page.length < PAGE_STORES) continue
      return { page, last: found.find(({ id }) => id === store._id) }
    }
  }
  return { page, last: found.at(-1) }
}

/**
 * One page of stores. With `openNow` it looks at two hundred at most and may come back short, with
 * a `next` to go on from.
 */
export function listStores(waitingAt: WaitingAt) {
  return async (
    input: ListInput,
    { now }: Reader,
  ): Promise<Result<Output<'stores/list'>, never>> => {
    const cities = (await merchant.get(MERCHANT_ID))?.cities ?? []
    const after = readCursor(input.after)
    const count = (input.openNow ? MOST_LOOKED_AT : PAGE_STORES) + 1
    const found = await candidates(input, cities, after, count)
    const { page, last } = await fillPage(found.slice(0, count - 1), input.openNow ? now : null)
    const waiting = await waitingAt(page, now)
    const more = last !== undefined && last.id !== found.at(-1)?.id
    return ok({
      stores: page.map((store) => storeCard(store, waiting.get(store._id) ?? 0, now, input.near)),
      cities,
      next: more ? cursorText(last.cursor) : null,
    })
  }
}
