import type { Input } from '@/shared/contracts'
import type { NotNow, TimeTaken } from '@/shared/contracts/booking.contract'
import { timesOf } from '@/shared/domain/booking/free-times'
import { ok, refuse } from '@/shared/kernel/result'
import { derivedId } from '../../platform/new-id'
import { serviceOf } from './at-store.service'
import { tellOfMove } from './booking-news'
import { paidFenOf } from './booking-view'
import { deskWrite } from './desk-write'
import { keptService } from './draft-booking'
import { dayOf, freeTimeViews } from './hold.service'
import { outOfLine } from './in-line.service'
import { callOffMoney } from './money-back'
import { timesAtDesk } from './staff-times.service'

/**
 * To another time, person or room, whatever the window: what was paid goes along. Whoever is there
 * already is stepped back first. A service the store no longer has takes no new times.
 */
export const move = deskWrite<Input<'booking/move'>, NotNow | TimeTaken>({
  toDay: ({ startsAt }, place) => dayOf(place, startsAt),
  decide: ({ booking, target }, { startsAt, with: wanted }, { place, writer: { now } }) => {
    if (booking.status !== 'confirmed') {
      return refuse({ code: 'booking/not-now', status: booking.status })
    }
    const found = serviceOf(place, booking.serviceId)
    if (!found.ok) return refuse({ code: 'booking/taken', times: [] })
    const service = found.value
    const { seats } = booking
    const times = timesAtDesk(place, target, { service, wanted, seats, moved: booking }, now)
    const time = times.find((each) => each.startsAt === startsAt)
    if (!time) return refuse({ code: 'booking/taken', times: freeTimeViews(times, service) })
    const moved = {
      ...booking,
      ...timesOf(service, startsAt),
      day: target.day,
      uses: time.uses,
      wanted,
      service: { ...keptService(service), questions: booking.service.questions },
    }
    if (startsAt === booking.startsAt) return ok({ booking: moved })
    return ok({ booking: moved, beside: (tx) => tellOfMove(tx, moved, place.store, now) })
  },
})

/** The store cannot serve it: everything that was paid goes back, and others may have the time. */
export const callOff = deskWrite<Input<'booking/call-off'>, NotNow>({
  decide: ({ booking }, { reason }, { writer: { now, intent } }) => {
    const { status } = booking
    if (status !== 'confirmed' && status !== 'arrived') {
      return refuse({ code: 'booking/not-now', status })
    }
    const refundId = derivedId<'refund'>('booking-called-off', intent.id)
    const all = { refundId, fen: paidFenOf(booking), by: 'store' as const }
    return ok(callOffMoney({ ...booking, callOffReason: reason }, all, now))
  },
  after: outOfLine,
})
