import type { Input } from '@/shared/contracts'
import type { BookingDocument } from '../../../cloudfunctions/modules/booking/booking.documents'
import { checkIn } from '../../../cloudfunctions/modules/booking/check-in.service'
import { enter } from '../../../cloudfunctions/modules/booking/enter-booking.service'
import { callOff, move } from '../../../cloudfunctions/modules/booking/move-booking.service'
import * as steps from '../../../cloudfunctions/modules/booking/steps.service'
import type { Played } from '../histories/played'
import { CLERK, STORE_ID, staffOf, writerOf } from '../order-histories/shop'
import { askOrRepeat, pickOne, some, someStart, wanted } from './guests'
import { SERVICES } from './place'

function clerk(played: Played, action: string, requestId: ReturnType<Played['requestId']>) {
  return (input: unknown) => staffOf(writerOf(CLERK, action, requestId, input, played.now), 'clerk')
}

/** Somebody on the phone, who has none of ours. */
export function enterSome(played: Played): Promise<unknown> {
  const service = pickOne(played, SERVICES)
  const input: Input<'booking/enter'> = {
    ...wanted(played, service),
    startsAt: someStart(played, service),
    guestName: '王女士',
    guestPhone: null,
    memberNumber: null,
  }
  const as = clerk(played, 'booking/enter', played.requestId())
  return askOrRepeat(played, () => enter(input, as(input)))
}

export async function moveSome(played: Played): Promise<unknown> {
  const booking = await some(played, ['confirmed'])
  const service = SERVICES.find(({ id }) => id === booking?.serviceId)
  if (!booking || !service) return 'nothing'
  const { with: person } = wanted(played, service)
  const at = { storeId: STORE_ID, bookingId: booking._id }
  const input = { ...at, startsAt: someStart(played, service), with: person }
  const as = clerk(played, 'booking/move', played.requestId())
  return askOrRepeat(played, () => move(input, as(input)))
}

type Tap = (played: Played, booking: BookingDocument) => Promise<unknown>

function tap(
  service: typeof steps.start | typeof steps.noShow | typeof steps.stepBack,
  action: string,
): Tap {
  return (played, { _id: bookingId }) => {
    const input = { storeId: STORE_ID, bookingId }
    const as = clerk(played, action, played.requestId())
    return askOrRepeat(played, () => service(input, as(input)))
  }
}

/** Checked in by two at once: it comes to the same. */
const checkInTwice: Tap = async (played, { _id: bookingId }) => {
  const input = { storeId: STORE_ID, by: { bookingId } }
  const both = [1, 2].map(() => clerk(played, 'booking/check-in', played.requestId())(input))
  const answers = await Promise.all(both.map((staff) => checkIn(input, staff)))
  if (answers.every(({ ok }) => ok)) played.count('checked in twice')
  return answers[0]
}

const callSomeOff: Tap = async (played, { _id: bookingId }) => {
  const input = { storeId: STORE_ID, bookingId, reason: '师傅请假' }
  const as = clerk(played, 'booking/call-off', played.requestId())
  const answer = await askOrRepeat(played, () => callOff(input, as(input)))
  played.count('called off')
  return answer
}

const taps: readonly (readonly [tap: Tap, from: BookingDocument['status']])[] = [
  [checkInTwice, 'confirmed'],
  [checkInTwice, 'confirmed'],
  [tap(steps.start, 'booking/start'), 'arrived'],
  [tap(steps.finish, 'booking/finish'), 'started'],
  [tap(steps.noShow, 'booking/no-show'), 'confirmed'],
  [tap(steps.noShow, 'booking/no-show'), 'confirmed'],
  [tap(steps.stepBack, 'booking/step-back'), 'arrived'],
  [callSomeOff, 'confirmed'],
]

/** One tap on a booking, mostly on one it is meant for. */
export async function tapSome(played: Played): Promise<unknown> {
  const [chosen, from] = pickOne(played, taps)
  const booking = await some(played, [from])
  return booking ? chosen(played, booking) : 'nothing'
}
