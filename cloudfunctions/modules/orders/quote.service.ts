import type { Input } from '@/shared/contracts'
import type { UnknownPlaceCode } from '@/shared/contracts/orders.contract'
import type { QuotedLine, QuoteView } from '@/shared/contracts/orders.views'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { earliest, planWork, slotEnds, type WorkTaken } from '@/shared/domain/orders/kitchen'
import type { OrderBenefits } from '@/shared/domain/orders/order'
import { type PricedCart, priceCart } from '@/shared/domain/orders/price'
import { type NotNow, whyNotNow } from '@/shared/domain/orders/taking'
import { opennessAt } from '@/shared/domain/stores/openness'
import type { Place } from '@/shared/domain/stores/place'
import type { PersonId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { sellableMenu } from '../catalogue/sellable.service'
import { storeHours } from '../stores/store-hours'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { withBenefits } from './benefits.service'
import { glanceAtDay, type Plan } from './order-day.service'
import { orderingOf } from './ordering-of'
import { goneProduct } from './orders.text'

export type CartInput = Input<'orders/quote'>

/** How an order would be made beside what the kitchen has to make by then; null where it does not fit. */
type KitchenPlan = (taken: WorkTaken) => Plan | null

/** A cart as the store stands now: what it costs, when it can be had, and what speaks against it. */
export interface Quoted {
  readonly store: StoreDocument
  readonly place: Place | null
  readonly priced: PricedCart
  /** What that price takes of whoever asked, beside money. */
  readonly benefits: OrderBenefits
  readonly notNow: NotNow | null
  readonly plan: KitchenPlan
  /** What the kitchen had taken on when it was looked at. */
  readonly taken: WorkTaken
  readonly view: QuoteView
}

/** What only has to be handed over can be had with the next minute. */
function nextMinute(now: Instant): Instant {
  return Math.ceil(now / MINUTE_MS) * MINUTE_MS
}

/** Where the order is to be ready: at the moment asked for, or as soon as it can be. */
export function planFor(
  store: StoreDocument,
  work: number,
  wantedAt: Instant | null,
  now: Instant,
): KitchenPlan {
  const ends = slotEnds(storeHours(store), now)
  const { workPerTenMinutes } = orderingOf(store)
  return (taken) => {
    if (wantedAt !== null) {
      const shares = planWork(ends, taken, workPerTenMinutes, work, wantedAt)
      return shares && { promisedAt: wantedAt, shares }
    }
    if (work === 0) return { promisedAt: nextMinute(now), shares: [] }
    const soonest = earliest(ends, taken, workPerTenMinutes, work)
    return soonest && { promisedAt: soonest.readyAt, shares: soonest.shares }
  }
}

function quotedLine(priced: PricedCart['lines'][number]): QuotedLine {
  const { line, trouble } = priced
  const { count, note } = line
  const bare = { line, count, note, ...(trouble && { trouble }) }
  if (!('unitFen' in priced)) {
    return { ...bare, name: goneProduct, chosen: [], unitFen: 0, rules: [] }
  }
  const { name, chosen, unitFen, rules } = priced
  return { ...bare, name, chosen, unitFen, rules }
}

function placeOf(store: StoreDocument, { serving }: CartInput): Place | null | undefined {
  if (serving.how !== 'to-place') return null
  return store.places.find(({ code }) => code === serving.placeCode)
}

/**
 * Prices a cart for somebody, or for a guest nobody knows, and says when it can be had; the
 * input's store and place must be known.
 */
export async function quoteCart(
  input: CartInput,
  personId: PersonId | null,
  now: Instant,
): Promise<Result<Quoted, UnknownStore | UnknownPlaceCode>> {
  const store = await stores.get(input.storeId)
  if (!store || store.position === null) return refuse({ code: 'stores/unknown' })
  const place = placeOf(store, input)
  if (place === undefined) return refuse({ code: 'orders/unknown-place' })
  const [menu, seen] = await Promise.all([sellableMenu(store, now), glanceAtDay(store, now)])
  const byMenu = priceCart(menu, input.cart, input.serving)
  const {
    priced,
    benefits,
    view: own,
  } = await withBenefits(store, byMenu, personId, input.benefits, now)
  const { workPerTenMinutes: capacity } = orderingOf(store)
  const ends = slotEnds(storeHours(store), now)
  const isOpen = opennessAt(storeHours(store), now).status === 'open'
  const soonest = planFor(store, priced.work, null, now)(seen.taken)
  const notNow = whyNotNow(isOpen && soonest !== null, seen, now)
  const packing = priced.adjustments.filter(({ reason }) => reason === 'packing')
  const view: QuoteView = {
    storeId: store._id,
    storeName: store.name,
    address: store.address,
    location: store.location,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    lines: priced.lines.map(quotedLine),
    packingFen: packing.reduce((sum, { fen }) => sum + fen, 0),
    adjustments: priced.adjustments,
    totalFen: priced.totalFen,
    nowReadyAt: notNow ? null : (soonest?.promisedAt ?? null),
    ...(notNow && { notNow }),
    slots: ends.map((at) => ({
      at,
      full: planWork(ends, seen.taken, capacity, priced.work, at) === null,
    })),
    ...(place && { placeName: place.name }),
    ...(own && { benefits: own }),
  }
  const plan = planFor(store, priced.work, input.wantedAt, now)
  return ok({ store, place, priced, benefits, notNow, plan, taken: seen.taken, view })
}

export async function quote(
  input: CartInput,
  { person, now }: Pick<Reader, 'person' | 'now'>,
): Promise<Result<QuoteView, UnknownStore | UnknownPlaceCode>> {
  const quoted = await quoteCart(input, person ?? null, now)
  return quoted.ok ? ok(quoted.value.view) : quoted
}
