import { REGISTRATION_PERSONAL_DAYS } from '@/shared/domain/events/kept'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { eventRegistrations, eventSessions } from './events.documents'

const SLICE = 200

/** The timer's task: 30 days after its date nobody is told from a registration any more. */
export async function forgetRegistered(now: Instant): Promise<void> {
  const { inc, lt, set } = operators
  const before = lt(now - REGISTRATION_PERSONAL_DAYS * DAY_MS)
  const old = await eventRegistrations.find({ personal: true, endsAt: before }, { limit: SLICE })
  for (const { _id, rev } of old) {
    await eventRegistrations.update(
      { _id, rev },
      {
        personal: set(false),
        personId: set(null),
        guestName: set(null),
        answers: set({}),
        last: set({}),
        rev: inc(1),
      },
    )
  }
  const sessions = await eventSessions.pick({ personal: true, endsAt: before }, ['rev'], {
    limit: SLICE,
  })
  for (const { _id, rev } of sessions) {
    await eventSessions.update(
      { _id, rev },
      { personal: set(false), claims: set({}), lookAt: set(null), last: set({}), rev: inc(1) },
    )
  }
}
