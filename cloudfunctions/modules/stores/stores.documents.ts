import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { Place } from '@/shared/domain/stores/place'
import type { TradingDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import type { MerchantText } from '@/shared/kernel/words'
import { Collection } from '../../platform/database'

export interface StoreDocument {
  readonly _id: StoreId
  readonly v: 1
  readonly name: MerchantText
  readonly address: MerchantText
  readonly tradingDay: TradingDay
  readonly places: readonly Place[]
  readonly lanes: readonly LaneSetup[]
}

export const stores = new Collection<StoreDocument, StoreDocument>('stores', (stored) => stored)

/** More stores than this would want a search, not a list. */
export const MOST_STORES = 200
