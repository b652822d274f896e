import type { CallRefusal } from '@/shared/contracts/call'
import { mayBecome } from '@/shared/domain/events/registration-life'
import type { RegistrationId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import { type Transaction, transaction } from '../../platform/transaction'
import { sendAtOnce } from '../notifications/at-once'
import {
  eventRegistrations,
  eventSessions,
  type LastRequests,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { tellOfRegistration } from './registration-news'
import { type Claims, withClaims } from './session-document'

/** A registration as it is to be, the claims of its session where they change, and what goes with it. */
export interface Change {
  readonly registration: RegistrationDocument
  readonly claims?: Claims
  readonly beside?: (tx: Transaction) => Promise<void>
}

export interface Changed {
  readonly registration: RegistrationDocument
  readonly session: SessionDocument
  /** What it told that is due, to be tried right after the commit. */
  readonly told: readonly string[]
}

function checkLife(before: RegistrationDocument, after: RegistrationDocument): void {
  if (before.status === after.status || mayBecome(before.status, after.status)) return
  throw new Error(`registration ${after._id} went from ${before.status} to ${after.status}`)
}

type Decide<R extends RefusalShape> = (
  registration: RegistrationDocument | undefined,
  session: SessionDocument | undefined,
) => Result<Change, R>

/** The same inside a transaction that does more. */
export async function changeWithin<R extends RefusalShape>(
  tx: Transaction,
  registrationId: RegistrationId,
  now: Instant,
  decide: Decide<R>,
): Promise<Result<Changed, R>> {
  const before = await tx.get(eventRegistrations, registrationId)
  const session = before && (await tx.get(eventSessions, before.sessionId))
  const decided = decide(before, session)
  if (!decided.ok) return decided
  const { registration, claims, beside } = decided.value
  if (!before || !session) throw new Error(`registration ${registrationId} was decided on unseen`)
  if (registration === before) return ok({ registration, session, told: [] })
  checkLife(before, registration)
  const after = { ...registration, rev: before.rev + 1 }
  await tx.put(eventRegistrations, after)
  await beside?.(tx)
  const told = await tellOfRegistration(tx, before, after, now)
  if (!claims) return ok({ registration: after, session, told })
  const changed = { ...withClaims(session, claims, now), rev: session.rev + 1 }
  await tx.put(eventSessions, changed)
  return ok({ registration: after, session: changed, told })
}

/**
 * The one way a registration changes once it is written: decided on it and on its session as they
 * are, both written in one transaction with whatever must not stand without them. Deciding on the
 * registration itself unchanged writes nothing.
 */
export async function changeRegistration<R extends RefusalShape>(
  registrationId: RegistrationId,
  now: Instant,
  decide: Decide<R>,
): Promise<Result<Changed, R>> {
  const changed = await transaction((tx) => changeWithin(tx, registrationId, now, decide))
  if (changed.ok) await sendAtOnce(changed.value.told)
  return changed
}

/** The same request once more: ok, or that it was another; null for a new one. */
export function repeated(
  { last }: { readonly last: LastRequests },
  { person, intent }: Pick<Writer, 'person' | 'intent'>,
): Result<null, CallRefusal> | null {
  const before = last[person]
  if (before?.requestId !== intent.requestId) return null
  return before.fingerprint === intent.fingerprint ? ok(null) : refuse({ code: 'request/reused' })
}

/** Who asked last, and by which request. */
export function remembering(
  { last }: { readonly last: LastRequests },
  { person, intent: { requestId, fingerprint } }: Pick<Writer, 'person' | 'intent'>,
): LastRequests {
  return { ...last, [person]: { requestId, fingerprint } }
}
