import { DAY_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { returnForReward } from '../loyalty/points.service'
import { couponsOfRule } from './hand-out.service'
import { type RewardClaimDocument, type RewardRefusal, rewardClaims } from './promotions.documents'
import { returnQuotas } from './quota.service'

/** How long a gift waits to be fetched; then it is called off and its points come back. */
const GIFT_DAYS = 30

const SLICE = 50

/** Whoever began just before the end is done by then. */
const MARGIN_MS = MINUTE_MS

/** Its points and its place within the limits come back; whoever dies on the way the timer follows. */
async function settle(claim: RewardClaimDocument, now: Instant): Promise<void> {
  const { _id, personId, promotionId, storeId, day, kind } = claim
  await returnForReward({ personId, rewardId: _id }, now)
  if (kind === 'gift') {
    await returnQuotas({ promotionIds: [promotionId], personId, storeId, day, orderId: _id })
  }
  const { inc, set } = operators
  await rewardClaims.update({ _id, unsettled: true }, { unsettled: set(false), rev: inc(1) })
}

/**
 * Nothing came of it, or nobody fetched it. It is said before anything comes back, so that a gift
 * handed over at this moment is not paid back as well.
 */
export async function callOff(
  { _id, status }: RewardClaimDocument,
  why: RewardRefusal,
  now: Instant,
): Promise<RewardRefusal> {
  const { inc, set } = operators
  await rewardClaims.update(
    { _id, status },
    {
      status: set(status === 'waiting' ? 'called-off' : 'refused'),
      refused: set(why),
      until: set(now),
      unsettled: set(true),
      rev: inc(1),
    },
  )
  const after = await rewardClaims.get(_id)
  if (after?.unsettled) await settle(after, now)
  return after?.refused ?? why
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
    const mine = await couponsOfRule(claim.personId, claim.promotionId)
    const there = mine.some(({ asked }) => asked.intentId === claim.asked.intentId)
    if (there) return finishedCoupon(claim)
  }
  await callOff(claim, { code: 'promotions/not-now' }, now)
}

/** The timer's task: what was never finished, and gifts nobody fetched in their time. */
export async function callOffRewards(now: Instant): Promise<void> {
  const over = { until: operators.lt(now - MARGIN_MS) }
  for (const status of ['asked', 'waiting']) {
    const found = await rewardClaims.find({ status, ...over }, { limit: SLICE })
    for (const claim of found) await endClaim(claim, now)
  }
  const unsettled = await rewardClaims.find({ unsettled: true }, { limit: SLICE })
  for (const claim of unsettled) await settle(claim, now)
}
