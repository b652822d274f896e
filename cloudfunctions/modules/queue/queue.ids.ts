import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import { asId, type LaneId, type StoreId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** A store's line of one day: its name is known without looking. Store ids have ≤ 18 characters. */
export function lineId(storeId: StoreId, day: BusinessDay): string {
  return asId(storeId + dayDigits(day))
}

/** What one lane's past days taught. */
export function paceId(storeId: StoreId, laneId: LaneId): string {
  return derivedId('pace', storeId, laneId)
}
