import * as v from 'valibot'
import { businessDay, id } from '../../platform/input'

/** Numbers are held to their bounds by `notLawful`; here they only have to be numbers. */
const count = v.pipe(v.number(), v.integer())

function ids<Of extends string>() {
  return v.nullable(v.pipe(v.array(id<Of>()), v.maxLength(100)))
}

export const benefit = v.variant('kind', [
  v.strictObject({ kind: v.literal('amount-off'), fromFen: count, offFen: count }),
  v.strictObject({ kind: v.literal('percent-off'), percent: count, mostFen: v.nullable(count) }),
  v.strictObject({ kind: v.literal('item-at'), priceFen: count }),
  v.strictObject({ kind: v.literal('buy-get'), buy: count, free: count }),
])

export const scopeEntries = {
  storeIds: ids<'store'>(),
  categoryIds: ids<'category'>(),
  productIds: ids<'product'>(),
  tierIds: ids<'tier'>(),
  newWithinDays: v.nullable(count),
  birthday: v.boolean(),
  inStore: v.boolean(),
  firstDay: v.nullable(businessDay),
  lastDay: v.nullable(businessDay),
  weekdays: v.nullable(v.pipe(v.array(count), v.maxLength(7))),
  hours: v.nullable(v.strictObject({ fromMinute: count, toMinute: count })),
}

export const limitEntries = {
  perMember: v.nullable(count),
  perDay: v.nullable(count),
  inTotal: v.nullable(count),
}

const givenBy = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['claim', 'staff']) }),
  v.strictObject({ kind: v.literal('points'), points: count }),
])

export const how = v.variant('kind', [
  v.strictObject({ kind: v.literal('by-itself'), withCoupons: v.boolean() }),
  v.strictObject({ kind: v.literal('coupon'), givenBy, validDays: count }),
  v.strictObject({ kind: v.literal('gift'), points: count }),
])
