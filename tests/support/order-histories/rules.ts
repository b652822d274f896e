import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import { asId, type CouponId, type PersonId } from '@/shared/kernel/ids'
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
import { couponDocument, promotion, ruleDocument } from '../promotion-rules'

/** What every member begins with: ¥2,000 spent elsewhere, at a point a yuan. */
export const FIRST_POINTS = 2_000
const COUPONS_OF_EACH = 2

/** Three of them a member may have, and nine all together. */
export const LIMITED = promotion(
  'tenpercentoff',
  { kind: 'percent-off', percent: 10, mostFen: null },
  {
    how: { kind: 'by-itself', withCoupons: true },
    limits: { perMember: 3, perDay: 9, inTotal: null },
  },
)
const tins = promotion(
  'eightyuanoff',
  { kind: 'amount-off', fromFen: 10_000, offFen: 800 },
  { how: { kind: 'by-itself', withCoupons: false } },
)
const byCoupon = [
  promotion('fiveyuanoff', { kind: 'amount-off', fromFen: 3_000, offFen: 500 }, {}),
  promotion('afifthoff00', { kind: 'percent-off', percent: 20, mostFen: 1_000 }, {}),
]

async function giveCoupons(person: PersonId, now: number): Promise<void> {
  for (const rule of byCoupon) {
    for (let nth = 0; nth < COUPONS_OF_EACH; nth += 1) {
      await coupons.create(couponDocument(rule, person, nth, now))
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
  const rule = byCoupon[Math.floor(random() * byCoupon.length)] ?? LIMITED
  return couponIdOf(rule.id, person, Math.floor(random() * COUPONS_OF_EACH))
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
  for (const rule of [LIMITED, tins]) await promotions.create(ruleDocument(rule))
  const day = businessDayAt(now, store.tradingDay)
  for (const person of members) await join(person, store, day, now)
}
