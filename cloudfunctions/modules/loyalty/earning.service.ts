import type { EarningRule } from '@/shared/domain/loyalty/account'
import { type EarningItem, earningRuleOf } from '@/shared/domain/loyalty/earning'
import { freePoints } from '@/shared/domain/loyalty/points-account'
import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import type { LoyaltyProgramme, Tier } from '@/shared/domain/loyalty/programme'
import { tierOf } from '@/shared/domain/loyalty/tier'
import { type BusinessDay, weekdayOf } from '@/shared/kernel/business-day'
import type { PersonId, TierId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { cards } from '../membership/membership.documents'
import { accountOf } from './ledger.service'
import { PROGRAMME_ID } from './loyalty.ids'
import { type AccountDocument, programmes } from './points.documents'

/** The merchant's rules of now; null for a merchant without points. */
export async function programmeNow(): Promise<LoyaltyProgramme | null> {
  return (await programmes.get(PROGRAMME_ID))?.programme ?? null
}

export function tierNow(
  { spend }: Pick<AccountDocument, 'spend'>,
  programme: LoyaltyProgramme,
  now: Instant,
): Tier | null {
  return tierOf(spend, programme.tiers, programme.tierReviewDays, pointsDayAt(now))
}

/**
 * What a purchase brings by the rules of now, to be kept with it: later rules do not touch it.
 * @param items the lines in turn; null for an amount without lines
 * @param day of the store's trading day
 * @returns null for who is no member, and for a merchant without points
 */
export async function earningRule(
  personId: PersonId | null,
  items: readonly EarningItem[] | null,
  { day }: { readonly day: BusinessDay },
  now: Instant,
): Promise<EarningRule | null> {
  const programme = await programmeNow()
  if (!programme || personId === null || !(await cards.get(personId))) return null
  const tier = tierNow(await accountOf(personId), programme, now)
  return earningRuleOf(programme, tier, items, weekdayOf(day))
}

/** What a till needs to know of a person's points. */
export interface Standing {
  readonly free: number
  readonly tierId: TierId | null
  /** How many points take one yuan off, and of an order at most which share; null: they take nothing off. */
  readonly burn: LoyaltyProgramme['burn']
}

export async function standing(personId: PersonId, now: Instant): Promise<Standing> {
  const programme = await programmeNow()
  const account = await accountOf(personId)
  return {
    free: freePoints(account, now),
    tierId: programme ? (tierNow(account, programme, now)?.id ?? null) : null,
    burn: programme?.burn ?? null,
  }
}
