import type { Input, Output } from '@/shared/contracts'
import type { UnknownEvent } from '@/shared/contracts/events.contract'
import type { Guest, SessionList } from '@/shared/contracts/events.views'
import { guestsPollMs } from '@/shared/domain/events/polling'
import { liveStatuses, mayCheckIn, statusAt } from '@/shared/domain/events/registration'
import { businessDayAt, daysAfter, midnightOf } from '@/shared/kernel/business-day'
import { asId, type RegistrationId, type SessionId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { type CardDocument, cards } from '../membership/membership.documents'
import type { StaffReader } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import {
  eventRegistrations,
  eventSessions,
  events,
  paidFenOf,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { answersOf } from './own-registration-view'
import {
  glanceAtSessions,
  inTime,
  SESSIONS_AT_ONCE,
  type SessionGlance,
  sessionView,
} from './session-view.service'
import { eventOf } from './write-down.service'

/** More than a session has places and turns. */
const MOST_GUESTS = 400

/** A session of this store; another's is as unknown as none. */
export async function sessionAt(
  storeId: StoreId,
  sessionId: SessionId,
): Promise<SessionDocument | undefined> {
  const session = await eventSessions.get(sessionId)
  return session?.storeId === storeId ? session : undefined
}

/** The store's dates of yesterday and from then on. */
export async function sessions(
  { storeId }: Input<'events/sessions'>,
  { now }: StaffReader,
): Promise<Result<Output<'events/sessions'>, never>> {
  const { tradingDay } = await storeAtWork(storeId)
  const yesterday = daysAfter(businessDayAt(now, tradingDay), -1)
  const { gte, in: oneOf } = operators
  const dates = await eventSessions.pick(
    { storeId, startsAt: gte(midnightOf(yesterday, tradingDay)) },
    ['eventId'],
    { limit: SESSIONS_AT_ONCE, orderBy: { path: 'startsAt', order: 'asc' } },
  )
  const [glances, found] = await Promise.all([
    glanceAtSessions(
      dates.map(({ _id }) => asId(_id)),
      undefined,
      now,
    ),
    events.find({ _id: oneOf(dates.map(({ eventId }) => eventId)) }, { limit: SESSIONS_AT_ONCE }),
  ])
  const shown = inTime(glances).flatMap((glance) => {
    const event = found.find(({ _id }) => _id === glance.eventId)
    return event ? [{ ...sessionView(glance, now), name: event.name }] : []
  })
  return ok({ utcOffsetMinutes: tradingDay.utcOffsetMinutes, sessions: shown })
}

function guest(
  registration: RegistrationDocument,
  card: CardDocument | undefined,
  calledOff: boolean,
  now: Instant,
): Guest {
  return {
    registrationId: registration._id,
    name: registration.guestName ?? card?.nickname ?? null,
    memberNumber: card?.number ?? null,
    places: registration.places,
    status: statusAt(registration, calledOff, now),
    paidFen: paidFenOf(registration),
    checkedInAt: registration.checkedInAt,
    answers: answersOf(registration),
  }
}

async function guestsOf(session: SessionDocument, now: Instant): Promise<readonly Guest[]> {
  const { in: oneOf } = operators
  const found = await eventRegistrations.find(
    { sessionId: session._id, status: oneOf(liveStatuses) },
    { limit: MOST_GUESTS, orderBy: { path: 'createdAt', order: 'asc' } },
  )
  const people = found.flatMap(({ personId }) => personId ?? [])
  const known = await cards.find({ _id: oneOf(people) }, { limit: MOST_GUESTS })
  const byId = new Map(known.map((card) => [card._id, card]))
  return found
    .map((each) => {
      const card = each.personId ? byId.get(each.personId) : undefined
      return guest(each, card, session.calledOff, now)
    })
    .filter(({ status }) => status !== 'expired')
}

function placesOf(guests: readonly Guest[], statuses: readonly Guest['status'][]): number {
  return guests
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { places }) => sum + places, 0)
}

/** A session's list as its store's staff see it. */
export async function sessionList(
  session: SessionDocument,
  now: Instant,
  touched?: RegistrationId,
): Promise<SessionList> {
  const [event, store, guests, [glance]] = await Promise.all([
    eventOf(session),
    storeAtWork(session.storeId),
    guestsOf(session, now),
    glanceAtSessions([session._id], undefined, now),
  ])
  const seen: SessionGlance = glance ?? { ...session, taken: session.capacity - session.left }
  return {
    storeId: session.storeId,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    name: event.name,
    session: sessionView(seen, now),
    registered: placesOf(guests, ['registered', 'came']),
    came: placesOf(guests, ['came']),
    guests,
    ...(touched && { touched }),
    nextPollMs: guestsPollMs(mayCheckIn(session.startsAt, now) && now < session.endsAt),
  }
}

export async function guests(
  { storeId, sessionId }: Input<'events/guests'>,
  { now }: StaffReader,
): Promise<Result<Output<'events/guests'>, UnknownEvent>> {
  const session = await sessionAt(storeId, sessionId)
  return session ? ok(await sessionList(session, now)) : refuse({ code: 'events/unknown' })
}
