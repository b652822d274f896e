import type { CategoryId, ProductId, TierId } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import type { MerchantText } from '../../kernel/words'

/** A level of membership, reached by what was spent within twelve months. */
export interface Tier {
  readonly id: TierId
  readonly name: MerchantText
  readonly fromFen: Fen
  /** In percent: 100 earns as everybody does. */
  readonly earnPercent: number
  readonly benefits: readonly MerchantText[]
}

/** More points for some products, or on some weekdays (1 Monday to 7 Sunday); the highest counts. */
export interface Multiplier {
  readonly earnPercent: number
  readonly productIds: readonly ProductId[] | null
  readonly categoryIds: readonly CategoryId[] | null
  readonly weekdays: readonly number[] | null
}

/** A merchant's rules of points. */
export interface LoyaltyProgramme {
  readonly version: string
  /** Points for one yuan really paid, before multipliers. */
  readonly pointsPerYuan: number
  readonly multipliers: readonly Multiplier[]
  readonly lifetimeMonths: number
  /** How many points take one yuan off, and of an order at most this share. */
  readonly burn: { readonly pointsPerYuan: number; readonly mostPercent: number } | null
  /** Lowest first; `fromFen` grows. */
  readonly tiers: readonly Tier[]
  /** When tiers may go down: `01-01`, month and day. */
  readonly tierReviewDays: readonly string[]
  readonly birthdayPoints: number
  /** A purchase or adjustment by hand above these asks for a second person. */
  readonly purchaseUpToFen: Fen
  readonly adjustUpToPoints: number
  readonly warnDaysBeforeExpiry: number
}
