import { useQuery } from '@/cloud/use-query'
import { HOUR_MS } from '@/shared/kernel/instant'

/** Where one works changes rarely: not asked again at every look at home. */
export function useMemberships() {
  return useQuery('staff/me', {}, { freshMs: HOUR_MS })
}
