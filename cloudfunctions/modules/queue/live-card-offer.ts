import type { Party } from '@/shared/domain/queue/line'
import { offerUntil } from '@/shared/domain/queue/live-card'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { hasQueueCard } from '../stores/merchant.service'
import { liveCardOf } from './live-card.documents'

/**
 * Until when a waiting party's holder is offered the live card of their ticket; null where there is
 * none to be had, or it is kept. Only a merchant who has cards pays for the look.
 */
export async function cardOffer(
  holder: PersonId,
  { ticketId, joinedAt }: Pick<Party, 'ticketId' | 'joinedAt'>,
  now: Instant,
): Promise<Instant | null> {
  const until = offerUntil(joinedAt)
  if (now >= until || !(await hasQueueCard())) return null
  return (await liveCardOf(ticketId, holder)) ? null : until
}
