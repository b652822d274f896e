import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { NotAMember } from '@/shared/contracts/membership.contract'
import type { UnknownPromotion } from '@/shared/contracts/promotions.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import type { GivenBy, Promotion } from '@/shared/domain/promotions/promotion'
import { isOnToday, whyNotFor } from '@/shared/domain/promotions/scope'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import { cardNumberId, cardNumbers, cards } from '../membership/membership.documents'
import type { StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { buyerOf } from './buyer.service'
import { couponsOfRule, handOut, type NotHandedOut, withoutCounting } from './hand-out.service'
import { couponView } from './promotion-views'
import { occasionAt, ruleAt } from './rules.service'

type NotNow = { readonly code: 'promotions/not-now' }

/**
 * Whether a rule is handed out to this person now: its days, its stores and its people; the hour
 * and whether they are there are asked when it is used.
 */
export async function mayHave(
  promotion: Promotion,
  person: PersonId,
  store: StoreDocument,
  now: Instant,
): Promise<boolean> {
  const buyer = await buyerOf(person, store, now)
  return isOnToday(promotion, occasionAt(store, now)) && whyNotFor(promotion.scope, buyer) === null
}

/** A rule whose coupons come to members in this way. */
export async function couponRule(
  storeId: StoreId,
  promotionId: Promotion['id'],
  givenBy: GivenBy['kind'],
): Promise<Promotion | undefined> {
  const rule = await ruleAt(storeId, promotionId)
  return rule?.how.kind === 'coupon' && rule.how.givenBy.kind === givenBy ? rule : undefined
}

export async function claim(
  { storeId, promotionId }: Input<'promotions/claim'>,
  { person, intent, now }: Writer,
): Promise<
  Result<
    Output<'promotions/claim'>,
    UnknownStore | NotAMember | UnknownPromotion | NotHandedOut | NotNow
  >
> {
  const [store, card, promotion, mine] = await Promise.all([
    stores.get(storeId),
    cards.get(person),
    couponRule(storeId, promotionId, 'claim'),
    couponsOfRule(person, promotionId),
  ])
  if (!store) return refuse({ code: 'stores/unknown' })
  if (!card) return refuse({ code: 'membership/not-a-member' })
  if (!promotion) return refuse({ code: 'promotions/unknown' })
  const said = await withoutCounting(mine, { promotion, store, intent, now })
  if (said) return said.ok ? ok(couponView(said.value, now)) : said
  if (!(await mayHave(promotion, person, store, now))) {
    return refuse({ code: 'promotions/not-now' })
  }
  const handed = await handOut({ promotion, person, store, intent, now })
  return handed.ok ? ok(couponView(handed.value, now)) : handed
}

/** Staff give a coupon to the member whose card they looked up, never to themselves. */
export async function giveCoupon(
  { storeId, memberNumber, promotionId }: Input<'promotions/give-coupon'>,
  { person: clerk, intent, now }: StaffWriter,
): Promise<
  Result<
    Output<'promotions/give-coupon'>,
    | UnknownPromotion
    | NotHandedOut
    | NotNow
    | { readonly code: 'promotions/unknown-member' | 'promotions/own-account' }
    | CallRefusal
  >
> {
  const store = await storeAtWork(storeId)
  const number = await cardNumbers.get(cardNumberId(memberNumber))
  if (!number) return refuse({ code: 'promotions/unknown-member' })
  const { personId: person } = number
  if (person === clerk) return refuse({ code: 'promotions/own-account' })
  const promotion = await couponRule(storeId, promotionId, 'staff')
  if (!promotion) return refuse({ code: 'promotions/unknown' })
  if (!(await mayHave(promotion, person, store, now))) {
    return refuse({ code: 'promotions/not-now' })
  }
  const handed = await handOut({ promotion, person, store, intent, now })
  return handed.ok ? ok(couponView(handed.value, now)) : handed
}
