import { POINTS_OFFSET_MINUTES } from '@/shared/domain/loyalty/points-day'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { goneRound, roundNow } from '../loyalty/round'
import { type StillTrue, tell } from '../notifications/tell.service'
import { willBeTold } from '../notifications/wallet.service'
import { type CouponDocument, coupons } from './promotions.documents'

const WARN_ROUND = 'couponwarnings'

const WARN_ROUND_MS = HOUR_MS

/** Early enough to come by once more. */
const WARN_DAYS = 3

/** How many coupons one run looks at; the rest wait for the next. */
const SLICE = 200

/** Whoever got it a moment ago knows how long it is good. */
function isNew({ givenAt }: CouponDocument, now: Instant): boolean {
  return now - givenAt < DAY_MS
}

async function warn(coupon: CouponDocument, now: Instant): Promise<void> {
  const { _id: about, personId, promotion, expiresAt } = coupon
  const facts = { title: promotion.name, expiresAt }
  await tell(
    {
      kind: 'coupon-expiring',
      personId,
      about,
      occasion: '',
      utcOffsetMinutes: POINTS_OFFSET_MINUTES,
      facts,
    },
    now,
  )
}

/** The timer's task: tells who confirmed it that a coupon of theirs expires soon. */
export async function warnOfCoupons(now: Instant): Promise<void> {
  const round = await roundNow(WARN_ROUND)
  if (round.nextAt > now) return
  const { gt, lte } = operators
  const found = await coupons.find(
    {
      status: 'usable',
      expiresAt: gt(now).and(lte(now + WARN_DAYS * DAY_MS)),
      _id: gt(round.cursor),
    },
    { limit: SLICE, orderBy: { path: '_id', order: 'asc' } },
  )
  const due = found.filter((coupon) => !isNew(coupon, now))
  const told = await willBeTold(
    [...new Set(due.map(({ personId }) => personId))],
    'coupon-expiring',
  )
  for (const coupon of due) if (told.has(coupon.personId)) await warn(coupon, now)
  await goneRound(round, found, SLICE, { now, againAt: now + WARN_ROUND_MS })
}

/** Whether what is to be told of coupons is still so. */
export const promotionsStillTrue: Pick<StillTrue, 'coupon-expiring'> = {
  'coupon-expiring': async ({ personId, about }, now) => {
    const coupon = await coupons.get(asId<'coupon'>(about))
    return coupon?.personId === personId && coupon.status === 'usable' && now < coupon.expiresAt
  },
}
