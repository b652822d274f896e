import { datesToCome } from '@/shared/domain/events/dates'
import type { TradingDay } from '@/shared/kernel/business-day'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { type EventDocument, eventSessions, events, type SessionDocument } from './events.documents'
import { sessionIdOf } from './events.ids'
import { openedSession } from './session-document'

/** As many events as a file may have. */
const MOST_EVENTS = 200

/** The dates of an event that are to be open by now. */
export function sessionsOf(
  event: EventDocument,
  tradingDay: TradingDay,
  now: Instant,
): SessionDocument[] {
  if (!event.on) return []
  return event.dates.flatMap((dates) =>
    datesToCome(dates, tradingDay, now).map((date) =>
      openedSession(event, sessionIdOf(event._id, date.day, dates.startsAtMinutes), date),
    ),
  )
}

/** The same of several, for a cloud that begins. */
export function firstSessions(
  all: readonly EventDocument[],
  shops: readonly StoreDocument[],
  now: Instant,
): SessionDocument[] {
  return all.flatMap((event) => {
    const store = shops.find(({ _id }) => _id === event.storeId)
    return store ? sessionsOf(event, store.tradingDay, now) : []
  })
}

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
