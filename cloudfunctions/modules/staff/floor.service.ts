import type { FloorView } from '@/shared/contracts/staff.calls.contract'
import { callsAtCounter, emptyFloor, type Floor } from '@/shared/domain/staff/floor'
import { opennessAt } from '@/shared/domain/stores/openness'
import { businessDayAt } from '@/shared/kernel/business-day'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import type { RefusalShape, Result } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import { storeHours } from '../stores/store-hours'
import type { StoreDocument } from '../stores/stores.documents'
import { type FloorDocument, floorId, floors } from './floor.documents'

/** How many a timer's minute clears at most. */
const SLICE = 200

function newFloor(store: StoreDocument, now: Instant): FloorDocument {
  const day = businessDayAt(now, store.tradingDay)
  return { _id: floorId(store._id, day), v: 1, rev: 0, movedAt: 0, ...emptyFloor(store._id, day) }
}

/** Today's floor, or the empty one it would be; where nothing can be called for, without a look. */
export async function readFloor(store: StoreDocument, now: Instant): Promise<FloorDocument> {
  const empty = newFloor(store, now)
  if (store.asks.length === 0) return empty
  return (await floors.get(empty._id)) ?? empty
}

/**
 * Decides on the whole floor and writes it under its `rev`: a write in between means deciding
 * again. Calls come by the minute, not by the second, so a revision is proof enough; a rule that
 * changes nothing writes nothing.
 */
export function changeFloor<R extends RefusalShape>(
  store: StoreDocument,
  now: Instant,
  decide: (floor: Floor) => Result<Floor, R>,
): Promise<Result<Floor, R>> {
  const { inc, set } = operators
  return retryWhileContended('floor', async () => {
    const empty = newFloor(store, now)
    const there = await floors.get(empty._id)
    const read = there ?? empty
    const decided = decide(read)
    if (!decided.ok || decided.value === read) return decided
    const { calls, muted } = decided.value
    if (!there) {
      const made = await floors.create({ ...empty, calls, muted, movedAt: now })
      return made === 'created' ? decided : 'again'
    }
    const written = await floors.update(
      { _id: read._id, rev: read.rev },
      { calls: set(calls), muted: set(muted), movedAt: set(now), rev: inc(1) },
    )
    return written ? decided : 'again'
  })
}

/** Calls are taken while the store is open by its hours. */
export function isStoreOpen(store: StoreDocument, now: Instant): boolean {
  return opennessAt(storeHours(store), now).status === 'open'
}

/** The floor as the counter sees it; what the store has given up since is not called for. */
export function floorView(store: StoreDocument, floor: Floor, now: Instant): FloorView {
  const { places, asks } = store
  return {
    calls: callsAtCounter(floor, now).flatMap(([id, { placeId, askId, askedAt, status }]) => {
      const place = places.find((each) => each.id === placeId)
      const ask = asks.find((each) => each.id === askId)
      if (!place || !ask) return []
      const seen = { id, placeId, placeName: place.name, askName: ask.name, askedAt }
      return [status === 'answered' ? { ...seen, answered: true } : seen]
    }),
    muted: places
      .filter(({ id }) => floor.muted[id] !== undefined)
      .map(({ id, name }) => ({ id, name })),
  }
}

/** The timer's task: who called for what, and who went, is nobody's business once the day is over. */
export async function clearFloors(now: Instant): Promise<void> {
  const old = await floors.find({ movedAt: operators.lt(now - 2 * DAY_MS) }, { limit: SLICE })
  for (const { _id } of old) await floors.remove(_id)
}
