import { yuyuan } from '../../demo'
import { agedTea, tasting, teaClass } from '../../event-shop'
import type { Tape } from '../tape'
import { CHEN, LIN, MEI, there, WANG } from './people'

const storeId = yuyuan

async function nextOf(tape: Tape, eventId: typeof teaClass) {
  const { sessions } = await tape.says(LIN, 'events/event', { eventId })
  return there(sessions[0], `date of ${eventId}`).id
}

/** A class for money and a tasting for members, and who stands at its door. */
export async function events(tape: Tape, memberNumber: string): Promise<void> {
  await tape.says(LIN, 'events/list', { storeId: null })
  await tape.says(LIN, 'events/event', { eventId: agedTea })
  const sessionId = await nextOf(tape, teaClass)
  const at = { storeId, sessionId }
  await tape.says(CHEN, 'events/set-capacity', { ...at, capacity: 2 })
  const one = { sessionId, places: 1, answers: {}, waitIfFull: true }
  const { id } = await tape.says(WANG, 'events/register', { ...one, places: 2 })
  const purpose = { kind: 'event', id } as const
  await tape.pays(WANG, await tape.says(WANG, 'payments/prepay', { purpose }))
  const waits = await tape.says('shopper-sun', 'events/register', one)
  await tape.says(WANG, 'events/cancel', { registrationId: id })
  await tape.says('shopper-sun', 'events/accept', { registrationId: waits.id })
  await tape.says('shopper-sun', 'events/registration', { registrationId: waits.id })
  await tape.says(WANG, 'events/mine', { before: null })
  await tape.says(MEI, 'events/sessions', { storeId })
  const free = await nextOf(tape, tasting)
  const { id: hers } = await tape.says(LIN, 'events/register', { ...one, sessionId: free })
  const door = { storeId, sessionId: free }
  await tape.says(MEI, 'events/guests', door)
  await tape.says(MEI, 'events/check-in', { ...door, by: { memberNumber } })
  await tape.says(MEI, 'events/undo-check-in', { ...door, registrationId: hers })
  const guest = { guestName: '王女士', places: 1, memberNumber: null }
  await tape.says(MEI, 'events/walk-in', { ...door, ...guest })
  await tape.says(CHEN, 'events/call-off', { ...at, reason: '茶师生病' })
}
