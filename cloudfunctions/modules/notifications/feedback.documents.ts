import type { Feedback, FeedbackId } from '@/shared/domain/notifications/feedback'
import { Collection } from '../../platform/database'

/** What somebody wrote to a store; gone when they leave, and a year after it was written. */
export interface FeedbackDocument extends Omit<Feedback, 'id'> {
  readonly _id: FeedbackId
  readonly v: 1
  readonly rev: number
  readonly waiting: boolean
  readonly fingerprint: string
  /** The request that answered it, so that its repetition is told from a second answer. */
  readonly answeredBy: { readonly intentId: string; readonly fingerprint: string } | null
}

export const feedback = new Collection<FeedbackDocument, FeedbackDocument>(
  'feedback',
  (stored) => stored,
)
