import type { Input, Output } from '@/shared/contracts'
import type { UnknownEvent } from '@/shared/contracts/events.contract'
import type { EventCard, EventView } from '@/shared/contracts/events.views'
import { asId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { programmeNow } from '../loyalty/earning.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { type EventDocument, eventSessions, events } from './events.documents'
import { isFor } from './register.service'
import {
  glanceAtSessions,
  inTime,
  SESSIONS_AT_ONCE,
  type SessionGlance,
  sessionView,
} from './session-view.service'

/** Dates looked through for the next of each event. */
const MOST_DATES = 200

/** The next date of each event that can still be registered for, of one store or of all. */
async function nextDates(storeId: StoreId | null, now: Instant) {
  const dates = await eventSessions.pick(
    { startsAt: operators.gt(now), calledOff: false, ...(storeId && { storeId }) },
    ['eventId', 'startsAt'],
    { limit: MOST_DATES, orderBy: { path: 'startsAt', order: 'asc' } },
  )
  const seen = new Set<string>()
  const next = dates.filter(({ eventId }) => !seen.has(eventId) && seen.add(eventId))
  return next.slice(0, SESSIONS_AT_ONCE)
}

function eventCard(
  event: EventDocument,
  store: StoreDocument,
  { startsAt, capacity, taken }: SessionGlance,
): EventCard {
  const { _id, storeId, name, picture, priceFen } = event
  return {
    id: _id,
    storeId,
    storeName: store.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    name,
    picture,
    priceFen,
    startsAt,
    placesLeft: Math.max(0, capacity - taken),
  }
}

export async function list(
  { storeId }: Input<'events/list'>,
  { now }: Reader,
): Promise<Result<Output<'events/list'>, never>> {
  const dates = await nextDates(storeId, now)
  if (dates.length === 0) return ok({ events: [] })
  const { in: oneOf } = operators
  const [glances, found] = await Promise.all([
    glanceAtSessions(
      dates.map(({ _id }) => asId(_id)),
      undefined,
      now,
    ),
    events.find({ _id: oneOf(dates.map(({ eventId }) => eventId)) }, { limit: SESSIONS_AT_ONCE }),
  ])
  const shops = await stores.find(
    { _id: oneOf([...new Set(found.map((each) => each.storeId))]) },
    { limit: SESSIONS_AT_ONCE },
  )
  const cards = inTime(glances).flatMap((glance) => {
    const event = found.find(({ _id }) => _id === glance.eventId)
    const store = shops.find(({ _id }) => _id === event?.storeId)
    return event && store ? [eventCard(event, store, glance)] : []
  })
  return ok({ events: cards })
}

/** Whom an event is for, where that is not everybody, and whether the caller is one. */
async function onlyForOf(
  event: EventDocument,
  { person, now }: Pick<Reader, 'person' | 'now'>,
): Promise<EventView['onlyFor']> {
  const { audience } = event
  if (audience.for === 'everybody') return null
  const may = await isFor(event, person, now)
  if (audience.for === 'members') return { whom: 'members', tiers: [], may }
  const programme = await programmeNow()
  const tiers = programme?.tiers.filter(({ id }) => audience.tierIds.includes(id)) ?? []
  return { whom: 'tiers', tiers: tiers.map(({ name }) => name), may }
}

export async function event(
  { eventId }: Input<'events/event'>,
  { person, now }: Reader,
): Promise<Result<Output<'events/event'>, UnknownEvent>> {
  const found = await events.get(eventId)
  const store = found && (await stores.get(found.storeId))
  if (!found || !store) return refuse({ code: 'events/unknown' })
  const dates = await eventSessions.pick({ eventId, endsAt: operators.gt(now) }, ['startsAt'], {
    limit: SESSIONS_AT_ONCE,
    orderBy: { path: 'startsAt', order: 'asc' },
  })
  const glances = await glanceAtSessions(
    dates.map(({ _id }) => asId(_id)),
    person,
    now,
  )
  const sessions = inTime(glances)
  const next = sessions.find(({ calledOff }) => !calledOff) ?? sessions[0]
  if (!next) return refuse({ code: 'events/unknown' })
  const { about, placesEach, freeUntilMinutes, questions } = found
  return ok({
    ...eventCard(found, store, next),
    about,
    placesEach,
    freeUntilMinutes,
    questions,
    onlyFor: await onlyForOf(found, { person, now }),
    sessions: sessions.map((each) => sessionView(each, now)),
  })
}
