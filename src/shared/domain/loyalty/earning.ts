import type { CategoryId, ProductId } from '../../kernel/ids'
import type { EarningRule } from './account'
import type { LoyaltyProgramme, Multiplier, Tier } from './programme'

/** What is bought, as far as a rule of points looks at it. */
export interface EarningItem {
  readonly productId: ProductId
  readonly categoryId: CategoryId
}

function counts(
  { productIds, categoryIds, weekdays }: Multiplier,
  item: EarningItem | null,
  weekday: number,
): boolean {
  const named = productIds !== null || categoryIds !== null
  const meant =
    item !== null &&
    ((productIds ?? []).includes(item.productId) || (categoryIds ?? []).includes(item.categoryId))
  return (!named || meant) && (weekdays === null || weekdays.includes(weekday))
}

/** Of several multipliers the highest counts; one below a hundred earns less, where it is alone. */
function percentOf(programme: LoyaltyProgramme, item: EarningItem | null, weekday: number): number {
  const all = programme.multipliers
    .filter((each) => counts(each, item, weekday))
    .map(({ earnPercent }) => earnPercent)
  return all.length === 0 ? 100 : Math.max(...all)
}

/** The same rule for who is of a tier, rounded down to thousandths of a point. */
export function ruleForTier(rule: EarningRule, tier: Tier | null): EarningRule {
  const percent = tier?.earnPercent ?? 100
  return {
    ...rule,
    tierId: tier?.id ?? null,
    milliPointsPerFen: rule.milliPointsPerFen.map((milli) => Math.floor((milli * percent) / 100)),
  }
}

/**
 * How many points each line brings by the rules of now: rate × multiplier of product and day × tier.
 * @param items the lines in turn; null for an amount without lines
 * @param weekday of the store's trading day, 1 Monday to 7 Sunday
 */
export function earningRuleOf(
  programme: LoyaltyProgramme,
  tier: Tier | null,
  items: readonly EarningItem[] | null,
  weekday: number,
): EarningRule {
  const lines: readonly (EarningItem | null)[] = items ?? [null]
  const rule: EarningRule = {
    // A point a yuan is ten thousandths of a point a fen.
    milliPointsPerFen: lines.map((item) =>
      Math.floor((programme.pointsPerYuan * percentOf(programme, item, weekday)) / 10),
    ),
    version: programme.version,
    tierId: null,
    lifetimeMonths: programme.lifetimeMonths,
  }
  return ruleForTier(rule, tier)
}
