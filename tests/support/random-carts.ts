import type { CartToPrice, PricedFor } from '@/shared/domain/promotions/choose-best'
import type { Benefit, Coupon, PricedItem, Promotion } from '@/shared/domain/promotions/promotion'
import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import { asId, type CategoryId, type ProductId } from '@/shared/kernel/ids'
import { DAY_MS } from '@/shared/kernel/instant'
import { everything } from './promotion-rules'

const now = Date.parse('2026-11-25T12:00:00+08:00')
const day: BusinessDay = businessDayAt(now, { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 })
const storeId = asId<'store'>('examplestore')

export const pricedFor: PricedFor = {
  buyer: {
    isMember: true,
    tierId: null,
    daysSinceJoining: 3,
    hasBirthday: false,
    isPresent: true,
  },
  occasion: { storeId, day, weekday: 3, minuteOfDay: 720 },
  now,
}

export const categories: readonly CategoryId[] = ['teasteasteas', 'cakescakesca'].map((each) =>
  asId(each),
)

function productOf(index: number): ProductId {
  return asId(`product${String(index).padStart(4, '0')}`)
}

export function item(index: number, unitFen: number, count: number): PricedItem {
  const categoryId = categories[index % categories.length]
  if (!categoryId) throw new Error('there are no categories')
  return { productId: productOf(index), categoryId, unitFen, count }
}

/** A rule for everybody, everywhere, always; what is given narrows it. */
export function rule(
  id: string,
  benefit: Benefit,
  how: Promotion['how'],
  scope: Partial<Promotion['scope']> = {},
): Promotion {
  return {
    id: asId(id.padStart(10, '0')),
    name: { zh: id },
    benefit,
    scope: { ...everything, ...scope },
    limits: { perMember: null, perDay: null, inTotal: null },
    how,
    stoppedAt: null,
  }
}

export const claimed: Promotion['how'] = {
  kind: 'coupon',
  givenBy: { kind: 'claim' },
  validDays: 30,
}

export function coupon(id: string, promotion: Promotion, days = 7): Coupon {
  return {
    id: asId(id.padStart(10, '0')),
    personId: asId('somebodyhere'),
    promotion,
    status: 'usable',
    expiresAt: now + days * DAY_MS,
  }
}

export interface CartShape {
  readonly mostItems: number
  readonly mostPromotions: number
  readonly mostCoupons: number
}

/** A cart with rules and coupons of every kind, from a source of chance. */
export function randomCart(random: () => number, shape: CartShape): CartToPrice {
  const below = (n: number) => Math.floor(random() * n)
  const pick = <T>(all: readonly T[]): T => {
    const found = all[below(all.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const products = shape.mostItems + 1
  const anyBenefit = (): Benefit =>
    pick<() => Benefit>([
      () => ({ kind: 'amount-off', fromFen: below(80) * 100, offFen: 1 + below(3_000) }),
      () => ({ kind: 'percent-off', percent: 1 + below(99), mostFen: 1 + below(2_000) }),
      () => ({ kind: 'percent-off', percent: 1 + below(60), mostFen: null }),
      () => ({ kind: 'item-at', priceFen: below(2_500) }),
      () => ({ kind: 'buy-get', buy: 1 + below(3), free: 1 + below(2) }),
    ])()
  const anyScope = (): Partial<Promotion['scope']> =>
    pick<() => Partial<Promotion['scope']>>([
      () => ({}),
      () => ({ categoryIds: [pick(categories)] }),
      () => ({ productIds: [productOf(below(products)), productOf(below(products))] }),
    ])()
  const upTo = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: below(most + 1) }, (_, index) => make(index))
  return {
    items: Array.from({ length: 1 + below(shape.mostItems) }, () => {
      const index = below(products)
      return item(index, 300 + 137 * index, 1 + below(3))
    }),
    promotions: upTo(shape.mostPromotions, (index) => {
      const benefit = anyBenefit()
      const alone =
        benefit.kind === 'item-at' || (benefit.kind === 'percent-off' && benefit.mostFen === null)
      const withCoupons = alone && random() < 0.6
      return rule(`promotion${index}`, benefit, { kind: 'by-itself', withCoupons }, anyScope())
    }),
    coupons: upTo(shape.mostCoupons, (index) =>
      coupon(
        `coupon${index}`,
        rule(`carried${index}`, anyBenefit(), claimed, anyScope()),
        below(3) + 1,
      ),
    ),
    picked: 'best',
  }
}
