import {
  checkIn as checkInAt,
  undoCheckIn,
  walkIn as walkInAt,
} from '../../../cloudfunctions/modules/events/at-the-door.service'
import { callOff, setCapacity } from '../../../cloudfunctions/modules/events/change-session.service'
import { eventPurpose } from '../../../cloudfunctions/modules/events/event-purpose.service'
import {
  eventRegistrations,
  type RegistrationDocument,
} from '../../../cloudfunctions/modules/events/events.documents'
import { accept, cancel } from '../../../cloudfunctions/modules/events/own-registration.service'
import { register } from '../../../cloudfunctions/modules/events/register.service'
import { attemptFor } from '../../../cloudfunctions/modules/payments/attempts.service'
import type { Played } from '../histories/played'
import { CLERK, STORE_ID, staffOf, writerOf } from '../order-histories/shop'
import { FREE, PAID, SESSIONS, SHOPPERS } from './shop'

async function some(
  played: Played,
  statuses?: readonly RegistrationDocument['status'][],
): Promise<RegistrationDocument | undefined> {
  const all = await eventRegistrations.find({}, { limit: 1_000 })
  return played.pick(all.filter(({ status }) => !statuses || statuses.includes(status)))
}

/** Asks once, and perhaps again later, as it was asked. */
function asked(played: Played, ask: () => Promise<unknown>): Promise<unknown> {
  played.asked.push(ask)
  return ask()
}

/** Registers, or asks once more what was asked before, whatever became of that. */
export async function registerOrRepeat(played: Played): Promise<unknown> {
  const again = played.chance(0.25) ? played.pick(played.asked) : undefined
  if (again) return again()
  const person = played.pick(SHOPPERS)
  const sessionId = played.pick(SESSIONS)
  if (!person || !sessionId) throw new Error('there are shoppers and sessions')
  const input = {
    sessionId,
    places: played.upTo(3),
    answers: {},
    waitIfFull: played.chance(0.7),
  }
  const requestId = played.requestId()
  return asked(played, () =>
    register(input, writerOf(person, 'events/register', requestId, input, played.now)),
  )
}

export async function acceptOffer(played: Played): Promise<unknown> {
  const found = await some(played, played.chance(0.8) ? ['offered'] : undefined)
  if (!found?.personId) return 'nothing'
  const { personId } = found
  const input = { registrationId: found._id }
  const requestId = played.requestId()
  return asked(played, () =>
    accept(input, writerOf(personId, 'events/accept', requestId, input, played.now)),
  )
}

export async function callItOff(played: Played): Promise<unknown> {
  const found = await some(played)
  if (!found?.personId) return 'nothing'
  const { personId } = found
  const input = { registrationId: found._id }
  const requestId = played.requestId()
  return asked(played, () =>
    cancel(input, writerOf(personId, 'events/cancel', requestId, input, played.now)),
  )
}

/** Opens the payment sheet of some registration. */
export async function prepay(played: Played): Promise<unknown> {
  const found = await some(played, played.chance(0.8) ? ['awaiting-payment'] : undefined)
  if (!found) return 'nothing'
  const due = await eventPurpose.due(found._id, played.now)
  if ('nothing' in due) return due.nothing
  const attempt = await attemptFor({ kind: 'event', id: found._id }, due, played.now)
  const { _id: attemptId, amountFen, expiresAt } = attempt
  played.wechat.trade(attemptId, amountFen)
  played.sheets.push({ attemptId, amountFen, expiresAt })
  return 'opened'
}

function atWork(played: Played, action: string, input: object) {
  const requestId = played.requestId()
  return () => staffOf(writerOf(CLERK, action, requestId, input, played.now), 'manager')
}

/** Somebody of the staff checks in, takes back, or lets in who walks by. */
export async function atTheDoor(played: Played): Promise<unknown> {
  const found = await some(played, ['registered', 'came'])
  const way = played.upTo(3)
  if (way === 3 || !found) {
    const sessionId = played.pick(SESSIONS) ?? FREE
    const places = played.upTo(2)
    const input = { storeId: STORE_ID, sessionId, guestName: '王', places, memberNumber: null }
    const staff = atWork(played, 'events/walk-in', input)
    return asked(played, () => walkInAt(input, staff()))
  }
  const { _id: registrationId, sessionId } = found
  const at = { storeId: STORE_ID, sessionId }
  if (way === 2) {
    const input = { ...at, registrationId }
    return undoCheckIn(input, atWork(played, 'events/undo-check-in', input)())
  }
  const input = { ...at, by: { registrationId } }
  const staff = atWork(played, 'events/check-in', input)
  return asked(played, () => checkInAt(input, staff()))
}

/** Now and then somebody in charge changes how many places there are, or calls all of it off. */
export async function inCharge(played: Played): Promise<unknown> {
  const sessionId = played.pick(SESSIONS) ?? PAID
  const at = { storeId: STORE_ID, sessionId }
  if (played.chance(0.1)) {
    const input = { ...at, reason: '茶师病了' }
    return callOff(input, atWork(played, 'events/call-off', input)())
  }
  const input = { ...at, capacity: played.upTo(6) }
  return setCapacity(input, atWork(played, 'events/set-capacity', input)())
}
