import type { TierId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import type { Question } from '../../kernel/question'
import { ok, type Result, refuse } from '../../kernel/result'
import {
  type Audience,
  type Claim,
  type HolderId,
  MOST_WAITING,
  PAY_MINUTES,
  type Session,
  type ShopEvent,
} from './event'
import { hasLapsed, inTurn, leftForNewcomers, offerUntil } from './places'

/** Whoever wants to come, as far as an event asks. */
export interface Visitor {
  readonly isMember: boolean
  readonly tierId: TierId | null
}

export function mayCome(audience: Audience, { isMember, tierId }: Visitor): boolean {
  switch (audience.for) {
    case 'everybody':
      return true
    case 'members':
      return isMember
    case 'tiers':
      return isMember && tierId !== null && audience.tierIds.includes(tierId)
    default:
      return audience satisfies never
  }
}

/** The first question that has to be answered and is not; undefined where nothing is missing. */
export function unanswered(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): Question | undefined {
  return questions.find(({ id, mustAnswer }) => mustAnswer && !answers[id])
}

/** Places one person can have; of an event nobody may take more of than there are. */
export function mostPlaces({ placesEach }: Pick<ShopEvent, 'placesEach'>, capacity: number) {
  return Math.min(placesEach, capacity)
}

/** What somebody asks of a session; `walks-in` is at the door and pays there. */
export interface Wish {
  readonly places: number
  readonly how: 'registers' | 'walks-in'
  readonly waitsIfFull: boolean
  /** Whether its places are to be paid before they are certain. */
  readonly isPaid: boolean
}

export type CannotEnter =
  | { readonly code: 'events/over' }
  | { readonly code: 'events/full'; readonly placesLeft: number; readonly mayWait: boolean }
  | { readonly code: 'events/already-registered'; readonly registrationId: Claim['registrationId'] }

type Entering = Pick<Claim, 'state' | 'until'>

/** Whether a session takes anybody: online until it begins, at the door until it ends. */
export function isOver(
  { startsAt, endsAt, calledOff }: Session,
  how: Wish['how'],
  now: Instant,
): boolean {
  return calledOff || now >= (how === 'registers' ? startsAt : endsAt)
}

/**
 * What a wish comes to: a place that is certain, one that is kept while it is paid, or a turn on the
 * waiting list. Those who wait come first, as far as what is left is enough for them.
 */
export function enter(
  session: Session,
  holder: HolderId,
  wish: Wish,
  now: Instant,
): Result<Entering, CannotEnter> {
  if (isOver(session, wish.how, now)) return refuse({ code: 'events/over' })
  const own = session.claims[holder]
  if (own && !hasLapsed(own, now)) {
    const { registrationId } = own
    return refuse({ code: 'events/already-registered', registrationId })
  }
  const left = leftForNewcomers(session, now)
  if (wish.places <= left) return ok(entering(wish, now))
  const room = inTurn(session.claims).length < MOST_WAITING
  const mayWait = wish.how === 'registers' && room && offerUntil(session.startsAt, now) !== null
  if (mayWait && wish.waitsIfFull) return ok({ state: 'waiting', until: null })
  return refuse({ code: 'events/full', placesLeft: left, mayWait })
}

/** A place there is: certain at once, or kept while it is paid. */
export function entering({ how, isPaid }: Pick<Wish, 'how' | 'isPaid'>, now: Instant): Entering {
  return isPaid && how === 'registers'
    ? { state: 'held', until: now + PAY_MINUTES * MINUTE_MS }
    : { state: 'taken', until: null }
}
