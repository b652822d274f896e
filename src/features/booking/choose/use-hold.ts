import { useRef, useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { Wanted } from '@/shared/contracts/booking.contract'
import type { BookingSummary } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { Instant } from '@/shared/kernel/instant'
import { openPage } from '@/wechat/navigation'
import { bookingAddress } from '../page-addresses'

/** A time of a day, as it was tapped. */
interface Tapped {
  readonly wanted: Wanted
  readonly day: BusinessDay
  readonly startsAt: Instant
}

/** Keeps a time and opens its form. One who is expected elsewhere then is asked, once. */
export function useHold() {
  const know = useKnow()
  const [other, setOther] = useState<BookingSummary | null>(null)
  const tapped = useRef<Tapped | null>(null)
  const write = useWrite('booking/hold', {
    onDone: async (booking) => {
      setOther(null)
      await know('booking/booking', { bookingId: booking.id }, booking)
      openPage(bookingAddress(booking.id))
    },
    onRefused: (refusal) => {
      setOther(refusal.code === 'booking/same-time' ? refusal.other : null)
      if (refusal.code !== 'booking/taken' || tapped.current === null) return
      const { wanted, day } = tapped.current
      void know('booking/day', { ...wanted, day }, { times: refusal.times, wait: null })
    },
  })
  const send = (evenSo: boolean) => {
    if (tapped.current === null) return
    const { wanted, startsAt } = tapped.current
    write.submit({ ...wanted, startsAt, evenSo })
  }
  return {
    write,
    /** The booking they have at that time, while they are asked about it. */
    other,
    hold: (tap: Tapped) => {
      tapped.current = tap
      send(false)
    },
    evenSo: () => send(true),
    turnBack: () => setOther(null),
  }
}
