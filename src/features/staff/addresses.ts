import type { Id } from '@/shared/kernel/ids'

export const COUNTER_ADDRESS = '/staff/counter/index'

/** Where an invitation to work at a store is read and taken up. */
export function invitationAddress(code: Id<'invitation'>): string {
  return `/staff/invitation/index?code=${code}`
}
