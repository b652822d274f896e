import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { CouponAtCounter, GiftView } from '@/shared/contracts/promotions.contract'
import { whyBarredCoupon } from '@/shared/domain/promotions/coupon-offer'
import type { WhyNot } from '@/shared/domain/promotions/promotion'
import type { CouponId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import { type CardDocument, cards } from '../membership/membership.documents'
import { markPresent } from '../membership/presence.service'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { buyerOf } from './buyer.service'
import { type CodeRefusal, readShown } from './counter-mark'
import { couponOf, couponView } from './promotion-views'
import { type CouponDocument, coupons, rewardClaims } from './promotions.documents'
import { giftView } from './reward-views'
import { occasionAt } from './rules.service'

/** How long a redemption at the counter may be undone. */
const UNDO_MS = MINUTE_MS

const unknown = { code: 'promotions/coupon-unknown' } as const

/** Why it cannot be redeemed here and now. Who shows its code at the counter is present. */
async function whyNotHere(
  coupon: CouponDocument,
  store: StoreDocument,
  now: Instant,
): Promise<WhyNot | null> {
  const buyer = await buyerOf(coupon.personId, store, now)
  const occasion = occasionAt(store, now)
  return whyBarredCoupon(couponOf(coupon), { ...buyer, isPresent: true }, occasion, now)
}

async function shownAtCounter(
  coupon: CouponDocument,
  { number, nickname }: CardDocument,
  store: StoreDocument,
  now: Instant,
): Promise<CouponAtCounter> {
  const { atCounter } = coupon
  const mayUndo =
    coupon.status === 'used' && atCounter?.storeId === store._id && now < atCounter.at + UNDO_MS
  return {
    coupon: couponView(coupon, now),
    memberNumber: number,
    nickname,
    whyNot: await whyNotHere(coupon, store, now),
    undoUntil: mayUndo ? atCounter.at + UNDO_MS : null,
  }
}

/** A coupon of somebody who is still a member. */
async function ownedCoupon(couponId: CouponId) {
  const coupon = await coupons.get(couponId)
  const card = coupon && (await cards.get(coupon.personId))
  return card && { coupon, card }
}

export async function lookAtCode(
  { storeId, code }: Input<'promotions/look-at-code'>,
  { now }: StaffReader,
): Promise<Result<Output<'promotions/look-at-code'>, CodeRefusal>> {
  const store = await storeAtWork(storeId)
  const read = readShown(code, now)
  if (!read.ok) return read
  if (read.value.kind === 'gift') {
    const claim = await rewardClaims.get(read.value.id)
    const gift = claim ? giftView(claim, now) : null
    return gift ? ok({ coupon: null, gift: { ...gift, codes: [] } }) : refuse(unknown)
  }
  const owned = await ownedCoupon(read.value.id)
  if (!owned) return refuse(unknown)
  return ok({ coupon: await shownAtCounter(owned.coupon, owned.card, store, now), gift: null })
}

/**
 * Redeems a coupon once: of two counters at once, or a counter and an order, one gets it. The same
 * request again sees what it did, even after it was undone.
 */
export async function redeemAtCounter(
  { storeId, couponId, code }: Input<'promotions/redeem-at-counter'>,
  { person, intent, now }: StaffWriter,
): Promise<
  Result<
    CouponAtCounter,
    CodeRefusal | CallRefusal | { readonly code: 'promotions/cannot-use'; readonly whyNot: WhyNot }
  >
> {
  const store = await storeAtWork(storeId)
  const { exists, gt, inc, set } = operators
  return retryWhileContended('promotions/redeem', async () => {
    const owned = await ownedCoupon(couponId)
    if (!owned) return refuse(unknown)
    const tap = owned.coupon.taps[intent.requestId]
    if (tap !== undefined && tap !== intent.fingerprint) return refuse({ code: 'request/reused' })
    if (tap !== undefined) return ok(await shownAtCounter(owned.coupon, owned.card, store, now))
    const read = readShown(code, now)
    if (!read.ok) return read
    if (read.value.id !== couponId) return refuse(unknown)
    const whyNot = await whyNotHere(owned.coupon, store, now)
    if (whyNot) return refuse({ code: 'promotions/cannot-use', whyNot })
    await markPresent(owned.card._id, store, 'card', now)
    await coupons.update(
      {
        _id: couponId,
        status: 'usable',
        expiresAt: gt(now),
        [`taps.${intent.requestId}`]: exists(false),
      },
      {
        status: set('used'),
        usedAt: set(now),
        atCounter: set({ storeId, by: person, at: now }),
        [`taps.${intent.requestId}`]: set(intent.fingerprint),
        rev: inc(1),
      },
    )
    // Read again: either this tap is there now, or something else was first and is named.
    return 'again'
  })
}

/** Within a minute of redeeming it at this store the coupon can be as it was. */
export async function undoRedeem(
  { storeId, couponId }: Input<'promotions/undo-redeem'>,
  { intent, now }: StaffWriter,
): Promise<
  Result<CouponAtCounter, CodeRefusal | CallRefusal | { readonly code: 'promotions/too-late' }>
> {
  const store = await storeAtWork(storeId)
  const { exists, gt, inc, set } = operators
  return retryWhileContended('promotions/undo-redeem', async () => {
    const owned = await ownedCoupon(couponId)
    if (!owned) return refuse(unknown)
    const { coupon, card } = owned
    const tap = coupon.taps[intent.requestId]
    if (tap !== undefined && tap !== intent.fingerprint) return refuse({ code: 'request/reused' })
    if (tap !== undefined) return ok(await shownAtCounter(coupon, card, store, now))
    const { atCounter } = coupon
    const mayUndo =
      coupon.status === 'used' && atCounter?.storeId === storeId && now < atCounter.at + UNDO_MS
    if (!mayUndo) return refuse({ code: 'promotions/too-late' })
    await coupons.update(
      {
        _id: couponId,
        status: 'used',
        'atCounter.storeId': storeId,
        'atCounter.at': gt(now - UNDO_MS),
        [`taps.${intent.requestId}`]: exists(false),
      },
      {
        status: set('usable'),
        usedAt: set(null),
        atCounter: set(null),
        [`taps.${intent.requestId}`]: set(intent.fingerprint),
        rev: inc(1),
      },
    )
    return 'again'
  })
}

/** Hands a gift over, once; its code proves that its owner stands there. */
export async function handOverGift(
  { storeId, giftId, code }: Input<'promotions/hand-over-gift'>,
  { intent, now }: StaffWriter,
): Promise<
  Result<GiftView, CodeRefusal | CallRefusal | { readonly code: 'promotions/gift-gone' }>
> {
  await storeAtWork(storeId)
  const { exists, gt, inc, set } = operators
  return retryWhileContended('promotions/hand-over', async () => {
    const claim = await rewardClaims.get(giftId)
    const gift = claim ? giftView(claim, now) : null
    if (!claim || !gift) return refuse(unknown)
    const tap = claim.taps[intent.requestId]
    if (tap !== undefined && tap !== intent.fingerprint) return refuse({ code: 'request/reused' })
    if (tap !== undefined) return ok({ ...gift, codes: [] })
    const read = readShown(code, now)
    if (!read.ok) return read
    if (read.value.id !== giftId) return refuse(unknown)
    if (gift.status !== 'waiting') return refuse({ code: 'promotions/gift-gone' })
    await rewardClaims.update(
      {
        _id: giftId,
        status: 'waiting',
        until: gt(now),
        [`taps.${intent.requestId}`]: exists(false),
      },
      {
        status: set('handed-over'),
        [`taps.${intent.requestId}`]: set(intent.fingerprint),
        rev: inc(1),
      },
    )
    return 'again'
  })
}
