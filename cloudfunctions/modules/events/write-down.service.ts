import type { HolderId } from '@/shared/domain/events/event'
import type { SessionId } from '@/shared/kernel/ids'
import { operators } from '../../platform/sdk'
import {
  type Draft,
  type EventDocument,
  eventRegistrations,
  eventSessions,
  events,
  type KeptClaim,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { drafted, writtenFrom } from './registration-document'
import { remindOf } from './registration-news'

/** The event of a session; a session without one is nobody's. */
export async function eventOf({ _id, eventId }: SessionDocument): Promise<EventDocument> {
  const event = await events.get(eventId)
  if (!event) throw new Error(`session ${_id} is of an event without a document`)
  return event
}

/** Writes the registration of one claim, and then says in the session that it is written. */
export async function writeDown(
  session: SessionDocument,
  event: EventDocument,
  holder: HolderId,
  claim: KeptClaim & { readonly draft: Draft },
): Promise<RegistrationDocument> {
  const registration = writtenFrom(session, event, claim)
  const made = await eventRegistrations.create(registration)
  await remindOf(registration)
  const { exists, inc, remove } = operators
  const path = `claims.${holder}`
  await eventSessions.update(
    {
      _id: session._id,
      [`${path}.registrationId`]: claim.registrationId,
      [`${path}.draft`]: exists(true),
    },
    { [`${path}.draft`]: remove(), rev: inc(1) },
  )
  if (made === 'created') return registration
  const there = await eventRegistrations.get(claim.registrationId)
  if (!there) throw new Error(`registration ${claim.registrationId} was there and is gone`)
  return there
}

/** Writes what a session's claims still have to have written; answers the session after it. */
export async function writeAllDown(sessionId: SessionId): Promise<SessionDocument | undefined> {
  const session = await eventSessions.get(sessionId)
  const open = session ? drafted(session) : []
  if (!session || open.length === 0) return session
  const event = await eventOf(session)
  for (const [holder, claim] of open) await writeDown(session, event, holder, claim)
  return eventSessions.get(sessionId)
}
