import type { MessageKind, TemplateName } from '@/shared/domain/notifications/message-kinds'
import type { Wallet } from '@/shared/domain/notifications/wallet'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from '../../platform/database'

/** What a person has confirmed they want to hear; gone when they leave. */
export interface MessageWalletDocument {
  readonly _id: PersonId
  readonly v: 1
  readonly rev: number
  readonly wallet: Wallet
  readonly changedAt: Instant
}

export const messageWallets = new Collection<MessageWalletDocument, MessageWalletDocument>(
  'messageWallets',
  (stored) => stored,
)

/**
 * What became of a message. `unknown` was sent once and never confirmed: it may have arrived, and
 * is not sent again.
 */
export type MessageOutcome =
  | { readonly status: 'sent'; readonly template: TemplateName; readonly messageId: string }
  | { readonly status: 'unknown'; readonly template: TemplateName }
  | { readonly status: 'dropped'; readonly why: WhyDropped }

export type WhyDropped =
  /** What it would have said is over. */
  | 'no-longer-true'
  /** The live card of its matter says it. */
  | 'on-card'
  /** The person has left, or nobody knows them. */
  | 'nobody'
  /** None was given, or the last one is kept for what matters more. */
  | 'no-consent'
  /** WeChat says that there is none, whatever was counted (43101). */
  | 'refused'
  /** WeChat does not take the words (45xxx). */
  | 'unfit'
  /** WeChat does not take the message as we make it: an alarm of ours. */
  | 'our-defect'
  /** WeChat took it and could not bring it. */
  | 'not-delivered'
  /** The account has no such template. */
  | 'no-template'

/** Kept under the id of the outbox entry, so that each message has one. */
export interface MessageDocument {
  readonly _id: string
  readonly v: 1
  readonly personId: PersonId
  readonly kind: MessageKind
  /** The document it is about: a ticket, an order, a booking. */
  readonly about: string
  readonly outcome: MessageOutcome
  readonly at: Instant
}

export const messages = new Collection<MessageDocument, MessageDocument>(
  'messages',
  (stored) => stored,
)
