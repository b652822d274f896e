import { offersDue, offerUntil } from '@/shared/domain/events/places'
import { liveStatuses, statusAt } from '@/shared/domain/events/registration'
import type { RegistrationId, SessionId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import { describeError, log } from '../../platform/log'
import { operators } from '../../platform/sdk'
import { changeRegistration } from './change-registration.service'
import {
  eventRegistrations,
  eventSessions,
  holderOf,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { calledOff } from './giving-up'
import { withClaims, withoutHolder } from './session-document'
import { writeAllDown } from './write-down.service'

/** How much one run sees to; the rest waits for the next minute. */
const SLICE = 100

/** Offers places to somebody, if it is still their turn and there are enough. */
async function offer(registrationId: RegistrationId, now: Instant): Promise<void> {
  await changeRegistration<never>(registrationId, now, (registration, session) => {
    if (!registration || !session) throw new Error(`registration ${registrationId} is not there`)
    const holder = holderOf(registration)
    const claim = session.claims[holder]
    const until = offerUntil(session.startsAt, now)
    const isDue = !session.calledOff && offersDue(session, now).includes(holder)
    if (registration.status !== 'waiting' || !claim || until === null || !isDue) {
      return ok({ registration })
    }
    const offered = { ...claim, state: 'offered' as const, until }
    return ok({
      registration: { ...registration, status: 'offered', until },
      claims: { ...session.claims, [holder]: offered },
    })
  })
}

/** Everybody on a called-off session's list gets all their money back. */
async function callOffAll({ _id: sessionId }: SessionDocument, now: Instant): Promise<boolean> {
  const live = await eventRegistrations.find(
    { sessionId, status: operators.in(liveStatuses) },
    { limit: SLICE },
  )
  for (const { _id } of live) {
    await changeRegistration<never>(_id, now, (registration) => {
      if (!registration) throw new Error(`registration ${_id} was found and is gone`)
      return ok(calledOff(registration, now))
    })
  }
  return live.length < SLICE
}

/** Says when the timer is to look again, and drops what has run out. */
async function settleLook(sessionId: SessionId, isDone: boolean, now: Instant): Promise<void> {
  const { inc, set } = operators
  const seen = await eventSessions.get(sessionId)
  if (!seen) return
  const { claims, left, waiting, lookAt } = withClaims(seen, seen.claims, now)
  const nextLook = seen.calledOff && isDone ? null : lookAt
  // Changed meanwhile, it is left as it is: the next minute looks again.
  await eventSessions.update(
    { _id: sessionId, rev: seen.rev },
    {
      claims: set(claims),
      left: set(left),
      waiting: set(waiting),
      lookAt: set(seen.calledOff && !isDone ? now : nextLook),
      rev: inc(1),
    },
  )
}

/**
 * What follows from how a session stands: registrations are written, places that came free are
 * offered in turn, and a session that was called off gives everybody's money back.
 */
export async function tend(sessionId: SessionId, now: Instant): Promise<void> {
  const session = await writeAllDown(sessionId)
  if (!session) return
  if (session.calledOff) return settleLook(sessionId, await callOffAll(session, now), now)
  for (const holder of offersDue(session, now)) {
    const claim = session.claims[holder]
    if (claim) await offer(claim.registrationId, now)
  }
  await settleLook(sessionId, true, now)
}

/** Right after a commit: what fails here is done by the timer, and the commit stands. */
export async function tendAtOnce(sessionId: SessionId, now: Instant): Promise<void> {
  await tend(sessionId, now).catch((thrown: unknown) =>
    log({
      event: 'events',
      traceId: sessionId,
      code: 'tended-later',
      error: describeError(thrown),
    }),
  )
}

/** The timer's task: sessions in which something is due. */
export async function tendSessions(now: Instant): Promise<void> {
  const due = await eventSessions.pick({ lookAt: operators.lte(now) }, ['lookAt'], {
    limit: SLICE,
    orderBy: { path: 'lookAt', order: 'asc' },
  })
  for (const { _id } of due) await tend(_id, now)
}

async function writeExpired({ _id }: RegistrationDocument, now: Instant): Promise<void> {
  await changeRegistration<never>(_id, now, (registration, session) => {
    if (!registration || !session) throw new Error(`registration ${_id} was found and is gone`)
    const { status, until, startsAt } = registration
    const isOver = statusAt(registration, session.calledOff, now) === 'expired'
    if (status === 'expired' || !isOver) return ok({ registration })
    const holder = holderOf(registration)
    const own = session.claims[holder]?.registrationId === _id
    return ok({
      registration: { ...registration, status: 'expired', until: null, endedAt: until ?? startsAt },
      ...(own && { claims: withoutHolder(session, holder) }),
    })
  })
}

/** The timer's task: what was to be paid or taken in time and was not, and who waited until it began. */
export async function expireRegistrations(now: Instant): Promise<void> {
  const { in: oneOf, lte } = operators
  const late = await eventRegistrations.find(
    { status: oneOf(['awaiting-payment', 'offered']), until: lte(now) },
    { limit: SLICE, orderBy: { path: 'until', order: 'asc' } },
  )
  const waited = await eventRegistrations.find(
    { status: 'waiting', startsAt: lte(now) },
    { limit: SLICE },
  )
  for (const each of [...late, ...waited]) await writeExpired(each, now)
}
