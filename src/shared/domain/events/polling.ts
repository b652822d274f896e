import { MINUTE_MS, SECOND_MS } from '../../kernel/instant'
import type { RegistrationStatus } from './registration-life'

/** How often a registration's phone asks again; null where nothing moves by itself. */
export function registrationPollMs(status: RegistrationStatus): number | null {
  switch (status) {
    case 'awaiting-payment':
      return 5 * SECOND_MS
    case 'offered':
      return 15 * SECOND_MS
    case 'waiting':
    case 'registered':
      return MINUTE_MS
    case 'came':
    case 'cancelled':
    case 'expired':
      return null
    default:
      return status satisfies never
  }
}

/** A guest list at the door, while people come; else it may rest. */
export function guestsPollMs(isSoon: boolean): number {
  return isSoon ? 15 * SECOND_MS : MINUTE_MS
}
