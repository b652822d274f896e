import { datesToCome } from '@/shared/domain/events/dates'
import type { TradingDay } from '@/shared/kernel/business-day'
import type { Instant } from '@/shared/kernel/instant'
import type { StoreDocument } from '../stores/stores.documents'
import type { EventDocument, SessionDocument } from './events.documents'
import { sessionIdOf } from './events.ids'
import { openedSession } from './session-document'

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
