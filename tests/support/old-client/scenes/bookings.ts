import { asId } from '@/shared/kernel/ids'
import { today, todayAt } from '../../booking-desk'
import { lin, privateRoom, quick, tasting, tomorrow, tomorrowAt, wang } from '../../booking-shop'
import { yuyuan } from '../../demo'
import type { Tape } from '../tape'
import { CHEN, LIN, MEI, there, WANG } from './people'

const storeId = yuyuan
const HOUR_MS = 3_600_000
const wish = { storeId, serviceId: quick, with: null, seats: 1 }

async function shoppers(tape: Tape): Promise<void> {
  await tape.says(LIN, 'booking/services', { storeId })
  await tape.says(LIN, 'booking/month', { ...wish, from: today })
  await tape.says(LIN, 'booking/day', { ...wish, day: tomorrow })
  const free = { ...wish, startsAt: tomorrowAt('14:00'), evenSo: false }
  const { id: unwanted } = await tape.says(LIN, 'booking/hold', free)
  await tape.says(LIN, 'booking/let-go', { bookingId: unwanted })
  const toTaste = { ...free, serviceId: tasting }
  const { id: bookingId } = await tape.says(LIN, 'booking/hold', toTaste)
  const answers = { [asId<'question'>('howmanycome')]: '两位' }
  await tape.says(LIN, 'booking/confirm', { bookingId, answers })
  const purpose = { kind: 'booking', id: bookingId } as const
  await tape.pays(LIN, await tape.says(LIN, 'payments/prepay', { purpose }))
  await tape.says(LIN, 'booking/booking', { bookingId })
  const later = { bookingId, startsAt: tomorrowAt('16:00'), with: null, evenSo: false }
  await tape.says(LIN, 'booking/change', later)
  await tape.says(LIN, 'booking/mine', { before: null })
  await tape.says(LIN, 'booking/cancel', { bookingId })
}

async function waiting(tape: Tape): Promise<void> {
  const room = { storeId, serviceId: privateRoom, with: null, seats: 1 }
  const full = { ...room, day: tomorrow }
  for (const who of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
    (each) => `shopper-${100 + each}`,
  )) {
    const { times } = await tape.says(who, 'booking/day', full)
    const [first] = times
    if (!first) break
    const startsAt = first.startsAt
    await tape.says(who, 'booking/hold', { ...room, startsAt, evenSo: false })
  }
  const { id: waitId } = await tape.says(WANG, 'booking/wait', full)
  await tape.says(WANG, 'booking/mine', { before: null })
  await tape.says(WANG, 'booking/leave-wait', { waitId })
}

async function theDesk(tape: Tape, memberNumber: string): Promise<void> {
  await tape.says(MEI, 'booking/day-view', { storeId, day: null })
  await tape.says(MEI, 'booking/staff-times', { ...wish, day: today, besides: null })
  const soon = { ...wish, startsAt: todayAt('12:20'), guestPhone: null }
  const card = { ...soon, guestName: '', memberNumber }
  const bookingId = there((await tape.says(MEI, 'booking/enter', card)).touched, 'booking')
  await tape.says(MEI, 'booking/check-in', { storeId, by: { memberNumber } })
  const on = { storeId, bookingId }
  await tape.says(MEI, 'booking/start', on)
  await tape.says(MEI, 'booking/step-back', on)
  await tape.says(MEI, 'booking/start', on)
  await tape.says(MEI, 'booking/add-note', { ...on, text: '靠窗' })
  await tape.says(MEI, 'booking/finish', on)
  const phone = { countryCode: '86', number: '13800000000' }
  const called = { ...soon, guestName: '王女士', guestPhone: phone, memberNumber: null }
  const other = {
    storeId,
    bookingId: there((await tape.says(MEI, 'booking/enter', called)).touched, 'booking'),
  }
  const move = { ...other, startsAt: todayAt('13:20'), with: null }
  await tape.says(MEI, 'booking/move', move)
  await tape.waits(2 * HOUR_MS)
  await tape.says(MEI, 'booking/no-show', other)
  const third = { ...called, startsAt: tomorrowAt('19:00') }
  const entered = await tape.says(MEI, 'booking/enter', third)
  const last = { storeId, bookingId: there(entered.touched, 'booking') }
  await tape.says(MEI, 'booking/call-off', { ...last, reason: '师傅请假' })
}

async function calendars(tape: Tape): Promise<void> {
  const block = { resourceId: wang, from: tomorrowAt('14:30'), until: tomorrowAt('15:00') }
  await tape.says(MEI, 'booking/block', { storeId, ...block, reason: '培训' })
  const { blocks } = await tape.says(MEI, 'booking/day-view', { storeId, day: tomorrow })
  const blockId = there(blocks[0], 'block').id
  await tape.says(MEI, 'booking/unblock', { storeId, day: tomorrow, blockId })
  await tape.says(CHEN, 'booking/calendars', { storeId })
  const leave = { storeId, resourceId: lin, day: tomorrow, spans: [] }
  await tape.says(CHEN, 'booking/set-day', leave)
  await tape.says(CHEN, 'booking/set-day', { ...leave, spans: null })
  await tape.says(CHEN, 'booking/set-week', { storeId, resourceId: lin, hours: null })
  await tape.says(CHEN, 'booking/set-removed', { storeId, resourceId: lin, removed: true })
  await tape.says(CHEN, 'booking/set-removed', { storeId, resourceId: lin, removed: false })
}

/** Bookings and the day they fill. */
export async function bookings(tape: Tape, memberNumber: string): Promise<void> {
  await shoppers(tape)
  await theDesk(tape, memberNumber)
  await calendars(tape)
  await waiting(tape)
}
