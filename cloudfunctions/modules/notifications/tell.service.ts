import type { MessageKind } from '@/shared/domain/notifications/message-kinds'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'
import { type OutboxEntry, outbox, outboxEntry } from '../../platform/outbox'
import type { Transaction } from '../../platform/transaction'
import type { AnyTelling } from './message-facts'
import { type MessageOutcome, messages } from './notifications.documents'

/** The kind of the outbox's entries. */
export const MESSAGE = 'notifications/message'

type Named = Pick<AnyTelling, 'kind' | 'personId' | 'about' | 'occasion'>

/** One and the same for what is told of one thing on one occasion, so that it is told once. */
export function messageId({ kind, personId, about, occasion }: Named): string {
  return derivedId('message', kind, personId, about, occasion)
}

/**
 * What tells a person something: to be written in the transaction that makes it true, and then
 * tried at once (`deliverAtOnce`) by a function that may send; `jobs` takes the rest.
 */
export function messageEntry(telling: AnyTelling, now: Instant): OutboxEntry {
  return outboxEntry(
    { _id: messageId(telling), kind: MESSAGE, delivery: 'at-most-once', payload: telling },
    now,
  )
}

/**
 * The same where what it follows is written already, such as a line of its own: arriving again, it
 * finds the message there.
 * @returns the entry's id, to be tried at once
 */
export async function tell(telling: AnyTelling, now: Instant): Promise<string> {
  const entry = messageEntry(telling, now)
  await outbox.create(entry)
  return entry._id
}

/**
 * The same inside the transaction that makes it true, where that may come about more than once: what
 * is written already stays as it is.
 * @param dueAt when it is to be told, where that is not at once
 */
export async function tellWithin(
  tx: Transaction,
  telling: AnyTelling,
  now: Instant,
  dueAt: Instant = now,
): Promise<void> {
  const entry = { ...messageEntry(telling, now), dueAt }
  if (!(await tx.get(outbox, entry._id))) await tx.create(outbox, entry)
}

/**
 * What a screen may say of a message: `none` was ever to be sent; `waiting` to be; `perhaps` sent,
 * its reply having been lost; or what became of it.
 */
export type MessageState = 'none' | 'waiting' | 'perhaps' | 'sent' | 'not-sent'

const stateOf: { readonly [Status in MessageOutcome['status']]: MessageState } = {
  sent: 'sent',
  unknown: 'perhaps',
  dropped: 'not-sent',
}

/** How the message of one thing on one occasion stands: an undone call whose message has gone shows it. */
export async function stateOfMessage(named: Named): Promise<MessageState> {
  const id = messageId(named)
  const message = await messages.get(id)
  if (message) return stateOf[message.outcome.status]
  const entry = await outbox.get(id)
  if (!entry) return 'none'
  switch (entry.status) {
    case 'pending':
      return 'waiting'
    case 'sending':
    case 'unknown':
    case 'done':
      return 'perhaps'
    case 'given-up':
      return 'not-sent'
  }
}

/**
 * What an entry's function answers of each kind: whether what it would say is still so, or that a
 * live card says it (服务卡片).
 */
export type StillTrue = {
  readonly [Kind in MessageKind]: (
    of: { readonly personId: PersonId; readonly about: string; readonly occasion: string },
    now: Instant,
  ) => Promise<boolean | 'on-card'>
}
