import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { NotNow, UnknownRegistration } from '@/shared/contracts/events.contract'
import { entering } from '@/shared/domain/events/registering'
import { mayCancel, statusAt } from '@/shared/domain/events/registration'
import type { PersonId, RegistrationId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { giveUpAttempt } from '../payments/attempts.service'
import { stores } from '../stores/stores.documents'
import {
  type Change,
  changeRegistration,
  remembering,
  repeated,
} from './change-registration.service'
import {
  eventRegistrations,
  eventSessions,
  holderOf,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { cancelled } from './giving-up'
import { registrationView, shownToOwner } from './own-registration-view'
import { withoutHolder } from './session-document'
import { tendAtOnce } from './tend.service'

const PAGE = 20

const unknown = { code: 'events/unknown-registration' } as const

type Shown = Result<Output<'events/registration'>, NotNow | UnknownRegistration | CallRefusal>

/** Whether it is this person's; somebody else's is as unknown as none. */
function isOwn(
  registration: RegistrationDocument | undefined,
  person: PersonId | undefined,
): registration is RegistrationDocument {
  return person !== undefined && registration?.personId === person
}

export async function myRegistration(
  { registrationId }: Input<'events/registration'>,
  { person, now }: Reader,
): Promise<Result<Output<'events/registration'>, UnknownRegistration>> {
  const found = await eventRegistrations.get(registrationId)
  return isOwn(found, person) ? ok(await shownToOwner(found, now)) : refuse(unknown)
}

/** One's own, the latest first. */
export async function myRegistrations(
  { before }: Input<'events/mine'>,
  { person, now }: Reader,
): Promise<Result<Output<'events/mine'>, never>> {
  if (!person) return ok({ registrations: [], next: null })
  const { in: oneOf, lt } = operators
  const found = await eventRegistrations.find(
    { personId: person, ...(before !== null && { createdAt: lt(before) }) },
    { limit: PAGE + 1, orderBy: { path: 'createdAt', order: 'desc' } },
  )
  const page = found.slice(0, PAGE)
  const [shops, sessions] = await Promise.all([
    stores.find({ _id: oneOf(page.map(({ storeId }) => storeId)) }, { limit: PAGE }),
    eventSessions.pick({ _id: oneOf(page.map(({ sessionId }) => sessionId)) }, ['calledOff'], {
      limit: PAGE,
    }),
  ])
  const registrations = page.flatMap((each) => {
    const store = shops.find(({ _id }) => _id === each.storeId)
    const session = sessions.find(({ _id }) => _id === each.sessionId)
    return store && session ? [registrationView(store, session, each, now)] : []
  })
  const last = found.length > PAGE ? page.at(-1) : undefined
  return ok({ registrations, next: last?.createdAt ?? null })
}

/** Changes one's own registration, once for an intent. */
async function changeOwn(
  registrationId: RegistrationId,
  writer: Writer,
  decide: (registration: RegistrationDocument, session: SessionDocument) => Result<Change, NotNow>,
): Promise<Shown> {
  const { person, now } = writer
  type Refusal = NotNow | UnknownRegistration | CallRefusal
  const changed = await changeRegistration<Refusal>(
    registrationId,
    now,
    (registration, session) => {
      if (!session || !isOwn(registration, person)) return refuse(unknown)
      const before = repeated(registration, writer)
      if (before) return before.ok ? ok({ registration }) : before
      const decided = decide(registration, session)
      if (!decided.ok) return decided
      const { value } = decided
      const last = remembering(registration, writer)
      return ok({ ...value, registration: { ...value.registration, last } })
    },
  )
  if (!changed.ok) return changed
  const { registration, session } = changed.value
  if (session.lookAt !== null && session.lookAt <= now) await tendAtOnce(session._id, now)
  return ok(await shownToOwner(registration, now))
}

/** Takes an offered place: certain, or kept for five minutes more to be paid. */
export function accept({ registrationId }: Input<'events/accept'>, writer: Writer): Promise<Shown> {
  const { now } = writer
  return changeOwn(registrationId, writer, (registration, session) => {
    const status = statusAt(registration, session.calledOff, now)
    const holder = holderOf(registration)
    const claim = session.claims[holder]
    if (status !== 'offered' || !claim) return refuse({ code: 'events/not-now', status })
    const isPaid = registration.priceFen > 0
    const to = entering({ how: 'registers', isPaid }, now)
    return ok({
      registration: {
        ...registration,
        status: isPaid ? 'awaiting-payment' : 'registered',
        until: to.until,
      },
      claims: { ...session.claims, [holder]: { ...claim, ...to } },
    })
  })
}

/** Cancels, leaves the waiting list, or declines an offer; an open attempt to pay is given up. */
export async function cancel(
  { registrationId }: Input<'events/cancel'>,
  writer: Writer,
): Promise<Shown> {
  const { now } = writer
  const off = await changeOwn(registrationId, writer, (registration, session) => {
    const status = statusAt(registration, session.calledOff, now)
    if (!mayCancel(status, registration.startsAt, now)) {
      return refuse({ code: 'events/not-now', status })
    }
    const claims = withoutHolder(session, holderOf(registration))
    return ok({ ...cancelled(registration, now), claims })
  })
  if (off.ok) await giveUpAttempt({ kind: 'event', id: registrationId }, now)
  return off
}
