import { useEffect, useRef } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Action, Contracts, RefusalOf } from '@/shared/contracts'
import type { BookingView } from '@/shared/contracts/booking.views'
import type { BookingId } from '@/shared/kernel/ids'

const pollMs = (booking: BookingView) => booking.nextPollMs

/** One's own booking, looked at again while something is open. */
export function useBooking(bookingId: BookingId) {
  return useQuery('booking/booking', { bookingId }, { pollMs })
}

/** The writes that answer with one's own booking as it is after. */
type BookingWrite = {
  [A in Action]: Contracts[A]['kind'] extends 'write'
    ? Contracts[A]['output'] extends BookingView
      ? A
      : never
    : never
}[Action]

interface Outcomes<A extends BookingWrite> {
  /** Asks for the booking as it is now. */
  readonly refresh: () => void
  readonly onDone?: (booking: BookingView) => void
  readonly onRefused?: (refusal: RefusalOf<A>) => void
}

/** A write that changes one's booking: the page shows what came of it, or asks for it when refused. */
export function useBookingWrite<A extends BookingWrite>(
  action: A,
  { refresh, onDone, onRefused }: Outcomes<A>,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: (booking) => {
      onDone?.(booking)
      void know('booking/booking', { bookingId: booking.id }, booking)
    },
    onRefused: (refusal) => {
      onRefused?.(refusal)
      refresh()
    },
  })
}

/** Asks once when a kept time has run out, so that the page says what became of it. */
export function useAskWhenOver(over: boolean, refresh: () => void): void {
  const asked = useRef(false)
  useEffect(() => {
    if (!over || asked.current) return
    asked.current = true
    refresh()
  }, [over, refresh])
}
