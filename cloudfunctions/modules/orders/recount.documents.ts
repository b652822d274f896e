import type { BusinessDay } from '@/shared/kernel/business-day'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from '../../platform/database'

/** One night's recount of all books, of which each minute's run does a slice. */
export interface RecountDocument {
  /** The day it was begun on, which begins with it. */
  readonly _id: BusinessDay
  readonly v: 1
  readonly rev: number
  /** Nobody else works on it until then. */
  readonly leasedUntil: Instant
  readonly isDone: boolean
  /** The last stock looked at; null once all were. */
  readonly stocksAfter: string | null
  /** The last day's figures looked at, by their id; null once all were. */
  readonly figuresAfter: string | null
  /** The business day whose figures are recounted. */
  readonly day: BusinessDay
  /** Each difference by name; nothing repairs them. */
  readonly differences: readonly string[]
}

export const recounts = new Collection<RecountDocument, RecountDocument>(
  'recounts',
  (stored) => stored,
)
