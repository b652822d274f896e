import type { Benefit, Promotion, Scope } from '@/shared/domain/promotions/promotion'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import type {
  CouponDocument,
  PromotionDocument,
} from '../../cloudfunctions/modules/promotions/promotions.documents'
import { couponIdOf } from '../../cloudfunctions/modules/promotions/promotions.ids'

/** Narrows nothing. */
export const everything: Scope = {
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

/** A rule for everything and everybody, carried by coupons where nothing else is said. */
export function promotion(id: string, benefit: Benefit, more: Partial<Promotion> = {}): Promotion {
  return {
    id: asId(id),
    name: { zh: id },
    benefit,
    scope: everything,
    limits: { perMember: null, perDay: null, inTotal: null },
    how: { kind: 'coupon', givenBy: { kind: 'claim' }, validDays: 30 },
    stoppedAt: null,
    ...more,
  }
}

/** The rule as one of the merchant's file is kept. */
export function ruleDocument(rule: Promotion): PromotionDocument {
  const kept = { storeId: EVERY_STORE, promotion: rule, on: true, made: null }
  return { _id: rule.id, v: 1, rev: 0, ...kept }
}

/** A coupon of it as somebody has it, the nth they were given. */
export function couponDocument(
  rule: Promotion,
  person: PersonId,
  nth: number,
  now: Instant,
): CouponDocument {
  return {
    _id: couponIdOf(rule.id, person, nth),
    v: 1,
    rev: 0,
    personId: person,
    promotionId: rule.id,
    promotion: rule,
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
  }
}
