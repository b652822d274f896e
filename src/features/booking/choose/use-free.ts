import { useQuery } from '@/cloud/use-query'
import type { Wanted } from '@/shared/contracts/booking.contract'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { gridFrom, type Month } from './month'

/** What a store takes bookings for. */
export function useServices(storeId: StoreId) {
  return useQuery('booking/services', { storeId })
}

/** The six weeks of a month; others book meanwhile. */
export function useMonth(wanted: Wanted, month: Month, today: BusinessDay) {
  const pollMs = () => 2 * MINUTE_MS
  return useQuery('booking/month', { ...wanted, from: gridFrom(month, today) }, { pollMs })
}

/** The free times of a day. */
export function useTimes(wanted: Wanted, day: BusinessDay) {
  return useQuery('booking/day', { ...wanted, day }, { pollMs: () => MINUTE_MS })
}
