import type { SlotShare, WorkTaken } from '@/shared/domain/orders/kitchen'
import type { Attendance } from '@/shared/domain/orders/taking'
import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import type { Id, OrderId, StoreId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import type { StoreDocument } from '../stores/stores.documents'
import { type OrderDayDocument, type OrderDocument, orderDays } from './orders.documents'
import { orderDayId } from './orders.ids'

/** What is looked at before an order is taken: a few fields, however many orders there were. */
export interface DayGlance extends Attendance {
  readonly taken: WorkTaken
}

const quietDay: DayGlance = { taken: {}, boardSeenAt: 0, pausedUntil: null }

/** Boards ask often; that somebody watches is written once a minute. */
const SEEN_EVERY_MS = MINUTE_MS

function newDay(storeId: StoreId, day: BusinessDay): OrderDayDocument {
  const empty = { issued: [], holds: {}, unswept: false, sweptAt: 0, ...quietDay }
  return { _id: orderDayId(storeId, day), v: 1, rev: 0, storeId, day, ...empty }
}

export async function glanceAtDay(store: StoreDocument, now: Instant): Promise<DayGlance> {
  const _id = orderDayId(store._id, businessDayAt(now, store.tradingDay))
  const [seen] = await orderDays.project<DayGlance>(
    { _id },
    { taken: 1, boardSeenAt: 1, pausedUntil: 1 },
  )
  return seen ?? quietDay
}

interface SeenForOrder {
  readonly taken: WorkTaken
  readonly hold?: OrderDayDocument['holds'][Id]
  /** In the list of numbers given out; -1 for not yet. */
  readonly position: number
}

async function lookFor(_id: string, orderId: OrderId): Promise<SeenForOrder | undefined> {
  const [seen] = await orderDays.project<SeenForOrder>(
    { _id },
    { taken: 1, hold: `$holds.${orderId}`, position: { $indexOfArray: ['$issued', orderId] } },
  )
  return seen
}

/** What an order is to get: its number and, where the kitchen has to make it, its time. */
export interface Numbered {
  readonly number: string
  readonly promisedAt: Instant
}

export interface Plan {
  readonly promisedAt: Instant
  readonly shares: readonly SlotShare[]
}

function roomFor(shares: readonly SlotShare[], taken: WorkTaken, capacity: number) {
  const { exists, lte } = operators
  return Object.fromEntries(
    shares.map(({ at, work }) => [
      `taken.${at}`,
      taken[String(at)] === undefined ? exists(false) : lte(capacity - work),
    ]),
  )
}

/** The update that takes it, if there still is room beside what is taken. */
async function take(
  _id: string,
  orderId: OrderId,
  capacity: number,
  { promisedAt, shares }: Plan,
  taken: WorkTaken,
): Promise<void> {
  const { exists, inc, push, set } = operators
  await orderDays.update(
    { _id, [`holds.${orderId}`]: exists(false), ...roomFor(shares, taken, capacity) },
    {
      ...Object.fromEntries(shares.map(({ at, work }) => [`taken.${at}`, inc(work)])),
      [`holds.${orderId}`]: set({ state: 'held', promisedAt, shares }),
      issued: push([orderId]),
      unswept: set(true),
      rev: inc(1),
    },
  )
}

/**
 * Takes the kitchen's time and a number in one update that carries its own proof: this order not
 * yet among them, every stretch with room for its share. A repetition finds both.
 *
 * @param plan how it would be made beside what is taken; null where it does not fit
 * @param before what was taken when it was quoted, to try by before looking again
 * @returns `full` where it does not fit, or was let go before
 */
export function takeNumber(
  { storeId, day, _id: orderId }: Pick<OrderDocument, 'storeId' | 'day' | '_id'>,
  capacity: number,
  plan: (taken: WorkTaken) => Plan | null,
  before: WorkTaken,
): Promise<Numbered | 'full'> {
  const _id = orderDayId(storeId, day)
  let taken = before
  return retryWhileContended('orders/number', async () => {
    const planned = plan(taken)
    if (planned) await take(_id, orderId, capacity, planned, taken)
    // Done or not, the look tells, with the number.
    const seen = await lookFor(_id, orderId)
    if (!seen) {
      await orderDays.create(newDay(storeId, day))
      return 'again'
    }
    if (seen.hold?.state === 'released') return 'full'
    if (seen.hold) return { number: `T${seen.position + 1}`, promisedAt: seen.hold.promisedAt }
    if (!plan(seen.taken)) return 'full'
    taken = seen.taken
    return 'again'
  })
}

/** Gives the kitchen's time back, once; of an order that never took any, that it never may. */
export async function releaseSlot(
  storeId: StoreId,
  day: BusinessDay,
  orderId: OrderId,
  now: Instant,
): Promise<void> {
  const { exists, inc, set } = operators
  const _id = orderDayId(storeId, day)
  const path = `holds.${orderId}`
  await retryWhileContended('orders/release-slot', async () => {
    const seen = await lookFor(_id, orderId)
    if (!seen || seen.hold?.state === 'released') return 'done'
    const shares = seen.hold?.shares ?? []
    const done = seen.hold
      ? await orderDays.update(
          { _id, [`${path}.state`]: 'held' },
          {
            ...Object.fromEntries(shares.map(({ at, work }) => [`taken.${at}`, inc(-work)])),
            [`${path}.state`]: set('released'),
            rev: inc(1),
          },
        )
      : await orderDays.update(
          { _id, [path]: exists(false) },
          {
            [path]: set({ state: 'released', promisedAt: now, shares: [] }),
            unswept: set(true),
            rev: inc(1),
          },
        )
    return done ? 'done' : 'again'
  })
}

/** Changes a store's day of now, which is made where there was none. */
async function changeDay(
  store: StoreDocument,
  now: Instant,
  change: Parameters<typeof orderDays.update>[1],
): Promise<void> {
  const day = businessDayAt(now, store.tradingDay)
  const _id = orderDayId(store._id, day)
  await retryWhileContended('orders/day', async () => {
    if (await orderDays.update({ _id }, { ...change, rev: operators.inc(1) })) return 'done'
    await orderDays.create(newDay(store._id, day))
    return 'again'
  })
}

/** A phone of the staff has looked at the board. */
export async function boardSeen(
  store: StoreDocument,
  seen: DayGlance,
  now: Instant,
): Promise<void> {
  if (now - seen.boardSeenAt < SEEN_EVERY_MS) return
  await changeDay(store, now, { boardSeenAt: operators.set(now) })
}

/** Takes no orders for now until then; null goes on at once. */
export function pauseUntil(
  store: StoreDocument,
  until: Instant | null,
  now: Instant,
): Promise<void> {
  return changeDay(store, now, { pausedUntil: operators.set(until) })
}
