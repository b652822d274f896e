import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { stores } from '../stores/stores.documents'
import { sessionsOf } from './dates-of-event'
import { eventSessions, events } from './events.documents'

/** As many events as a file may have. */
const MOST_EVENTS = 200

/** The timer's task: dates that have come near enough to be registered for. */
export async function openDates(now: Instant): Promise<void> {
  const open = await events.find({ on: true }, { limit: MOST_EVENTS })
  for (const event of open) {
    const store = await stores.get(event.storeId)
    if (!store) continue
    const wanted = sessionsOf(event, store.tradingDay, now)
    const there = await eventSessions.pick(
      { _id: operators.in(wanted.map(({ _id }) => _id)) },
      ['eventId'],
      { limit: wanted.length + 1 },
    )
    const known = new Set<string>(there.map(({ _id }) => _id))
    for (const session of wanted) if (!known.has(session._id)) await eventSessions.create(session)
  }
}
