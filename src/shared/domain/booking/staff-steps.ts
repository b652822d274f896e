import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import type { BookingStatus } from './booking-life'

/** How far a booking is, as those who are with the guest say. */
export interface Standing {
  readonly status: BookingStatus
  readonly arrivedAt: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
}

export type StaffStep = 'check-in' | 'start' | 'finish' | 'no-show' | 'step-back'

/** What each step of the staff makes of a booking; from anything else it leads nowhere. */
export const staffSteps: {
  readonly [Step in StaffStep]: { readonly [From in BookingStatus]?: BookingStatus }
} = {
  /** Whoever was given up may still come. */
  'check-in': { confirmed: 'arrived', 'no-show': 'arrived' },
  start: { arrived: 'started' },
  finish: { arrived: 'finished', started: 'finished' },
  'no-show': { confirmed: 'no-show' },
  'step-back': { arrived: 'confirmed', started: 'arrived', 'no-show': 'confirmed' },
}

/** When each status began; what comes after it has not been. */
function momentsOf(to: BookingStatus, before: Standing, now: Instant): Omit<Standing, 'status'> {
  const { startedAt } = before
  const arrivedAt = before.arrivedAt ?? now
  switch (to) {
    case 'confirmed':
      return { arrivedAt: null, startedAt: null, endedAt: null }
    case 'arrived':
      return { arrivedAt, startedAt: null, endedAt: null }
    case 'started':
      return { arrivedAt, startedAt: now, endedAt: null }
    default:
      return { arrivedAt: before.arrivedAt, startedAt, endedAt: now }
  }
}

/** One step on, or back. Refused with the status it has where the step does not lead from it. */
export function afterStep<T extends Standing>(
  booking: T,
  step: StaffStep,
  now: Instant,
): Result<T, { readonly code: 'booking/not-now'; readonly status: BookingStatus }> {
  const status = staffSteps[step][booking.status]
  if (!status) return refuse({ code: 'booking/not-now', status: booking.status })
  return ok({ ...booking, status, ...momentsOf(status, booking, now) })
}
