import { useForget, useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import type { StaffMe } from '@/shared/contracts/staff.views'
import { HOUR_MS } from '@/shared/kernel/instant'

/** Where one works changes rarely: not asked again at every look at home. */
export function useMemberships() {
  return useQuery('staff/me', {}, { freshMs: HOUR_MS })
}

/** Shows at once what a write has made of the caller. */
export function useShowMe(): (me: StaffMe) => void {
  const know = useKnow()
  return (me) => void know('staff/me', {}, me)
}

/** The same where the phone becomes a counter's, or its own again: another's answers go first. */
export function useChangeHands(): (me: StaffMe) => void {
  const know = useKnow()
  const forget = useForget()
  return (me) => {
    forget(['staff/me'])
    void know('staff/me', {}, me)
  }
}
