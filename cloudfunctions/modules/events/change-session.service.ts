import type { Input } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { Over, UnknownEvent } from '@/shared/contracts/events.contract'
import type { SessionList } from '@/shared/contracts/events.views'
import { placesTaken } from '@/shared/domain/events/places'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import type { StaffWriter } from '../staff/staff-door'
import { remembering, repeated } from './change-registration.service'
import { eventSessions, type SessionDocument } from './events.documents'
import { sessionAt, sessionList } from './guest-list.service'
import { withClaims } from './session-document'
import { tendAtOnce } from './tend.service'
import { writeAllDown } from './write-down.service'

type Changed<R extends RefusalShape> = Promise<
  Result<SessionList, R | UnknownEvent | Over | CallRefusal>
>

type Part = Pick<SessionDocument, 'capacity' | 'calledOff' | 'calledOffBecause'>

/** Changes a session that is not over, once for an intent, and sees to what follows from it. */
async function changeSession<R extends RefusalShape>(
  { storeId, sessionId }: Pick<Input<'events/guests'>, 'storeId' | 'sessionId'>,
  writer: StaffWriter,
  decide: (session: SessionDocument) => Result<Partial<Part>, R>,
): Changed<R> {
  const { now } = writer
  type Outcome = Result<SessionDocument, R | UnknownEvent | Over | CallRefusal>
  const changed = await retryWhileContended(
    'events/session',
    async (): Promise<Outcome | 'again'> => {
      if (!(await sessionAt(storeId, sessionId))) return refuse({ code: 'events/unknown' })
      const seen = await writeAllDown(sessionId)
      if (!seen) return refuse({ code: 'events/unknown' })
      const before = repeated(seen, writer)
      if (before) return before.ok ? ok(seen) : before
      if (seen.calledOff || now >= seen.endsAt) return refuse({ code: 'events/over' })
      const decided = decide(seen)
      if (!decided.ok) return decided
      const after = withClaims({ ...seen, ...decided.value }, seen.claims, now)
      const { inc, set } = operators
      const written = await eventSessions.update(
        { _id: sessionId, rev: seen.rev },
        {
          capacity: set(after.capacity),
          calledOff: set(after.calledOff),
          calledOffBecause: set(after.calledOffBecause),
          claims: set(after.claims),
          left: set(after.left),
          waiting: set(after.waiting),
          lookAt: set(now),
          last: set(remembering(seen, writer)),
          rev: inc(1),
        },
      )
      return written ? ok(after) : 'again'
    },
  )
  if (!changed.ok) return changed
  await tendAtOnce(sessionId, now)
  return ok(await sessionList(changed.value, now))
}

/** More or fewer places: what is certain, kept or offered stays so. */
export function setCapacity(
  input: Input<'events/set-capacity'>,
  writer: StaffWriter,
): Changed<{ readonly code: 'events/places-taken'; readonly taken: number }> {
  return changeSession(input, writer, (session) => {
    const taken = placesTaken(session, writer.now)
    if (input.capacity < taken) return refuse({ code: 'events/places-taken', taken })
    return ok({ capacity: input.capacity })
  })
}

/** From now on nobody is taken; everybody who was gets all their money back. */
export function callOff(input: Input<'events/call-off'>, writer: StaffWriter): Changed<never> {
  return changeSession<never>(input, writer, () =>
    ok({ calledOff: true, calledOffBecause: input.reason }),
  )
}
