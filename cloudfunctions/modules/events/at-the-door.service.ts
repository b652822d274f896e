import type { Input } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type {
  AlreadyRegistered,
  CheckedInBefore,
  Full,
  NotNow,
  Over,
  UnknownEvent,
  UnknownMember,
  UnknownRegistration,
} from '@/shared/contracts/events.contract'
import type { SessionList } from '@/shared/contracts/events.views'
import { mayCheckIn, statusAt } from '@/shared/domain/events/registration'
import { asId, type RegistrationId } from '@/shared/kernel/ids'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { outbox } from '../../platform/outbox'
import type { Transaction } from '../../platform/transaction'
import { cardOfNumber } from '../membership/card-of-number.service'
import { shippingEntry } from '../payments/shipping.service'
import type { StaffWriter } from '../staff/staff-door'
import {
  type Change,
  changeRegistration,
  remembering,
  repeated,
} from './change-registration.service'
import type { RegistrationDocument, SessionDocument } from './events.documents'
import { sessionAt, sessionList } from './guest-list.service'
import { signedBefore, signUp } from './sign-up.service'
import { eventOf } from './write-down.service'

type Tapped<R extends RefusalShape> = Promise<Result<SessionList, R | UnknownEvent | CallRefusal>>

const unknown = { code: 'events/unknown' } as const
const unknownRegistration = { code: 'events/unknown-registration' } as const

/** What was paid for has been delivered once they are there: WeChat is told, and told once. */
function delivered({ _id, attemptId }: RegistrationDocument, now: number) {
  if (attemptId === null) return undefined
  const entry = shippingEntry({ kind: 'event', id: _id }, attemptId, now)
  return async (tx: Transaction) => {
    if (!(await tx.get(outbox, entry._id))) await tx.create(outbox, entry)
  }
}

/** Changes one registration of a session's list, once for an intent. */
async function onList<R extends RefusalShape>(
  session: SessionDocument,
  registrationId: RegistrationId,
  writer: StaffWriter,
  decide: (registration: RegistrationDocument) => Result<Change, R>,
): Tapped<R | UnknownRegistration> {
  const { now } = writer
  type Refusal = R | UnknownRegistration | CallRefusal
  const changed = await changeRegistration<Refusal>(registrationId, now, (registration) => {
    if (registration?.sessionId !== session._id) return refuse(unknownRegistration)
    const before = repeated(registration, writer)
    if (before) return before.ok ? ok({ registration }) : before
    const decided = decide(registration)
    if (!decided.ok) return decided
    const { value } = decided
    const last = remembering(registration, writer)
    return ok({ ...value, registration: { ...value.registration, last } })
  })
  return changed.ok ? ok(await sessionList(session, now, registrationId)) : changed
}

/** Whom a scanned card or a tap on the list means. */
async function meant(
  session: SessionDocument,
  by: Input<'events/check-in'>['by'],
): Promise<RegistrationId | undefined> {
  if ('registrationId' in by) return by.registrationId
  const card = await cardOfNumber(by.memberNumber)
  return card && session.claims[card._id]?.registrationId
}

/** Somebody is there: once, and whoever scans them again hears when that was. */
export async function checkIn(
  { storeId, sessionId, by }: Input<'events/check-in'>,
  writer: StaffWriter,
): Tapped<UnknownRegistration | NotNow | CheckedInBefore> {
  const { now } = writer
  const session = await sessionAt(storeId, sessionId)
  if (!session) return refuse(unknown)
  const registrationId = await meant(session, by)
  if (!registrationId) return refuse(unknownRegistration)
  return onList<NotNow | CheckedInBefore>(session, registrationId, writer, (registration) => {
    const status = statusAt(registration, session.calledOff, now)
    const { checkedInAt } = registration
    if (status === 'came' && checkedInAt !== null) {
      return refuse({ code: 'events/checked-in-before', at: checkedInAt })
    }
    if (status !== 'registered') return refuse({ code: 'events/not-now', status })
    if (!mayCheckIn(session.startsAt, now)) {
      return refuse({ code: 'events/not-now', status: 'too-early' })
    }
    const beside = delivered(registration, now)
    return ok({
      registration: { ...registration, status: 'came', checkedInAt: now },
      ...(beside && { beside }),
    })
  })
}

/** The wrong one was tapped. */
export async function undoCheckIn(
  { storeId, sessionId, registrationId }: Input<'events/undo-check-in'>,
  writer: StaffWriter,
): Tapped<UnknownRegistration | NotNow> {
  const session = await sessionAt(storeId, sessionId)
  if (!session) return refuse(unknown)
  return onList<NotNow>(session, registrationId, writer, (registration) => {
    const status = statusAt(registration, session.calledOff, writer.now)
    if (status !== 'came') return refuse({ code: 'events/not-now', status })
    return ok({ registration: { ...registration, status: 'registered', checkedInAt: null } })
  })
}

/** Somebody at the door, paid at the till where it costs: registered and there at once. */
export async function walkIn(
  { storeId, sessionId, guestName, places, memberNumber }: Input<'events/walk-in'>,
  writer: StaffWriter,
): Tapped<Full | AlreadyRegistered | Over | NotNow | UnknownMember> {
  const { intent, now } = writer
  const before = await signedBefore(writer)
  const session = await sessionAt(storeId, sessionId)
  if (!session) return refuse(unknown)
  if (before) return before.ok ? ok(await sessionList(session, now, before.value._id)) : before
  if (!mayCheckIn(session.startsAt, now)) {
    return refuse({ code: 'events/not-now', status: 'too-early' })
  }
  const card = memberNumber === null ? null : await cardOfNumber(memberNumber)
  if (card === undefined) return refuse({ code: 'events/unknown-member' })
  const event = await eventOf(session)
  const personId = card?._id ?? null
  const signed = await signUp(
    {
      sessionId,
      event,
      holder: personId ?? asId<'registration'>(intent.id),
      wish: { places, how: 'walks-in', waitsIfFull: false, isPaid: event.priceFen > 0 },
      draft: {
        guestName,
        personId,
        answers: {},
        priceFen: event.priceFen * places,
        checkedInAt: now,
        fingerprint: intent.fingerprint,
      },
    },
    writer,
  )
  return signed.ok ? ok(await sessionList(session, now, signed.value._id)) : signed
}
