import type { BusinessDay } from '../../kernel/business-day'
import type { CategoryId, Id, ProductId, StoreId, TierId } from '../../kernel/ids'
import { isPieceByPiece } from './benefit'
import type { Benefit, Promotion, Scope } from './promotion'

/** What a rule needs to be looked at: everything but its name in the cloud. */
export type Rule = Omit<Promotion, 'id' | 'stoppedAt'>

/** More rules at once at one store nobody could explain; stopped ones are kept beside them. */
export const MOST_ON = 200

/** Nothing is taken off beyond ¥100,000: no price is higher. */
const MOST_FEN = 10_000_000

/** Beyond these a rule is a slip of the finger. */
const MOST_PIECES = 20
const MOST_POINTS = 1_000_000
const MOST_COUNTED = 10_000_000
const MOST_VALID_DAYS = 366
/** As far as a trading day can reach past its first midnight. */
const MOST_MINUTES = 48 * 60

/** Why a rule cannot be; each has its words beside the screen where rules are made. */
export const notLawfulReasons = [
  'amount',
  'percent',
  'price',
  'pieces',
  'days',
  'hours',
  'weekdays',
  'scope-empty',
  'new-members',
  'limits',
  'spans-and-goes-with-coupons',
  'valid-days',
  'points',
  'gift-narrowed-by-cart',
  'unknown-product',
  'unknown-category',
  'unknown-tier',
  'unknown-store',
] as const
export type NotLawful = (typeof notLawfulReasons)[number]

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function wrongBenefit(benefit: Benefit): NotLawful | null {
  switch (benefit.kind) {
    case 'amount-off': {
      const right = isWhole(benefit.fromFen, 0, MOST_FEN) && isWhole(benefit.offFen, 1, MOST_FEN)
      return right && (benefit.fromFen === 0 || benefit.offFen <= benefit.fromFen) ? null : 'amount'
    }
    case 'percent-off':
      if (!isWhole(benefit.percent, 1, 99)) return 'percent'
      return benefit.mostFen === null || isWhole(benefit.mostFen, 1, MOST_FEN) ? null : 'amount'
    case 'item-at':
      return isWhole(benefit.priceFen, 0, MOST_FEN) ? null : 'price'
    case 'buy-get': {
      const right = isWhole(benefit.buy, 1, MOST_PIECES) && isWhole(benefit.free, 1, MOST_PIECES)
      return right ? null : 'pieces'
    }
    default:
      return benefit satisfies never
  }
}

function wrongWhen({ firstDay, lastDay, weekdays, hours }: Scope): NotLawful | null {
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) return 'days'
  if (hours) {
    const { fromMinute, toMinute } = hours
    const right = isWhole(fromMinute, 0, MOST_MINUTES) && isWhole(toMinute, 1, MOST_MINUTES)
    if (!right || toMinute <= fromMinute) return 'hours'
  }
  const right = weekdays === null || (weekdays.length > 0 && weekdays.every(isWeekday))
  return right ? null : 'weekdays'
}

function isWeekday(day: number, index: number, all: readonly number[]): boolean {
  return isWhole(day, 1, 7) && all.indexOf(day) === index
}

/** An empty list would be for nobody, for nothing or nowhere; null is for all. */
function isEmptyList(list: readonly Id[] | null): boolean {
  return list?.length === 0
}

function wrongScope(scope: Scope): NotLawful | null {
  const { storeIds, categoryIds, productIds, tierIds, newWithinDays } = scope
  if ([storeIds, categoryIds, productIds, tierIds].some(isEmptyList)) return 'scope-empty'
  const right = newWithinDays === null || isWhole(newWithinDays, 0, MOST_VALID_DAYS)
  return right ? wrongWhen(scope) : 'new-members'
}

function wrongHow({ how, benefit, scope, limits }: Rule): NotLawful | null {
  const { perMember, perDay, inTotal } = limits
  const counted = [perMember, perDay, inTotal]
  if (!counted.every((most) => most === null || isWhole(most, 1, MOST_COUNTED))) return 'limits'
  switch (how.kind) {
    case 'by-itself':
      return how.withCoupons && !isPieceByPiece(benefit) ? 'spans-and-goes-with-coupons' : null
    case 'coupon': {
      if (!isWhole(how.validDays, 1, MOST_VALID_DAYS)) return 'valid-days'
      const { givenBy } = how
      return givenBy.kind === 'points' && !isWhole(givenBy.points, 1, MOST_POINTS) ? 'points' : null
    }
    case 'gift': {
      if (!isWhole(how.points, 1, MOST_POINTS)) return 'points'
      const narrowed = scope.categoryIds !== null || scope.productIds !== null
      return narrowed ? 'gift-narrowed-by-cart' : null
    }
    default:
      return how satisfies never
  }
}

/** What is wrong with a rule of a merchant's or a manager's, the first thing; null where nothing is. */
export function notLawful(rule: Rule): NotLawful | null {
  return wrongBenefit(rule.benefit) ?? wrongScope(rule.scope) ?? wrongHow(rule)
}

/** What a merchant has that a rule can name. */
export interface Named {
  readonly storeIds: readonly StoreId[]
  readonly categoryIds: readonly CategoryId[]
  readonly productIds: readonly ProductId[]
  readonly tierIds: readonly TierId[]
}

/** Whether a rule names something the merchant does not have. */
export function namesUnknown({ scope }: Pick<Rule, 'scope'>, known: Named): NotLawful | null {
  if (scope.storeIds?.some((id) => !known.storeIds.includes(id))) return 'unknown-store'
  if (scope.categoryIds?.some((id) => !known.categoryIds.includes(id))) return 'unknown-category'
  if (scope.productIds?.some((id) => !known.productIds.includes(id))) return 'unknown-product'
  return scope.tierIds?.some((id) => !known.tierIds.includes(id)) ? 'unknown-tier' : null
}

/** Where a rule stands in its life on a day. */
export function standingOf(
  { scope: { firstDay, lastDay }, stoppedAt }: Pick<Promotion, 'scope' | 'stoppedAt'>,
  day: BusinessDay,
): 'scheduled' | 'on' | 'over' | 'stopped' {
  if (stoppedAt !== null) return 'stopped'
  if (lastDay !== null && lastDay < day) return 'over'
  return firstDay !== null && day < firstDay ? 'scheduled' : 'on'
}
