import type { LiveCard } from '@/shared/domain/queue/live-card'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from '../../platform/database'
import { derivedId } from '../../platform/new-id'

/** One person's live card of one ticket; gone when nothing more is to be said on it. */
export interface LiveCardDocument extends LiveCard {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  readonly ticketId: TicketId
  readonly personId: PersonId
  /** What WeChat knows the card by (notify_code). */
  readonly code: string
  /** Not looked at before: somebody is just saying something on it. */
  readonly dueAt: Instant
}

export const liveCards = new Collection<LiveCardDocument, LiveCardDocument>(
  'liveCards',
  (stored) => stored,
)

export function liveCardId(ticketId: TicketId, person: PersonId): string {
  return derivedId('live-card', ticketId, person)
}

export function liveCardOf(
  ticketId: TicketId,
  person: PersonId,
): Promise<LiveCardDocument | undefined> {
  return liveCards.get(liveCardId(ticketId, person))
}

/** A card that WeChat will not show any more: from here on messages say everything. */
export async function dropCard(code: string): Promise<void> {
  const [card] = await liveCards.find({ code }, { limit: 1 })
  if (card) await liveCards.remove(card._id)
}
