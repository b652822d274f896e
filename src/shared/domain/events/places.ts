import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { entries } from '../queue/line'
import { type Claim, type HolderId, LAST_OFFER_MINUTES, OFFER_MINUTES, type Session } from './event'

/** What a question about places looks at. */
export type Places = Pick<Session, 'capacity' | 'claims' | 'startsAt'>

/** Whether a claim still keeps places: a hold and an offer let go the moment their time is over. */
export function keepsPlaces({ state, until }: Claim, now: Instant): boolean {
  return state !== 'waiting' && (until === null || now < until)
}

/** Whether a hold or an offer ran out and only stands there. */
export function hasLapsed({ state, until }: Claim, now: Instant): boolean {
  return state !== 'waiting' && until !== null && now >= until
}

/** How many places are certain, kept or offered. */
export function placesTaken({ claims }: Pick<Session, 'claims'>, now: Instant): number {
  return Object.values(claims)
    .filter((claim) => keepsPlaces(claim, now))
    .reduce((sum, { places }) => sum + places, 0)
}

/** Never below zero: a hold of before a smaller capacity is no place missing. */
export function placesLeft(session: Places, now: Instant): number {
  return Math.max(0, session.capacity - placesTaken(session, now))
}

/** Those who wait, the longest waiting first. */
export function inTurn<OneClaim extends Claim>(
  claims: Readonly<Record<HolderId, OneClaim>>,
): readonly (readonly [HolderId, OneClaim])[] {
  return entries(claims)
    .filter(([, { state }]) => state === 'waiting')
    .sort(([, a], [, b]) => a.since - b.since || (a.registrationId < b.registrationId ? -1 : 1))
}

/** Until when an offer made now may be taken; null once it is too late to offer anything. */
export function offerUntil(startsAt: Instant, now: Instant): Instant | null {
  const last = startsAt - LAST_OFFER_MINUTES * MINUTE_MS
  return now < last ? Math.min(now + OFFER_MINUTES * MINUTE_MS, last) : null
}

/** Who is due an offer: in turn, each whose places fit into what is left by then. */
export function offersDue(session: Places, now: Instant): readonly HolderId[] {
  if (offerUntil(session.startsAt, now) === null) return []
  let left = placesLeft(session, now)
  return inTurn(session.claims).flatMap(([holder, { places }]) => {
    if (places > left) return []
    left -= places
    return [holder]
  })
}

/** What is left for who comes now: what those who wait are due is theirs. */
export function leftForNewcomers(session: Places, now: Instant): number {
  const due = offersDue(session, now).reduce(
    (sum, holder) => sum + (session.claims[holder]?.places ?? 0),
    0,
  )
  return placesLeft(session, now) - due
}

/** How many wait in front of this one. */
export function aheadOf(session: Pick<Session, 'claims'>, holder: HolderId): number {
  return Math.max(
    0,
    inTurn(session.claims).findIndex(([each]) => each === holder),
  )
}
