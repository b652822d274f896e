import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { CalendarsView } from '@/shared/contracts/booking.at-work.contract'
import type { StoreId } from '@/shared/kernel/ids'

/** When the people and rooms of a store can be booked. */
export function useCalendars(storeId: StoreId) {
  return useQuery('booking/calendars', { storeId })
}

export type CalendarWrite = 'booking/set-day' | 'booking/set-week' | 'booking/set-removed'

/** A write of the calendars: the screen shows its answer, or asks again when refused. */
export function useCalendarWrite<A extends CalendarWrite>(
  action: A,
  storeId: StoreId,
  refresh: () => void,
  onDone: () => void,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: (after: CalendarsView) => {
      onDone()
      void know('booking/calendars', { storeId }, after)
    },
    onRefused: refresh,
  })
}
