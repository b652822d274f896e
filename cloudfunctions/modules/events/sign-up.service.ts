import type { CallRefusal } from '@/shared/contracts/call'
import type { HolderId } from '@/shared/domain/events/event'
import { type CannotEnter, enter, entering, type Wish } from '@/shared/domain/events/registering'
import { asId, type SessionId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import {
  type Draft,
  type EventDocument,
  eventRegistrations,
  eventSessions,
  type KeptClaim,
  type RegistrationDocument,
  type SessionDocument,
} from './events.documents'
import { drafted } from './registration-document'
import { withClaims } from './session-document'
import { writeAllDown, writeDown } from './write-down.service'

/** Who wants which places, and what is to be written of it. */
export interface SignUp {
  readonly sessionId: SessionId
  readonly event: EventDocument
  readonly holder: HolderId
  readonly wish: Wish
  readonly draft: Draft
}

type Signed = Result<RegistrationDocument, CannotEnter | CallRefusal>

/** The same request once more: its registration as it stands now; undefined where it has to go on. */
export async function signedBefore({
  intent,
}: Pick<Writer, 'intent'>): Promise<Result<RegistrationDocument, CallRefusal> | undefined> {
  const there = await eventRegistrations.get(intent.id)
  if (!there) return undefined
  return there.fingerprint === intent.fingerprint ? ok(there) : refuse({ code: 'request/reused' })
}

function claimFor(
  { wish, draft }: SignUp,
  to: Pick<KeptClaim, 'state' | 'until'>,
  { intent, now }: Pick<Writer, 'intent' | 'now'>,
): KeptClaim & { readonly draft: Draft } {
  return {
    registrationId: asId<'registration'>(intent.id),
    places: wish.places,
    ...to,
    since: now,
    draft,
  }
}

/**
 * The hot update, which carries its own proof: places enough, nobody waiting for them, nothing of
 * this holder's there. It never conflicts, so of a thousand at once as many get one as there are.
 */
function takePlaces(
  { sessionId, holder, wish }: SignUp,
  claim: KeptClaim,
  now: number,
): Promise<boolean> {
  const { exists, gt, gte, inc, set } = operators
  const path = `claims.${holder}`
  return eventSessions.update(
    {
      _id: sessionId,
      calledOff: false,
      [wish.how === 'registers' ? 'startsAt' : 'endsAt']: gt(now),
      left: gte(wish.places),
      waiting: 0,
      [path]: exists(false),
    },
    { [path]: set(claim), left: inc(-wish.places), lookAt: set(now), rev: inc(1) },
  )
}

/** The update by the whole document, where the simple one does not apply: run-out holds make room. */
async function putClaim(
  session: SessionDocument,
  holder: HolderId,
  claim: KeptClaim,
  now: number,
): Promise<boolean> {
  const { inc, set } = operators
  const after = withClaims(session, { ...session.claims, [holder]: claim }, now)
  return eventSessions.update(
    { _id: session._id, rev: session.rev },
    {
      claims: set(after.claims),
      left: set(after.left),
      waiting: set(after.waiting),
      lookAt: set(now),
      rev: inc(1),
    },
  )
}

/**
 * Takes places or a turn on the waiting list, once for an intent. The session is the truth; the
 * registration is written after it, by this call, by the same request again, or by the timer.
 */
export async function signUp(asked: SignUp, writer: Writer): Promise<Signed> {
  const { sessionId, event, holder, wish } = asked
  const { intent, now } = writer
  return retryWhileContended('events/sign-up', async (): Promise<Signed | 'again'> => {
    const simple = claimFor(asked, entering(wish, now), writer)
    if (await takePlaces(asked, simple, now)) {
      const session = await eventSessions.get(sessionId)
      if (!session) throw new Error(`session ${sessionId} was changed and is gone`)
      return ok(await writeDown(session, event, holder, simple))
    }
    const session = await withRoom(sessionId, now)
    const own = session.claims[holder]
    if (own?.registrationId === intent.id) return (await signedBefore(writer)) ?? 'again'
    const entered = enter(session, holder, wish, now)
    if (!entered.ok) return entered
    const claim = claimFor(asked, entered.value, writer)
    if (!(await putClaim(session, holder, claim, now))) return 'again'
    return ok(await writeDown(session, event, holder, claim))
  })
}

/** The session, and nothing run out in it that would be dropped before it is written. */
async function withRoom(sessionId: SessionId, now: number): Promise<SessionDocument> {
  const seen = await eventSessions.get(sessionId)
  const late = seen && drafted(seen).some(([, { until }]) => until !== null && now >= until)
  const session = late ? await writeAllDown(sessionId) : seen
  if (!session) throw new Error(`session ${sessionId} was there and is gone`)
  return session
}
