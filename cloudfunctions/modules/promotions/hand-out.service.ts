import type { CallRefusal } from '@/shared/contracts/call'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Intent } from '../../platform/request'
import { retryWhileContended } from '../../platform/retry'
import { begin, type Counter, finish, giveBack, isLeft } from './count.service'
import { type CouponDocument, coupons, type Mark } from './promotions.documents'
import { countId, couponIdOf } from './promotions.ids'
import type { AtStore } from './rules.service'

/** More of one rule's coupons nobody holds: who may have them without a limit gets no further. */
const MOST_OF_ONE = 200

export type NotHandedOut =
  | { readonly code: 'promotions/none-left' | 'promotions/had-yours' }
  | CallRefusal

/** Whom a coupon goes to, of which rule, by which request. */
export interface ToHandOut {
  readonly promotion: Promotion
  readonly person: PersonId
  readonly store: AtStore
  readonly intent: Pick<Intent, 'id' | 'fingerprint'>
  readonly now: Instant
}

/** All that are handed out of a rule count against its limits, whoever gives them. */
export function handOutCounter({ id, limits }: Pick<Promotion, 'id' | 'limits'>): Counter {
  const { inTotal, perDay } = limits
  return { _id: countId(id, { of: 'all' }), inTotal, perDay }
}

function validDaysOf({ how }: Promotion): number {
  if (how.kind !== 'coupon') throw new Error(`a rule ${how.kind} hands out no coupons`)
  return how.validDays
}

/** What somebody has of a rule, the newest of them last. */
export function couponsOfRule(
  person: PersonId,
  promotionId: Promotion['id'],
): Promise<CouponDocument[]> {
  return coupons.find(
    { personId: person, promotionId },
    { limit: MOST_OF_ONE, orderBy: { path: 'givenAt', order: 'asc' } },
  )
}

function newCoupon(
  _id: CouponDocument['_id'],
  { promotion, person, intent, now }: ToHandOut,
  { token }: Mark,
): CouponDocument {
  return {
    _id,
    v: 1,
    rev: 0,
    personId: person,
    promotionId: promotion.id,
    promotion,
    status: 'usable',
    givenAt: now,
    expiresAt: now + validDaysOf(promotion) * DAY_MS,
    asked: { intentId: intent.id, fingerprint: intent.fingerprint },
    token,
    orderId: null,
    usedAt: null,
    atCounter: null,
    over: {},
    taps: {},
  }
}

/**
 * What can be said without counting anything, so that the thousands who come too late cost little:
 * the same request's coupon, or why there is none for this person.
 *
 * @param mine what they have of the rule
 */
export async function withoutCounting(
  mine: readonly CouponDocument[],
  { promotion, store, intent, now }: Omit<ToHandOut, 'person'>,
): Promise<Result<CouponDocument, NotHandedOut> | null> {
  const before = mine.find(({ asked }) => asked.intentId === intent.id)
  if (before) {
    const reused = before.asked.fingerprint !== intent.fingerprint
    return reused ? refuse({ code: 'request/reused' }) : ok(before)
  }
  const most = Math.min(promotion.limits.perMember ?? MOST_OF_ONE, MOST_OF_ONE)
  if (mine.length >= most) return refuse({ code: 'promotions/had-yours' })
  const day = businessDayAt(now, store.tradingDay)
  if (await isLeft(handOutCounter(promotion), day)) return null
  return refuse({ code: 'promotions/none-left' })
}

/**
 * Hands out a coupon: counted against the limits first, then written, then the mark of the count
 * goes. The coupon's id is the person's next of this rule, so that of two claims at once one finds
 * the other's. The same request gets the same coupon.
 */
export function handOut(toHandOut: ToHandOut): Promise<Result<CouponDocument, NotHandedOut>> {
  const { promotion, person, store, now } = toHandOut
  const counter = handOutCounter(promotion)
  return retryWhileContended('promotions/hand-out', async () => {
    const mine = await couponsOfRule(person, promotion.id)
    const said = await withoutCounting(mine, toHandOut)
    if (said) return said
    const key = couponIdOf(promotion.id, person, mine.length)
    const day = businessDayAt(now, store.tradingDay)
    const step = { key, by: 1, fen: 0, day, proof: 'coupon' } as const
    const mark = await begin(counter, step, now)
    if (mark === 'used-up') return refuse({ code: 'promotions/none-left' })
    const made = newCoupon(key, toHandOut, mark)
    const created = await coupons.create(made)
    const stands = created === 'created' ? made : await coupons.get(key)
    if (stands?.token === mark.token) await finish(counter._id, key, mark)
    else await giveBack(counter._id, key, mark)
    // Another request of the same person was first: theirs counts, and this one looks again.
    return created === 'created' ? ok(made) : 'again'
  })
}
