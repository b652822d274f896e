import type { Floor } from '@/shared/domain/staff/floor'
import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import { asId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from '../../platform/database'

/** It holds what waits and what ended minutes ago, so it is small however busy the day. */
export interface FloorDocument extends Floor {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  /** When somebody last called, went or took a call back: counters ask more often then. */
  readonly movedAt: Instant
}

export const floors = new Collection<FloorDocument, FloorDocument>('floors', (stored) => stored)

/** A store's floor of one day: its name is known without looking. Store ids have ≤ 18 characters. */
export function floorId(storeId: StoreId, day: BusinessDay): string {
  return asId(storeId + dayDigits(day))
}
