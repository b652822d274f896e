import * as v from 'valibot'
import { asId } from '@/shared/kernel/ids'
import { allDiffer, merchantId, merchantText } from '../../platform/merchant'
import { derivedId } from '../../platform/new-id'
import { PROGRAMME_ID } from './loyalty.ids'
import type { ProgrammeDocument } from './points.documents'

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
}

/** Between a tenth and ten times as many points. */
const earnPercent = whole(10, 1000)

/** Nobody buys for more than ¥100,000 at a counter, nor in a year for more than ten million. */
const MOST_FEN = 10_000_000
const MOST_FEN_A_YEAR = 1_000_000_000

const tier = v.strictObject({
  id: merchantId<'tier'>(26),
  name: merchantText,
  fromFen: whole(0, MOST_FEN_A_YEAR),
  earnPercent: v.optional(earnPercent, 100),
  benefits: v.optional(v.pipe(v.array(merchantText), v.maxLength(8)), () => []),
})

const multiplier = v.strictObject({
  earnPercent,
  productIds: v.optional(v.pipe(v.array(merchantId<'product'>(26)), v.minLength(1))),
  categoryIds: v.optional(v.pipe(v.array(merchantId<'category'>(26)), v.minLength(1))),
  weekdays: v.optional(v.pipe(v.array(whole(1, 7)), v.minLength(1))),
})

/** `loyalty.json` of a merchant's folder: how points are earned and burned, and what tiers there are. */
export const loyaltyFile = v.strictObject({
  pointsPerYuan: whole(0, 1000),
  multipliers: v.optional(v.pipe(v.array(multiplier), v.maxLength(20)), () => []),
  lifetimeMonths: whole(1, 60),
  burn: v.nullable(
    v.strictObject({ pointsPerYuan: whole(1, 100_000), mostPercent: whole(1, 100) }),
  ),
  tiers: v.pipe(
    v.array(tier),
    v.maxLength(8),
    v.check(
      allDiffer((each) => each.id),
      'two tiers have the same id',
    ),
    v.check(
      (tiers) => tiers.every(({ fromFen }, index) => fromFen > (tiers[index - 1]?.fromFen ?? -1)),
      'tiers go upwards: each begins above the one before it',
    ),
  ),
  /** Month and day; 29 February is in one year of four, so it is none. */
  tierReviewDays: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check(
          (text) => !Number.isNaN(Date.parse(`2027-${text}T00:00:00Z`)) && text !== '02-29',
          'a review day is a date of every year, such as 01-01',
        ),
        v.regex(/^\d{2}-\d{2}$/, 'a review day is a month and a day, such as 01-01'),
      ),
    ),
    v.minLength(1, 'tiers are reviewed on one day of the year or more'),
    v.maxLength(12),
  ),
  birthdayPoints: whole(0, 100_000),
  purchaseUpToFen: whole(0, MOST_FEN),
  adjustUpToPoints: whole(0, 1_000_000),
  warnDaysBeforeExpiry: whole(0, 365),
})

export type LoyaltyOfMerchant = v.InferOutput<typeof loyaltyFile>

/** The document after loading a merchant's file; loading the same file again changes nothing. */
export function loadedProgramme(file: LoyaltyOfMerchant): ProgrammeDocument {
  const multipliers = file.multipliers.map(
    ({ earnPercent: percent, productIds, categoryIds, weekdays }) => ({
      earnPercent: percent,
      productIds: productIds ?? null,
      categoryIds: categoryIds ?? null,
      weekdays: weekdays ?? null,
    }),
  )
  const version = derivedId<'programme-version'>(JSON.stringify(file))
  return { _id: asId(PROGRAMME_ID), v: 1, programme: { ...file, multipliers, version } }
}
