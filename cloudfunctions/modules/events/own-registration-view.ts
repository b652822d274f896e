import type { RegistrationView } from '@/shared/contracts/events.views'
import { aheadOf } from '@/shared/domain/events/places'
import { registrationPollMs } from '@/shared/domain/events/polling'
import { freeUntil, mayCancel, statusAt } from '@/shared/domain/events/registration'
import type { Instant } from '@/shared/kernel/instant'
import { type StoreDocument, stores } from '../stores/stores.documents'
import {
  eventSessions,
  holderOf,
  paidFenOf,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { backFenOf } from './giving-up'

type SeenSession = Pick<SessionDocument, 'calledOff'> & Partial<Pick<SessionDocument, 'claims'>>

export function answersOf({
  event,
  answers,
}: Pick<RegistrationDocument, 'event' | 'answers'>): RegistrationView['answers'] {
  return event.questions.flatMap(({ id, asks }) => {
    const answer = answers[id]
    return answer ? [{ asks, answer }] : []
  })
}

/** What a registration's money comes to, for whoever paid it. */
function moneyOf(registration: RegistrationDocument, calledOff: boolean, now: Instant) {
  const { refund, startsAt, event, status, until } = registration
  const paidFen = paidFenOf(registration)
  const may = mayCancel(statusAt(registration, calledOff, now), startsAt, now)
  const { freeUntilMinutes } = event
  return {
    priceFen: registration.priceFen,
    paidFen,
    refundFen: refund?.fen ?? 0,
    refunded: refund?.done ?? false,
    backFen: may ? backFenOf(registration, now) : 0,
    freeUntil: freeUntil({
      status,
      until,
      startsAt,
      freeUntilMinutes,
      paidFen: registration.priceFen,
    }),
    mayCancel: may,
  }
}

/** A registration as whoever made it sees it now. */
export function registrationView(
  store: StoreDocument,
  session: SeenSession,
  registration: RegistrationDocument,
  now: Instant,
): RegistrationView {
  const { _id, eventId, sessionId, storeId, event, startsAt, endsAt, places } = registration
  const status = statusAt(registration, session.calledOff, now)
  const nextPollMs = registrationPollMs(status)
  const waits = status === 'waiting' && session.claims
  return {
    id: _id,
    eventId,
    sessionId,
    storeId,
    storeName: store.name,
    name: event.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    startsAt,
    endsAt,
    places,
    status,
    until: status === 'awaiting-payment' || status === 'offered' ? registration.until : null,
    ahead: waits ? aheadOf({ claims: waits }, holderOf(registration)) : 0,
    ...moneyOf(registration, session.calledOff, now),
    cancelledBy:
      session.calledOff && status === 'cancelled' && registration.cancelledBy === null
        ? 'store'
        : registration.cancelledBy,
    checkedInAt: registration.checkedInAt,
    answers: answersOf(registration),
    ...(nextPollMs !== null && { nextPollMs }),
  }
}

export async function shownToOwner(
  registration: RegistrationDocument,
  now: Instant,
): Promise<RegistrationView> {
  const { _id, storeId, sessionId } = registration
  const [store, session] = await Promise.all([stores.get(storeId), eventSessions.get(sessionId)])
  if (!store || !session) throw new Error(`registration ${_id} is of nothing there is`)
  return registrationView(store, session, registration, now)
}
