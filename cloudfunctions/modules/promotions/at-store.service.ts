import type { Input, Output } from '@/shared/contracts'
import type { PromotionAtStore } from '@/shared/contracts/promotions.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import type { Occasion, Promotion } from '@/shared/domain/promotions/promotion'
import { isForStore, isOnToday } from '@/shared/domain/promotions/scope'
import type { PersonId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { stores } from '../stores/stores.documents'
import { isLeft } from './count.service'
import { handOutCounter } from './hand-out.service'
import { coupons, type PromotionDocument } from './promotions.documents'
import { hasQuota } from './quota.service'
import { occasionAt, rulesOn } from './rules.service'

/** Whether it can be had now, and for what; null for what is applied by itself. */
async function claimOf(
  promotion: Promotion,
  person: PersonId | undefined,
  { day }: Occasion,
): Promise<PromotionAtStore['claim']> {
  const { how, limits } = promotion
  if (how.kind === 'by-itself') return null
  if (how.kind === 'gift') {
    return (await hasQuota(promotion, person ?? null, day)) ? 'points' : 'none-left'
  }
  if (how.givenBy.kind === 'staff') return null
  const had = person ? await coupons.count({ personId: person, promotionId: promotion.id }) : 0
  if (limits.perMember !== null && had >= limits.perMember) return 'claimed'
  if (!(await isLeft(handOutCounter(promotion), day))) return 'none-left'
  return how.givenBy.kind === 'points' ? 'points' : 'free'
}

/** Over by the day, or not for this store at all: nothing a shopper could ever make of it. */
function isToCome({ promotion: { scope } }: PromotionDocument, occasion: Occasion): boolean {
  return isForStore(scope, occasion) && (scope.lastDay === null || occasion.day <= scope.lastDay)
}

/** The rules a shopper may meet at a store: today's first, then those of other days, by id. */
export async function atStore(
  { storeId }: Input<'promotions/at-store'>,
  { person, now }: Reader,
): Promise<Result<Output<'promotions/at-store'>, UnknownStore>> {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const occasion = occasionAt(store, now)
  const rules = (await rulesOn(storeId)).filter((rule) => isToCome(rule, occasion))
  const shown = await Promise.all(
    rules.map(async ({ promotion }) => ({
      promotion,
      today: isOnToday(promotion, occasion),
      claim: await claimOf(promotion, person, occasion),
    })),
  )
  return ok({
    promotions: shown.sort((a, b) => Number(b.today) - Number(a.today)),
    day: occasion.day,
  })
}
