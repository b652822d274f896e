import { MOST_ON } from '@/shared/domain/promotions/lawful'
import type { Occasion, Promotion } from '@/shared/domain/promotions/promotion'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { businessDayAt, midnightOf, weekdayOf } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import type { StoreDocument } from '../stores/stores.documents'
import { type PromotionDocument, promotions } from './promotions.documents'

export type AtStore = Pick<StoreDocument, '_id' | 'tradingDay'>

/** The store's business day, weekday and minute. */
export function occasionAt({ _id: storeId, tradingDay }: AtStore, now: Instant): Occasion {
  const day = businessDayAt(now, tradingDay)
  const minuteOfDay = Math.floor((now - midnightOf(day, tradingDay)) / MINUTE_MS)
  return { storeId, day, weekday: weekdayOf(day), minuteOfDay }
}

/** The rules a store may meet, the merchant's and its own, neither stopped nor gone from the file. */
export async function rulesOn(storeId: StoreId): Promise<PromotionDocument[]> {
  return promotions.find(
    { storeId: operators.in([EVERY_STORE, storeId]), on: true },
    { limit: MOST_ON, orderBy: { path: '_id', order: 'asc' } },
  )
}

/** One of them as it may be handed out at a store; undefined for what is not, or not any more. */
export async function ruleAt(
  storeId: StoreId,
  promotionId: Promotion['id'],
): Promise<Promotion | undefined> {
  const rule = await promotions.get(promotionId)
  if (!rule?.on) return undefined
  return rule.storeId === EVERY_STORE || rule.storeId === storeId ? rule.promotion : undefined
}
