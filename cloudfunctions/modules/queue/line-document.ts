import { emptyLine, type LaneSetups } from '@/shared/domain/queue/line'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { Instant } from '@/shared/kernel/instant'
import type { StoreDocument } from '../stores/stores.documents'
import type { LineDocument } from './queue.documents'
import { lineId } from './queue.ids'

/** Today's line of a store. */
export function todaysLine(store: StoreDocument, now: Instant): string {
  return lineId(store._id, businessDayAt(now, store.tradingDay))
}

export function laneSetups(store: StoreDocument): LaneSetups {
  return Object.fromEntries(store.lanes.map((lane) => [lane.id, lane]))
}

/** The line a store's day begins with. */
export function newLine(store: StoreDocument, now: Instant): LineDocument {
  const day = businessDayAt(now, store.tradingDay)
  return {
    _id: lineId(store._id, day),
    v: 1,
    rev: 0,
    last: {},
    movedAt: now,
    unrecorded: false,
    learnt: false,
    ...emptyLine(store._id, day, store.lanes),
  }
}
