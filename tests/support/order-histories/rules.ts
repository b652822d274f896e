import type { Benefit, Promotion, Scope } from '@/shared/domain/promotions/promotion'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import { asId, type CouponId, type PersonId } from '@/shared/kernel/ids'
import { DAY_MS } from '@/shared/kernel/instant'
import {
  loadedProgramme,
  loyaltyFile,
} from '../../../cloudfunctions/modules/loyalty/loyalty.merchant'
import { programmes } from '../../../cloudfunctions/modules/loyalty/points.documents'
import { settlePurchase } from '../../../cloudfunctions/modules/loyalty/points.service'
import { cards } from '../../../cloudfunctions/modules/membership/membership.documents'
import {
  coupons,
  promotions,
} from '../../../cloudfunctions/modules/promotions/promotions.documents'
import { couponIdOf } from '../../../cloudfunctions/modules/promotions/promotions.ids'
import type { StoreDocument } from '../../../cloudfunctions/modules/stores/stores.documents'
import { readMerchantFile } from '../../../cloudfunctions/platform/merchant'

/** What every member begins with: ¥2,000 spent elsewhere, at a point a yuan. */
export const FIRST_POINTS = 2_000
const COUPONS_OF_EACH = 2

const everything: Scope = {
  storeIds: null,
  categoryIds: null,
  productIds: null,
  tierIds: null,
  newWithinDays: null,
  birthday: false,
  inStore: false,
  firstDay: null,
  lastDay: null,
  weekdays: null,
  hours: null,
}
const noLimits = { perMember: null, perDay: null, inTotal: null }

function rule(id: string, benefit: Benefit, more: Partial<Promotion>): Promotion {
  return {
    id: asId(id),
    name: { zh: id },
    benefit,
    scope: everything,
    limits: noLimits,
    how: { kind: 'coupon', givenBy: { kind: 'claim' }, validDays: 30 },
    stoppedAt: null,
    ...more,
  }
}

/** Three of them a member may have, and nine all together. */
export const LIMITED = rule(
  'tenpercentoff',
  { kind: 'percent-off', percent: 10, mostFen: null },
  {
    how: { kind: 'by-itself', withCoupons: true },
    limits: { perMember: 3, perDay: 9, inTotal: null },
  },
)
const tins = rule(
  'eightyuanoff',
  { kind: 'amount-off', fromFen: 10_000, offFen: 800 },
  { how: { kind: 'by-itself', withCoupons: false } },
)
const byCoupon = [
  rule('fiveyuanoff', { kind: 'amount-off', fromFen: 3_000, offFen: 500 }, {}),
  rule('afifthoff00', { kind: 'percent-off', percent: 20, mostFen: 1_000 }, {}),
]

async function giveCoupons(person: PersonId, now: number): Promise<void> {
  for (const promotion of byCoupon) {
    for (let nth = 0; nth < COUPONS_OF_EACH; nth += 1) {
      await coupons.create({
        _id: couponIdOf(promotion.id, person, nth),
        v: 1,
        rev: 0,
        personId: person,
        promotionId: promotion.id,
        promotion,
        status: 'usable',
        givenAt: now,
        expiresAt: now + 30 * DAY_MS,
        asked: { intentId: '', fingerprint: '' },
        token: '',
        orderId: null,
        usedAt: null,
        atCounter: null,
        over: {},
        taps: {},
      })
    }
  }
}

async function join(person: PersonId, at: StoreDocument, day: BusinessDay, now: number) {
  await cards.create({
    _id: person,
    v: 1,
    rev: 0,
    number: `1000${person.length}`,
    joinedAt: now,
    age: 'fourteen-or-older',
    terms: '1',
    joinedBefore: false,
    nickname: null,
    phone: null,
    birthday: null,
    language: 'zh',
    last: { intentId: '', fingerprint: '' },
  })
  const rule = { milliPointsPerFen: [10], version: '0', tierId: null, lifetimeMonths: 12 }
  const source = { kind: 'purchase', id: asId<'purchase'>('bought0before') } as const
  const before = { source, storeId: at._id, version: 1, day, status: 'done', rule } as const
  await settlePurchase(
    person,
    { ...before, netFenByLine: [FIRST_POINTS * 100], burned: 0, givenBack: 0 },
    now,
  )
  await giveCoupons(person, now)
}

/** A coupon of this person's, whatever has become of it. */
export function someCoupon(person: PersonId, random: () => number): CouponId {
  const promotion = byCoupon[Math.floor(random() * byCoupon.length)] ?? LIMITED
  return couponIdOf(promotion.id, person, Math.floor(random() * COUPONS_OF_EACH))
}

/** The demo's points, some rules of a day, and members with points and coupons. */
export async function openRules(
  folder: string,
  store: StoreDocument,
  members: readonly PersonId[],
  now: number,
): Promise<void> {
  await programmes.create(
    loadedProgramme(await readMerchantFile(folder, 'loyalty.json', loyaltyFile)),
  )
  for (const promotion of [LIMITED, tins]) {
    await promotions.create({
      _id: promotion.id,
      v: 1,
      rev: 0,
      storeId: EVERY_STORE,
      promotion,
      on: true,
      made: null,
    })
  }
  const day = businessDayAt(now, store.tradingDay)
  for (const person of members) await join(person, store, day, now)
}
