import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { NotAMember } from '@/shared/contracts/membership.contract'
import type { UnknownPromotion } from '@/shared/contracts/promotions.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import { businessDayAt } from '@/shared/kernel/business-day'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { say } from '@/shared/kernel/words'
import type { Writer } from '../../platform/route'
import { spendForReward } from '../loyalty/points.service'
import { cards } from '../membership/membership.documents'
import { stores } from '../stores/stores.documents'
import { mayHave } from './claim.service'
import { couponsOfRule, handOut } from './hand-out.service'
import { couponView } from './promotion-views'
import { type RewardClaimDocument, type RewardRefusal, rewardClaims } from './promotions.documents'
import { rewardClaimId } from './promotions.ids'
import { takeQuotas } from './quota.service'
import { callOff, finishedCoupon, finishedGift } from './reward-life.service'
import { giftView } from './reward-views'
import { type AtStore, ruleAt } from './rules.service'

/** No function runs as long: what is still unfinished then never will be by itself. */
const UNFINISHED_MS = 2 * MINUTE_MS

type Redeemed = Result<Output<'promotions/redeem-points'>, RewardRefusal | CallRefusal>

/** What a rule costs in points; null for one that is not had for any. */
function priceOf({ how }: Promotion): number | null {
  if (how.kind === 'gift') return how.points
  return how.kind === 'coupon' && how.givenBy.kind === 'points' ? how.givenBy.points : null
}

function newClaim(
  promotion: Promotion,
  points: number,
  { _id: storeId, tradingDay }: AtStore,
  { person, intent, now }: Writer,
): RewardClaimDocument {
  return {
    _id: rewardClaimId(intent.id),
    v: 1,
    rev: 0,
    kind: promotion.how.kind === 'gift' ? 'gift' : 'coupon',
    personId: person,
    promotionId: promotion.id,
    promotion,
    storeId,
    day: businessDayAt(now, tradingDay),
    points,
    status: 'asked',
    refused: null,
    askedAt: now,
    until: now + UNFINISHED_MS,
    unsettled: false,
    asked: { intentId: intent.id, fingerprint: intent.fingerprint },
    taps: {},
  }
}

/** Burns its points, once; null where they are burned. */
async function spend(
  { _id, personId, points, promotion }: RewardClaimDocument,
  { now }: Writer,
): Promise<RewardRefusal | null> {
  const reason = say(promotion.name, 'zh')
  const spent = await spendForReward({ personId, rewardId: _id, points, reason }, now)
  return spent === 'done' ? null : { code: 'promotions/points-missing', points: spent.missing }
}

async function redeemGift(claim: RewardClaimDocument, writer: Writer): Promise<Redeemed> {
  const { promotionId, personId, storeId, day, _id: orderId } = claim
  const quota = { promotionIds: [promotionId], personId, storeId, day, orderId }
  if ((await takeQuotas(quota)) === 'used-up') {
    return refuse(await callOff(claim, { code: 'promotions/none-left' }, writer.now))
  }
  const refused = await spend(claim, writer)
  if (refused) return refuse(await callOff(claim, refused, writer.now))
  const gift = await finishedGift(claim, writer.now)
  return ok({ coupon: null, gift: giftView(gift, writer.now) })
}

async function redeemCoupon(
  claim: RewardClaimDocument,
  store: AtStore,
  writer: Writer,
): Promise<Redeemed> {
  const { promotion } = claim
  const { person, intent, now } = writer
  const refused = await spend(claim, writer)
  if (refused) return refuse(await callOff(claim, refused, now))
  const handed = await handOut({ promotion, person, store, intent, now })
  if (handed.ok) {
    await finishedCoupon(claim)
    return ok({ coupon: couponView(handed.value, now), gift: null })
  }
  const { code } = handed.refusal
  if (code !== 'promotions/none-left' && code !== 'promotions/had-yours') return handed
  return refuse(await callOff(claim, { code }, now))
}

/** What came of a claim that is over, asked about by the same request again. */
async function answerAgain(claim: RewardClaimDocument, { now }: Writer): Promise<Redeemed> {
  if (claim.refused) return refuse(claim.refused)
  if (claim.kind === 'gift') return ok({ coupon: null, gift: giftView(claim, now) })
  const mine = await couponsOfRule(claim.personId, claim.promotionId)
  const coupon = mine.find(({ asked }) => asked.intentId === claim.asked.intentId)
  return coupon
    ? ok({ coupon: couponView(coupon, now), gift: null })
    : refuse({ code: 'promotions/not-now' })
}

/**
 * A coupon or a gift for points, by recorded steps under the request's own name: what is asked for,
 * the limits, the points, then the thing itself. The same request takes up where one that died left
 * off; what nobody took up the timer calls off, and its points come back.
 */
export async function redeemPoints(
  { storeId, promotionId }: Input<'promotions/redeem-points'>,
  writer: Writer,
): Promise<
  Result<
    Output<'promotions/redeem-points'>,
    UnknownStore | NotAMember | UnknownPromotion | RewardRefusal | CallRefusal
  >
> {
  const { person, intent, now } = writer
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  let asked = await rewardClaims.get(rewardClaimId(intent.id))
  if (!asked) {
    if (!(await cards.get(person))) return refuse({ code: 'membership/not-a-member' })
    const promotion = await ruleAt(storeId, promotionId)
    const points = promotion && priceOf(promotion)
    if (!promotion || points === undefined || points === null) {
      return refuse({ code: 'promotions/unknown' })
    }
    if (!(await mayHave(promotion, person, store, now))) {
      return refuse({ code: 'promotions/not-now' })
    }
    asked = newClaim(promotion, points, store, writer)
    if ((await rewardClaims.create(asked)) === 'exists') {
      asked = await rewardClaims.get(asked._id)
    }
  }
  if (!asked) throw new Error('a claim that exists is not there')
  if (asked.asked.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
  if (asked.status !== 'asked') return answerAgain(asked, writer)
  // Too late to take it up: the timer calls it off, and its points come back.
  if (asked.until <= now) return refuse({ code: 'promotions/not-now' })
  return asked.kind === 'gift' ? redeemGift(asked, writer) : redeemCoupon(asked, store, writer)
}
