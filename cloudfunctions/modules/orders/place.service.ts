import type { Input, RefusalOf } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type {
  CannotOrder,
  NoteRefused,
  NotTaking,
  PriceChanged,
  SlotFull,
  UnknownPlaceCode,
} from '@/shared/contracts/orders.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { noBenefits, type Payment } from '@/shared/domain/orders/order'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reply, Writer } from '../../platform/route'
import { earningRule } from '../loyalty/earning.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { draftOf, itemsOf, orderLines } from './draft'
import { notesAreFit } from './notes'
import { type OrderDocument, orders } from './orders.documents'
import { shownToOwner } from './own-order-view'
import { placeOrder } from './place-order.service'
import { type CartInput, planFor, type Quoted, quoteCart } from './quote.service'

export type PlaceRefusal =
  | UnknownStore
  | UnknownPlaceCode
  | CannotOrder
  | PriceChanged
  | SlotFull
  | NotTaking
  | NoteRefused
  | CallRefusal

/** What somebody places beside the cart, and for whom. */
export interface Placing {
  readonly cart: CartInput & { readonly totalFen: Fen; readonly allergyNote: string }
  readonly personId: PersonId | null
  readonly guestName: string | null
  /** How it is paid where it costs anything. */
  readonly payment: Payment
}

/** Why a cart cannot be ordered as the phone showed it, or null where nothing speaks against it. */
function whyNot(
  { view, priced, notNow }: Quoted,
  { cart }: Placing,
): CannotOrder | PriceChanged | NotTaking | null {
  if (priced.lines.some(({ trouble }) => trouble)) {
    return { code: 'orders/cannot-order', quote: view }
  }
  if (priced.totalFen !== cart.totalFen) return { code: 'orders/price-changed', quote: view }
  return notNow && cart.wantedAt === null ? { code: 'orders/not-taking', because: notNow } : null
}

/** The same request once more: its order as it stands now; undefined where it has to go on. */
export async function placedBefore({
  intent,
}: Pick<Writer, 'intent'>): Promise<Result<OrderDocument, CallRefusal> | undefined> {
  const there = await orders.get(intent.id)
  if (there && there.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
  return there && there.number !== null ? ok(there) : undefined
}

/** An order just placed, and its store where that was read on the way. */
interface PlacedOrder {
  readonly order: OrderDocument
  readonly store?: StoreDocument
}

/**
 * Takes a cart's order all the way to waiting for its money, or to paid. Whether the same request
 * was placed before is asked only where something speaks against it by now: else making the order,
 * under the request's own name, tells.
 */
export async function placeCart(
  placing: Placing,
  writer: Pick<Writer, 'intent' | 'now'>,
): Promise<Result<PlacedOrder, PlaceRefusal>> {
  const quoted = await quoteCart(placing.cart, placing.personId, writer.now)
  const placed = quoted.ok ? await placeQuoted(placing, quoted.value, writer) : quoted
  if (placed.ok) return placed
  const before = await placedBefore(writer)
  if (before) return before.ok ? ok({ order: before.value }) : before
  return (quoted.ok && (await goOn(quoted.value, writer))) || placed
}

/**
 * An order that died on its way is gone on with as it was begun: what it holds already, the last
 * piece or a coupon, would speak against it in a new quote.
 */
async function goOn(
  { store, taken }: Quoted,
  { intent, now }: Pick<Writer, 'intent' | 'now'>,
): Promise<Result<PlacedOrder, PlaceRefusal> | undefined> {
  const begun = await orders.get(intent.id)
  if (begun?.status !== 'placing') return undefined
  const plan = planFor(store, begun.work, begun.wantedAt, now)
  const placed = await placeOrder(store, begun, { plan, taken }, now)
  return placed.ok ? ok({ order: placed.value, store }) : undefined
}

async function placeQuoted(
  placing: Placing,
  quoted: Quoted,
  { intent, now }: Pick<Writer, 'intent' | 'now'>,
): Promise<Result<PlacedOrder, PlaceRefusal>> {
  const { cart } = placing
  const { store, place, priced } = quoted
  const refusal = whyNot(quoted, placing)
  if (refusal) return refuse(refusal)
  if (!(await notesAreFit(cart.cart, cart.allergyNote)))
    return refuse({ code: 'orders/note-refused' })
  const draft = draftOf(
    {
      intent,
      store,
      kind: 'goods',
      personId: placing.personId,
      lines: orderLines(asId(intent.id), priced),
      adjustments: priced.adjustments,
      benefits: quoted.benefits,
      totalFen: priced.totalFen,
      items: itemsOf(priced),
      work: priced.work,
      payment: priced.totalFen === 0 ? { by: 'nothing' } : placing.payment,
      serving: cart.serving,
      placeId: place?.id ?? null,
      wantedAt: cart.wantedAt,
      allergyNote: cart.allergyNote,
      guestName: placing.guestName,
    },
    now,
  )
  const placed = await placeOrder(store, draft, quoted, now)
  if (placed.ok) return ok({ order: placed.value, store })
  if (placed.refusal.code !== 'short') return refuse(placed.refusal)
  const asItIs = await quoteCart(cart, placing.personId, now)
  if (!asItIs.ok) return asItIs
  const quote = asItIs.value.view
  return refuse(whyNot(asItIs.value, placing) ?? { code: 'orders/cannot-order', quote })
}

export async function place(input: Input<'orders/place'>, writer: Writer): Reply<'orders/place'> {
  const payment = { by: 'wechat', attemptId: null } as const
  const placing = { cart: input, personId: writer.person, guestName: null, payment }
  const placed = await placeCart(placing, writer)
  if (!placed.ok) return placed
  const { order, store } = placed.value
  return ok(await shownToOwner(order, writer.now, store))
}

/** An amount paid at the counter: a number, and nothing to be made. */
export async function payAtCounter(
  { storeId, amountFen }: Input<'orders/pay-at-counter'>,
  writer: Writer,
): Reply<'orders/pay-at-counter'> {
  const { intent, now, person } = writer
  const before = await placedBefore(writer)
  if (before) return before.ok ? ok(await shownToOwner(before.value, now)) : before
  const store = await stores.get(storeId)
  if (!store || store.position === null) return refuse({ code: 'stores/unknown' })
  const day = businessDayAt(now, store.tradingDay)
  const earning = await earningRule(person, null, { day }, now)
  const draft = draftOf(
    {
      intent,
      store,
      kind: 'at-counter',
      personId: person,
      lines: [],
      adjustments: [],
      benefits: { ...noBenefits, account: earning && person, earning },
      totalFen: amountFen,
      items: [],
      work: 0,
      payment: { by: 'wechat', attemptId: null },
      serving: { how: 'here' },
      placeId: null,
      wantedAt: null,
      allergyNote: '',
      guestName: null,
    },
    now,
  )
  const placed = await placeOrder(
    store,
    draft,
    { plan: () => ({ promisedAt: now, shares: [] }), taken: {} },
    now,
  )
  if (placed.ok) return ok(await shownToOwner(placed.value, now, store))
  // Nothing is taken for it but a number, so it was rolled back before: this intent has had its chance.
  return refuse<RefusalOf<'orders/pay-at-counter'>>({ code: 'request/stale' })
}
