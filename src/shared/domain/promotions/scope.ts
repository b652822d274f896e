import type { Buyer, Occasion, PricedItem, Promotion, Scope, WhyNot } from './promotion'

/** Whether a rule is for this product; hours, days and people are `whyBarred`'s. */
export function isForItem(
  { categoryIds, productIds }: Scope,
  { categoryId, productId }: Pick<PricedItem, 'categoryId' | 'productId'>,
): boolean {
  if (categoryIds === null && productIds === null) return true
  return (categoryIds?.includes(categoryId) ?? false) || (productIds?.includes(productId) ?? false)
}

/** Whether a rule may be met at a store at all, on whatever day. */
export function isForStore({ storeIds }: Scope, { storeId }: Pick<Occasion, 'storeId'>): boolean {
  return storeIds === null || storeIds.includes(storeId)
}

function whyNotWhen(scope: Scope, { day, weekday, minuteOfDay }: Occasion): WhyNot | null {
  const { firstDay, lastDay, weekdays, hours } = scope
  if (firstDay !== null && day < firstDay) return { why: 'not-yet', firstDay }
  if (lastDay !== null && lastDay < day) return { why: 'expired' }
  if (weekdays !== null && !weekdays.includes(weekday)) return { why: 'not-today' }
  const within = !hours || (hours.fromMinute <= minuteOfDay && minuteOfDay < hours.toMinute)
  return within ? null : { why: 'not-at-this-hour' }
}

/** What keeps this person from a rule on every day alike. */
export function whyNotFor(scope: Scope, buyer: Buyer): WhyNot | null {
  const { tierIds, newWithinDays, birthday } = scope
  if (tierIds !== null && (buyer.tierId === null || !tierIds.includes(buyer.tierId))) {
    return { why: 'not-for-you', because: 'tier' }
  }
  const { daysSinceJoining: days } = buyer
  if (newWithinDays !== null && (days === null || days > newWithinDays)) {
    return { why: 'not-for-you', because: 'new-members' }
  }
  return birthday && !buyer.hasBirthday ? { why: 'not-for-you', because: 'birthday' } : null
}

/**
 * What keeps a rule from this person, here and now, whatever they have in the cart; null where
 * nothing does. Its place and time first, then the person, then their presence.
 */
export function whyBarred(
  { scope, stoppedAt }: Pick<Promotion, 'scope' | 'stoppedAt'>,
  buyer: Buyer,
  occasion: Occasion,
): WhyNot | null {
  if (stoppedAt !== null) return { why: 'stopped' }
  if (!isForStore(scope, occasion)) return { why: 'not-here' }
  const when = whyNotWhen(scope, occasion) ?? whyNotFor(scope, buyer)
  if (when) return when
  return scope.inStore && !buyer.isPresent ? { why: 'prove-presence' } : null
}

/** Whether a rule is on at some hour of this day. */
export function isOnToday(
  { scope, stoppedAt }: Pick<Promotion, 'scope' | 'stoppedAt'>,
  occasion: Occasion,
): boolean {
  const anyHour = { ...scope, hours: null }
  return stoppedAt === null && isForStore(scope, occasion) && whyNotWhen(anyHour, occasion) === null
}
