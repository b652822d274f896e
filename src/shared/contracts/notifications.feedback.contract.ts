import type { Feedback, FeedbackId, FeedbackKind, Subject } from '../domain/notifications/feedback'
import type { StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'
import type { UnknownStore } from './stores.contract'

export type { Feedback, FeedbackId, FeedbackKind, Subject }

/** What somebody wrote, as they themselves see it. */
export interface OwnFeedback extends Omit<Feedback, 'personId'> {
  readonly storeName: MerchantText
  readonly utcOffsetMinutes: number
}

/** The same as the store sees it, with the number of a member's card. */
export interface FeedbackAtWork extends Omit<Feedback, 'personId' | 'storeId'> {
  /** Null of somebody who is no member. */
  readonly memberNumber: string | null
}

type WordsRefusal =
  /** Empty, too long, or not taken by WeChat. */
  | { readonly code: 'notifications/words-unfit' }
  /** WeChat could not look at them just now, so they are not kept. */
  | { readonly code: 'notifications/words-unchecked' }

export interface FeedbackContract {
  'notifications/write-feedback': {
    in: 'shopper'
    kind: 'write'
    input: {
      readonly storeId: StoreId
      readonly kind: FeedbackKind
      readonly text: string
      /** One's own ticket, order or booking at that store. */
      readonly about: Subject | null
    }
    output: { readonly id: FeedbackId }
    refusal:
      | UnknownStore
      | WordsRefusal
      | { readonly code: 'notifications/unknown-subject' }
      | { readonly code: 'notifications/many-waiting' }
  }
  /** One's own, the latest first, and what was answered. */
  'notifications/own-feedback': {
    in: 'shopper'
    kind: 'read'
    input: { readonly before: Instant | null }
    output: { readonly feedback: readonly OwnFeedback[]; readonly more: boolean }
    refusal: never
  }
  /** What was written to a store: what waits for an answer, the oldest first, or the rest. */
  'notifications/inbox': {
    in: 'staff'
    kind: 'read'
    input: {
      readonly storeId: StoreId
      readonly show: 'waiting' | 'answered'
      /** The moment of the last one shown; null for the first page. */
      readonly from: Instant | null
    }
    output: {
      readonly feedback: readonly FeedbackAtWork[]
      readonly more: boolean
      readonly utcOffsetMinutes: number
    }
    refusal: never
  }
  'notifications/answer-feedback': {
    in: 'staff'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly feedbackId: FeedbackId; readonly text: string }
    output: { readonly answered: FeedbackAtWork }
    refusal:
      | WordsRefusal
      | { readonly code: 'notifications/unknown-feedback' }
      | { readonly code: 'notifications/already-answered' }
  }
}
