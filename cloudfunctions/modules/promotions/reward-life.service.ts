import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { returnForReward } from '../loyalty/points.service'
import { couponsOfRule } from './hand-out.service'
import {
  type RewardClaimDocument,
  type RewardRefusal,
  rewardClaims,
} from './promotions.documents'
import { returnQuotas } from './quota.service'

/** How long a gift waits to be fetched; then it is called off and its points come back. */
const GIFT_DAYS = 30

const SLICE = 50

/**
 * Nothing came of it, or nobody fetched it: its points and its place within the limits come back.
 * The document says so last, so that whoever dies on the way is followed by the timer.
 */
export async function calledOff(
  claim: RewardClaimDocument,
  why: RewardRefusal,
  now: Instant,
): Promise<RewardRefusal> {
  const { _id, personId, promotionId, storeId, day, kind } = claim
  await returnForReward({ personId, rewardId: _id }, now)
  if (kind === 'gift') {
    await returnQuotas({ promotionIds: [promotionId], personId, storeId, day, orderId: _id })
  }
  const { inc, set } = operators
  await rewardClaims.update(
    { _id, status: claim.status },
    { status: set('called-off'), refused: set(why), until: set(now), rev: inc(1) },
  )
  return why
}

/** The points are spent: it waits to be fetched. */
export async function finishedGift(
  claim: RewardClaimDocument,
  now: Instant,
): Promise<RewardClaimDocument> {
  const { inc, set } = operators
  const until = now + GIFT_DAYS * DAY_MS
  await rewardClaims.update(
    { _id: claim._id, status: 'asked' },
    { status: set('waiting'), until: set(until), rev: inc(1) },
  )
  return (await rewardClaims.get(claim._id)) ?? claim
}

/** The coupon is there. */
export async function finishedCoupon({ _id }: RewardClaimDocument): Promise<void> {
  const { inc, set } = operators
  await rewardClaims.update({ _id, status: 'asked' }, { status: set('done'), rev: inc(1) })
}

async function endClaim(claim: RewardClaimDocument, now: Instant): Promise<void> {
  if (claim.kind === 'coupon') {
    const mine = await couponsOfRule(claim.personId, claim.promotion)
    const there = mine.some(({ asked }) => asked.intentId === claim.asked.intentId)
    if (there) return finishedCoupon(claim)
  }
  await calledOff(claim, { code: 'promotions/not-now' }, now)
}

/** The timer's task: what was never finished, and gifts nobody fetched in their time. */
export async function callOffRewards(now: Instant): Promise<void> {
  for (const status of ['asked', 'waiting']) {
    const over = await rewardClaims.find({ status, until: operators.lt(now) }, { limit: SLICE })
    for (const claim of over) await endClaim(claim, now)
  }
}
