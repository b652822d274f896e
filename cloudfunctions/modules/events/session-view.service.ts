import type { SessionView } from '@/shared/contracts/events.views'
import type { RegistrationStatus } from '@/shared/domain/events/registration-life'
import type { EventId, PersonId, SessionId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { eventSessions, type KeptClaim } from './events.documents'

/** As many are looked into at once. */
export const SESSIONS_AT_ONCE = 20

/** A session as lists see it: added up in the database, for who comes is no business of theirs. */
export interface SessionGlance {
  readonly _id: SessionId
  readonly eventId: EventId
  readonly storeId: StoreId
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly capacity: number
  readonly calledOff: boolean
  readonly waiting: number
  readonly taken: number
  readonly mine?: KeptClaim
}

/** Places that are certain, kept or offered by now: what has run out is none. */
function takenBy(now: Instant): object {
  const isCertain = { $eq: ['$$claim.v.state', 'taken'] }
  const isKept = {
    $and: [{ $in: ['$$claim.v.state', ['held', 'offered']] }, { $gt: ['$$claim.v.until', now] }],
  }
  return {
    $sum: {
      $map: {
        input: { $objectToArray: '$claims' },
        as: 'claim',
        in: { $cond: [{ $or: [isCertain, isKept] }, '$$claim.v.places', 0] },
      },
    },
  }
}

/** @param ids at most twenty */
export function glanceAtSessions(
  ids: readonly SessionId[],
  person: PersonId | undefined,
  now: Instant,
): Promise<SessionGlance[]> {
  return eventSessions.project<SessionGlance>(
    { _id: operators.in(ids.slice(0, SESSIONS_AT_ONCE)) },
    {
      eventId: 1,
      storeId: 1,
      startsAt: 1,
      endsAt: 1,
      capacity: 1,
      calledOff: 1,
      waiting: 1,
      taken: takenBy(now),
      ...(person && { mine: `$claims.${person}` }),
    },
  )
}

function statusOf({ state, until }: KeptClaim, now: Instant): RegistrationStatus | null {
  if (until !== null && now >= until) return null
  switch (state) {
    case 'held':
      return 'awaiting-payment'
    case 'offered':
      return 'offered'
    case 'waiting':
      return 'waiting'
    case 'taken':
      return 'registered'
    default:
      return state satisfies never
  }
}

export function sessionView(
  { _id: id, startsAt, endsAt, capacity, calledOff, waiting, taken, mine }: SessionGlance,
  now: Instant,
): SessionView {
  const status = mine && !calledOff ? statusOf(mine, now) : null
  return {
    id,
    startsAt,
    endsAt,
    capacity,
    placesLeft: Math.max(0, capacity - taken),
    waiting,
    calledOff,
    mine: mine && status ? { id: mine.registrationId, status } : null,
  }
}

export function inTime<Of extends { readonly startsAt: Instant }>(all: readonly Of[]): Of[] {
  return [...all].sort((a, b) => a.startsAt - b.startsAt)
}
