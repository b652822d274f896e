import { liveStatuses, mayCancel, statusAt } from '@/shared/domain/events/registration'
import { ok } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import type { Belongings } from '../membership/belongings-port'
import { changeWithin } from './change-registration.service'
import { eventRegistrations, holderOf } from './events.documents'
import { cancelled } from './giving-up'
import { withoutHolder } from './session-document'

/** More than anybody is registered for at once. */
const MOST_AHEAD = 20

/**
 * What somebody leaves behind, and the places they keep at events: these are given up with them,
 * their money by the rule. Which there are is looked up beside the transaction; each is given up
 * within.
 */
export function withEvents(belongings: Belongings): Belongings {
  return {
    ...belongings,
    forget: async (tx, person, now) => {
      const { gt, in: oneOf } = operators
      const ahead = await eventRegistrations.find(
        { personId: person, status: oneOf(liveStatuses), startsAt: gt(now) },
        { limit: MOST_AHEAD },
      )
      for (const { _id } of ahead) {
        await changeWithin<never>(tx, _id, now, (registration, session) => {
          if (!registration || !session)
            throw new Error(`registration ${_id} was found and is gone`)
          const status = statusAt(registration, session.calledOff, now)
          if (!mayCancel(status, registration.startsAt, now)) return ok({ registration })
          const claims = withoutHolder(session, holderOf(registration))
          return ok({ ...cancelled(registration, now), claims })
        })
      }
      await belongings.forget(tx, person, now)
    },
  }
}
