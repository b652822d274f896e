import type { Input, Output } from '@/shared/contracts'
import type { NotAMember } from '@/shared/contracts/membership.contract'
import { CODES_POLL_MS } from '@/shared/domain/membership/code-window'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { changingCodes } from '../membership/changing-codes'
import { cards } from '../membership/membership.documents'
import { codeShown } from './counter-mark'
import { couponView } from './promotion-views'
import { coupons, rewardClaims } from './promotions.documents'
import { giftView } from './reward-views'

/** As many as are shown of what can be used, and of what is over: the rest is history. */
const MOST_SHOWN = 50

/** What a member has: usable and held coupons, those that expire first; then what is used or over. */
export async function wallet(
  _input: Record<string, never>,
  { person, now }: Reader,
): Promise<Result<Output<'promotions/wallet'>, NotAMember>> {
  if (!person || !(await cards.get(person))) return refuse({ code: 'membership/not-a-member' })
  const { gt, lte, neq } = operators
  const limit = MOST_SHOWN
  const byExpiry = (order: 'asc' | 'desc') => ({ limit, orderBy: { path: 'expiresAt', order } })
  const [live, used, expired, gifts] = await Promise.all([
    coupons.find({ personId: person, expiresAt: gt(now), status: neq('used') }, byExpiry('asc')),
    coupons.find(
      { personId: person, status: 'used' },
      { limit, orderBy: { path: 'usedAt', order: 'desc' } },
    ),
    coupons.find({ personId: person, expiresAt: lte(now), status: neq('used') }, byExpiry('desc')),
    rewardClaims.find(
      { personId: person, kind: 'gift' },
      { limit, orderBy: { path: 'askedAt', order: 'desc' } },
    ),
  ])
  const past = [...used, ...expired].map((each) => ({
    at: each.usedAt ?? each.expiresAt,
    view: couponView(each, now),
  }))
  return ok({
    usable: live.map((each) => couponView(each, now)),
    past: past
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST_SHOWN)
      .map(({ view }) => view),
    gifts: gifts.flatMap((each) => giftView(each, now) ?? []),
  })
}

/** What to show at a counter for the next five minutes; nothing once it cannot be used any more. */
export async function couponCodes(
  { couponId }: Input<'promotions/coupon-codes'>,
  { person, now }: Reader,
): Promise<
  Result<Output<'promotions/coupon-codes'>, { readonly code: 'promotions/coupon-unknown' }>
> {
  const coupon = person && (await coupons.get(couponId))
  if (!coupon || coupon.personId !== person) return refuse({ code: 'promotions/coupon-unknown' })
  const view = couponView(coupon, now)
  const shown = { kind: 'coupon', id: coupon._id } as const
  return ok({
    coupon: view,
    codes: view.status === 'usable' ? changingCodes(now, (window) => codeShown(shown, window)) : [],
    nextPollMs: CODES_POLL_MS,
  })
}
