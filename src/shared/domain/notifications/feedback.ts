import type { Id, PersonId, StoreId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import type { MerchantText } from '../../kernel/words'

export type FeedbackId = Id<'feedback'>

export const feedbackKinds = ['question', 'suggestion', 'complaint'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** What somebody may be writing about. */
export const subjectKinds = ['ticket', 'order', 'booking'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export interface Subject {
  readonly kind: SubjectKind
  readonly id: Id
}

/** As many as a phone's screen shows at once, and msgSecCheck takes (2,500). */
export const FEEDBACK_CHARACTERS = 500

/** So many of one person wait for an answer at once: a further one would only be read later. */
export const MOST_WAITING = 5

export interface Reply {
  readonly text: string
  /** What colleagues call who wrote it. */
  readonly by: string
  readonly at: Instant
}

export interface Feedback {
  readonly id: FeedbackId
  readonly storeId: StoreId
  readonly personId: PersonId
  readonly kind: FeedbackKind
  readonly text: string
  /** What it is about, and its number or name when it was written. */
  readonly about: (Subject & { readonly name: MerchantText }) | null
  readonly at: Instant
  readonly reply: Reply | null
}

/** Control and format characters other than a line break: marks that hide or turn what is written. */
const UNSEEN = /[^\P{C}\n\u200d]/u

/** What was written as it may be kept, without blanks around it, or null. */
export function asFeedbackText(text: string): string | null {
  const kept = text.replace(/\r\n?/g, '\n').trim()
  if (kept === '' || UNSEEN.test(kept)) return null
  return [...kept].length <= FEEDBACK_CHARACTERS ? kept : null
}

/** One answer each: what was said to somebody is not changed behind them. */
export function answered(
  feedback: Pick<Feedback, 'reply'>,
  reply: Reply,
): Result<{ readonly reply: Reply }, { readonly code: 'notifications/already-answered' }> {
  return feedback.reply === null
    ? ok({ reply })
    : refuse({ code: 'notifications/already-answered' })
}
