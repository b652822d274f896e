import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { PromotionFigures, UnknownPromotion } from '@/shared/contracts/promotions.contract'
import { findSku } from '@/shared/domain/catalogue/sellable'
import { chooseBest } from '@/shared/domain/promotions/choose-best'
import {
  MOST_ON,
  type NotLawful,
  namesUnknown,
  notLawful,
  type Rule,
  standingOf,
} from '@/shared/domain/promotions/lawful'
import type { Buyer, Coupon, PricedItem, Promotion } from '@/shared/domain/promotions/promotion'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { asId, type StoreId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import { readMenu, sellableMenu } from '../catalogue/sellable.service'
import { programmeNow } from '../loyalty/earning.service'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { counted } from './count.service'
import { coupons, type PromotionDocument, promotions, rewardClaims } from './promotions.documents'
import { countId } from './promotions.ids'
import { occasionAt } from './rules.service'

type NotLawfulRefusal = { readonly code: 'promotions/not-lawful'; readonly why: NotLawful }
type Managed = Output<'promotions/manage'>

/** How many were handed out of a rule, at every store, and how many of those were used. */
async function handedOut({ id: promotionId, how }: Promotion) {
  if (how.kind === 'by-itself') return { handedOut: 0, used: 0 }
  const [collection, over] =
    how.kind === 'gift' ? ([rewardClaims, 'handed-over'] as const) : ([coupons, 'used'] as const)
  const live = how.kind === 'gift' ? { status: operators.in(['waiting', over]) } : {}
  const [all, used] = await Promise.all([
    collection.count({ promotionId, ...live }),
    collection.count({ promotionId, status: over }),
  ])
  return { handedOut: all, used }
}

async function figuresOf(
  { promotion, storeId: owner, on }: PromotionDocument,
  store: StoreDocument,
  now: Instant,
): Promise<PromotionFigures> {
  const { day } = occasionAt(store, now)
  const [orders, given] = await Promise.all([
    counted(countId(promotion.id, { of: 'orders', storeId: store._id })),
    handedOut(promotion),
  ])
  return {
    promotion,
    standing: on ? standingOf(promotion, day) : 'stopped',
    orders: orders.total,
    costFen: orders.costFen,
    ...given,
    own: owner === store._id,
  }
}

/** Every rule of a store's: its own and the merchant's, those that are on first. */
async function managed(store: StoreDocument, now: Instant): Promise<Managed> {
  const storeId = operators.in([EVERY_STORE, store._id])
  const some = (on: boolean) =>
    promotions.find({ storeId, on }, { limit: MOST_ON, orderBy: { path: '_id', order: 'asc' } })
  const [live, stopped] = await Promise.all([some(true), some(false)])
  const here = [...live, ...stopped].filter(
    ({ promotion: { scope } }) => scope.storeIds === null || scope.storeIds.includes(store._id),
  )
  return { promotions: await Promise.all(here.map((each) => figuresOf(each, store, now))) }
}

export async function manage(
  { storeId }: Input<'promotions/manage'>,
  { now }: StaffReader,
): Promise<Result<Managed, never>> {
  return ok(await managed(await storeAtWork(storeId), now))
}

/** A manager's rule is their own store's, whatever else it says. */
function atOwnStore(rule: Rule, storeId: StoreId): Rule {
  return { ...rule, scope: { ...rule.scope, storeIds: [storeId] } }
}

async function wrongRule(rule: Rule, storeId: StoreId): Promise<NotLawful | null> {
  const [{ categories, products }, programme] = await Promise.all([readMenu(), programmeNow()])
  return (
    notLawful(rule) ??
    namesUnknown(rule, {
      storeIds: [storeId],
      categoryIds: categories.map(({ id }) => id),
      productIds: products.map(({ id }) => id),
      tierIds: programme?.tiers.map(({ id }) => id) ?? [],
    })
  )
}

/** A member of no tier, who meets everything else a rule may ask of a person. */
const anyMember: Buyer = {
  isMember: true,
  tierId: null,
  daysSinceJoining: 0,
  hasBirthday: true,
  isPresent: true,
}

/** The rule as if it were its time: what is tried is what it does, not when. */
function atItsTime(rule: Rule): Promotion {
  const scope = { ...rule.scope, firstDay: null, lastDay: null, weekdays: null, hours: null }
  return { ...rule, scope, id: asId('therulethatistried'), stoppedAt: null }
}

/** What a rule would do to an example cart at today's prices; sizes not sold here are left out. */
export async function tryOut(
  { storeId, promotion, cart }: Input<'promotions/try'>,
  { now }: StaffReader,
): Promise<Result<Output<'promotions/try'>, NotLawfulRefusal>> {
  const store = await storeAtWork(storeId)
  const rule = atOwnStore(promotion, storeId)
  const why = await wrongRule(rule, storeId)
  if (why) return refuse({ code: 'promotions/not-lawful', why })
  const menu = await sellableMenu(store, now)
  const items = cart.flatMap(({ skuId, count }): PricedItem[] => {
    const found = findSku(menu, skuId)
    if (!found) return []
    const { product, sku } = found
    const { id: productId, categoryId } = product
    return [{ productId, categoryId, unitFen: sku.priceFen, count }]
  })
  const tried = atItsTime(rule)
  const coupon: Coupon = {
    id: asId('thecouponthatistried'),
    personId: asId('theexamplemember'),
    promotion: tried,
    status: 'usable',
    expiresAt: now + DAY_MS,
  }
  const choice = chooseBest(
    {
      items,
      promotions: [tried],
      coupons: rule.how.kind === 'coupon' ? [coupon] : [],
      picked: 'best',
    },
    { buyer: anyMember, occasion: occasionAt(store, now), now },
  )
  const fullFen = items.reduce((sum, { unitFen, count }) => sum + unitFen * count, 0)
  return ok({ fullFen, choice })
}

/** Makes a rule for the manager's own store, once for a request. It is on as soon as it is written. */
export async function create(
  { storeId, promotion }: Input<'promotions/create'>,
  { person, intent, now }: StaffWriter,
): Promise<Result<Managed, NotLawfulRefusal | CallRefusal>> {
  const store = await storeAtWork(storeId)
  const rule = atOwnStore(promotion, storeId)
  const why = await wrongRule(rule, storeId)
  if (why) return refuse({ code: 'promotions/not-lawful', why })
  const _id = derivedId<'promotion'>('promotion', intent.id)
  const made: PromotionDocument = {
    _id,
    v: 1,
    rev: 0,
    storeId,
    promotion: { ...rule, id: _id, stoppedAt: null },
    on: true,
    made: { by: person, fingerprint: intent.fingerprint },
  }
  if ((await promotions.create(made)) === 'exists') {
    const there = await promotions.get(_id)
    if (there?.made?.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
  }
  return ok(await managed(store, now))
}

/** Stops a rule of the store's own, for good; coupons handed out of it stay good. */
export async function stop(
  { storeId, promotionId }: Input<'promotions/stop'>,
  { now }: StaffWriter,
): Promise<Result<Managed, UnknownPromotion>> {
  const store = await storeAtWork(storeId)
  const { inc, set } = operators
  await promotions.update(
    { _id: promotionId, storeId, on: true },
    { on: set(false), 'promotion.stoppedAt': set(now), rev: inc(1) },
  )
  const there = await promotions.get(promotionId)
  if (there?.storeId !== storeId) return refuse({ code: 'promotions/unknown' })
  return ok(await managed(store, now))
}
