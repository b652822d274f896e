import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '@/shared/contracts/booking.views'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { type AddedToCalendar, addToCalendar } from '@/wechat/calendar'
import { WriteWord } from '../write-word'
import { bookingText } from './booking.text'
import { useBookingWrite } from './use-booking'
import '../booking.scss'

/** Writes it into the phone's calendar, and says whether that was possible. */
export function CalendarWay({ booking }: { readonly booking: BookingView }) {
  const say = useSay()
  const [said, setSaid] = useState<AddedToCalendar | null>(null)
  const { serviceName, storeName, startsAt, endsAt } = booking
  const add = async () => {
    const place = say(storeName)
    const title = `${say(serviceName)} · ${place}`
    setSaid(await addToCalendar({ title, startsAt, endsAt, place }))
  }
  return (
    <>
      <TapButton
        id="to-calendar"
        label={say(bookingText.calendar)}
        look="second"
        onTap={() => void add()}
      />
      {said === null ? null : (
        <Aside id="calendar-said" words={say(bookingText.calendarSaid[said])} />
      )}
    </>
  )
}

/** What cancelling now would do to what was paid. */
function backWords({ money: { paidFen }, backFen }: BookingView): Words {
  if (paidFen === 0) return bookingText.cancelFree
  if (backFen === 0) return bookingText.cancelNone(shortPrice(paidFen))
  return backFen === paidFen
    ? bookingText.cancelAll(shortPrice(paidFen))
    : bookingText.cancelSome(shortPrice(backFen))
}

interface Props {
  readonly booking: BookingView
  readonly refresh: () => void
}

/** The way out of a booking: asks once, and says what comes back. */
export function CancelBooking({ booking, refresh }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { writing, submit, checkAgain } = useBookingWrite('booking/cancel', {
    refresh,
    onDone: () => setAsking(false),
  })
  if (!booking.mayCancel) return null
  if (!asking) {
    return (
      <TapButton
        id="cancel"
        label={say(bookingText.cancel)}
        look="plain"
        onTap={() => setAsking(true)}
      />
    )
  }
  return (
    <View className="card booking-card">
      <View id="what-comes-back" className="figures">
        {say(backWords(booking))}
      </View>
      <View className="booking-ways">
        <TapButton
          id="cancel-no"
          label={say(bookingText.cancelNo)}
          onTap={() => setAsking(false)}
        />
        <TapButton
          id="cancel-yes"
          label={say(bookingText.cancelYes)}
          look="second"
          busy={writing.status === 'sending' || writing.status === 'checking'}
          onTap={() => submit({ bookingId: booking.id })}
        />
      </View>
      <WriteWord about="cancel" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
