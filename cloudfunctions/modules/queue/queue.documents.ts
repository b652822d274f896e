import type { Line } from '@/shared/domain/queue/line'
import type { TicketStatus } from '@/shared/domain/queue/ticket-status'
import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import type { LaneId, PersonId, StoreId, TicketId } from '@/shared/kernel/ids'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { MerchantText } from '@/shared/kernel/words'
import { Collection } from '../../platform/database'

export interface LineDocument extends Line {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  /** Set by every write; the timer clears it once every ticket of the line is written. */
  readonly unrecorded: boolean
}

export const lines = new Collection<LineDocument, LineDocument>('lines', (stored) => stored)

/** A store's line of one day: its name is known without looking. Store ids have ≤ 18 characters. */
export function lineId(storeId: StoreId, day: BusinessDay): string {
  return asId(storeId + dayDigits(day))
}

/**
 * A ticket of its own, for its owner and for history. While it is live its line says how it
 * stands; how it ended is written here.
 */
export interface TicketDocument {
  readonly _id: TicketId
  readonly v: 1
  readonly personId: PersonId
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly laneId: LaneId
  readonly laneName: MerchantText
  readonly number: string
  readonly joinedAt: Instant
  readonly fingerprint: string
  readonly outcome: Extract<TicketStatus, 'served'> | null
  readonly calledAt: Instant | null
  readonly endedAt: Instant | null
}

export const tickets = new Collection<TicketDocument, TicketDocument>('tickets', (stored) => stored)
