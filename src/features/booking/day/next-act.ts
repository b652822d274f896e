import type { BookingStatus } from '@/shared/contracts/booking.views'
import type { Words } from '@/shared/kernel/words'
import { dayText } from './day.text'

/** What is done with one booking, by itself. */
export type PlainAct = 'booking/start' | 'booking/finish' | 'booking/no-show' | 'booking/step-back'

/** What comes next, one tap; null where nothing does. */
export function nextAct(status: BookingStatus): 'check-in' | 'start' | 'finish' | null {
  switch (status) {
    case 'confirmed':
    case 'no-show':
      return 'check-in'
    case 'arrived':
      return 'start'
    case 'started':
      return 'finish'
    case 'held':
    case 'awaiting-payment':
    case 'finished':
    case 'cancelled':
    case 'expired':
      return null
    default:
      return status satisfies never
  }
}

/** What else may be done. */
export function otherActs(status: BookingStatus): readonly (readonly [PlainAct, Words])[] {
  const { act } = dayText
  switch (status) {
    case 'confirmed':
      return [['booking/no-show', act.noShow]]
    case 'arrived':
      return [
        ['booking/finish', act.finish],
        ['booking/step-back', act.stepBack],
      ]
    case 'started':
    case 'no-show':
      return [['booking/step-back', act.stepBack]]
    case 'held':
    case 'awaiting-payment':
    case 'finished':
    case 'cancelled':
    case 'expired':
      return []
    default:
      return status satisfies never
  }
}

/** Whether it can still be given another time. */
export function mayMove(status: BookingStatus): boolean {
  return status === 'confirmed'
}

/** Whether the store may still call it off. */
export function mayCallOff(status: BookingStatus): boolean {
  return status === 'confirmed' || status === 'arrived'
}
