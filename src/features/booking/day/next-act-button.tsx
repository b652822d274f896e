import type { StaffBooking } from '@/shared/contracts/booking.views'
import { guestWords } from './booking-words'
import { dayText } from './day.text'
import { DayAct } from './day-act'
import { nextAct } from './next-act'
import type { AtDay } from './use-day'

interface Props {
  readonly at: AtDay
  readonly booking: StaffBooking
  readonly look: 'main' | 'second'
}

/** What comes next for a booking, one tap; nothing where nothing does. */
export function NextAct({ at, booking, look }: Props) {
  const { storeId } = at
  const bookingId = booking.id
  const name = guestWords(booking)
  const { act, actOf } = dayText
  const spoken = (words: typeof act.start) => ({
    zh: actOf(words, name.zh).zh,
    en: actOf(words, name.en).en,
  })
  const next = nextAct(booking.status)
  switch (next) {
    case null:
      return null
    case 'check-in':
      return (
        <DayAct
          id={`check-in-${bookingId}`}
          at={at}
          action="booking/check-in"
          input={{ storeId, by: { bookingId } }}
          words={act.checkIn}
          spoken={spoken(act.checkIn)}
          look={look}
        />
      )
    case 'start':
    case 'finish':
      return (
        <DayAct
          id={`${next}-${bookingId}`}
          at={at}
          action={`booking/${next}`}
          input={{ storeId, bookingId }}
          words={act[next]}
          spoken={spoken(act[next])}
          look={look}
        />
      )
    default:
      return next satisfies never
  }
}
