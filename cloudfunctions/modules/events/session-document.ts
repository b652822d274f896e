import type { OpenedDate } from '@/shared/domain/events/dates'
import type { HolderId } from '@/shared/domain/events/event'
import { hasLapsed, inTurn, offersDue } from '@/shared/domain/events/places'
import type { SessionId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { EventDocument, KeptClaim, SessionDocument } from './events.documents'

export type Claims = Readonly<Record<HolderId, KeptClaim>>

/** A date nobody has registered for yet. */
export function openedSession(
  { _id: eventId, storeId }: EventDocument,
  _id: SessionId,
  { startsAt, endsAt, capacity }: OpenedDate,
): SessionDocument {
  return {
    _id,
    v: 1,
    rev: 1,
    eventId,
    storeId,
    startsAt,
    endsAt,
    capacity,
    left: capacity,
    waiting: 0,
    claims: {},
    lookAt: null,
    calledOff: false,
    calledOffBecause: null,
    personal: true,
    last: {},
  }
}

/** When somebody has to look: now where there is something to do, else when the next runs out. */
function lookAtOf(session: SessionDocument, now: Instant): Instant | null {
  const all = Object.values(session.claims)
  if (all.some(({ draft }) => draft) || offersDue(session, now).length > 0) return now
  const times = all.flatMap(({ until }) => until ?? [])
  return times.length > 0 ? Math.min(...times) : null
}

/**
 * A session with these claims, all it counts along counted anew. What has run out is dropped, once
 * its registration has been written.
 */
export function withClaims(
  session: SessionDocument,
  claims: Claims,
  now: Instant,
): SessionDocument {
  const kept = Object.entries(claims).filter(([, claim]) => claim.draft || !hasLapsed(claim, now))
  const all: Claims = Object.fromEntries(kept)
  const places = kept
    .filter(([, { state }]) => state !== 'waiting')
    .reduce((sum, [, each]) => sum + each.places, 0)
  const after = {
    ...session,
    claims: all,
    left: session.capacity - places,
    waiting: inTurn(all).length,
  }
  return { ...after, lookAt: lookAtOf(after, now) }
}

/** The claims without this holder's. */
export function withoutHolder({ claims }: SessionDocument, holder: HolderId): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([each]) => each !== holder))
}
