import { hasLapsed, leftForNewcomers } from '@/shared/domain/events/places'
import { statusAt } from '@/shared/domain/events/registration'
import type { RegistrationId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import type { PaidAttempt, PurposePort } from '../payments/purpose-port'
import { type Change, changeRegistration } from './change-registration.service'
import {
  eventRegistrations,
  eventSessions,
  holderOf,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { paymentDescription } from './events.text'
import { tellOfGivenBack } from './registration-news'
import { tendAtOnce } from './tend.service'

type EventPort = PurposePort<RegistrationId>

const due: EventPort['due'] = async (id, now) => {
  const registration = await eventRegistrations.get(id)
  const session = registration && (await eventSessions.get(registration.sessionId))
  if (!registration || !session) return { nothing: 'unknown' }
  const { personId, storeId, event, places, priceFen: amountFen, until } = registration
  const status = statusAt(registration, session.calledOff, now)
  switch (status) {
    case 'awaiting-payment':
      break
    case 'registered':
    case 'came':
      return { nothing: 'paid' }
    case 'waiting':
    case 'offered':
    case 'cancelled':
    case 'expired':
      return { nothing: 'ended' }
    default:
      return status satisfies never
  }
  if (personId === null || until === null) return { nothing: 'unknown' }
  const description = paymentDescription(event.name, places)
  return { personId, storeId, amountFen, description, payUntil: until }
}

/** Its claim once it is paid: kept for it until now, or free to be taken again; null where neither. */
function claimsWhenPaid(
  registration: RegistrationDocument,
  session: SessionDocument,
  now: Instant,
): SessionDocument['claims'] | null {
  const { _id, places, createdAt } = registration
  const holder = holderOf(registration)
  const own = session.claims[holder]
  const certain = { registrationId: _id, places, state: 'taken', until: null } as const
  if (own?.registrationId === _id) {
    return { ...session.claims, [holder]: { ...own, ...certain } }
  }
  const another = own && !hasLapsed(own, now)
  if (another || places > leftForNewcomers(session, now)) return null
  return { ...session.claims, [holder]: { ...certain, since: createdAt } }
}

/** Whether a registration still wants money, in time or late: until the event is over. */
function wantsMoney(
  { status, attemptId, endsAt }: RegistrationDocument,
  { calledOff }: SessionDocument,
  now: Instant,
): boolean {
  if (calledOff || attemptId !== null || now >= endsAt) return false
  return status === 'awaiting-payment' || status === 'expired'
}

/** The registration with its money, or the word that this money goes back. */
function withMoney(
  registration: RegistrationDocument,
  session: SessionDocument,
  { attemptId, amountFen, paidAt }: PaidAttempt,
  now: Instant,
): Change {
  const fits = amountFen === registration.priceFen && wantsMoney(registration, session, now)
  const claims = fits ? claimsWhenPaid(registration, session, now) : null
  if (!claims) {
    const givenBack = [...registration.givenBack, attemptId]
    return { registration: { ...registration, givenBack } }
  }
  const certain = { status: 'registered', until: null, endedAt: null } as const
  return { registration: { ...registration, ...certain, attemptId, paidAt }, claims }
}

/** Money, on time, late or a second time. What it comes to is written: told again, it is the same. */
const paid: EventPort['paid'] = async (id, attempt, now) => {
  const { attemptId } = attempt
  const told = await changeRegistration<{ readonly code: 'unknown' }>(
    id,
    now,
    (registration, session) => {
      if (!registration || !session) return { ok: false, refusal: { code: 'unknown' } }
      const said =
        registration.attemptId === attemptId || registration.givenBack.includes(attemptId)
      return ok(said ? { registration } : withMoney(registration, session, attempt, now))
    },
  )
  return told.ok && told.value.registration.attemptId === attemptId ? 'taken' : 'give-back'
}

/** Never paid: once its time is over as well, whoever is next can have the place. */
const closed: EventPort['closed'] = async (id, _attemptId, now) => {
  const registration = await eventRegistrations.get(id)
  if (registration) await tendAtOnce(registration.sessionId, now)
}

const refunded: EventPort['refunded'] = async (id, refundId, outcome, now) => {
  const there = await eventRegistrations.get(id)
  if (!there || outcome.outcome !== 'done') return
  // Late or second money that goes back is not what it gave back itself.
  if (there.refund?.id !== refundId) {
    return tellOfGivenBack(there, { id: refundId, fen: outcome.fen }, now)
  }
  await changeRegistration<{ readonly code: 'unknown' }>(id, now, (registration) => {
    if (!registration) return { ok: false, refusal: { code: 'unknown' } }
    const { refund } = registration
    if (!refund || refund.done) return ok({ registration })
    return ok({ registration: { ...registration, refund: { ...refund, done: true } } })
  })
}

/** What payments asks and tells of registrations. */
export const eventPurpose: EventPort = { due, paid, closed, refunded }
