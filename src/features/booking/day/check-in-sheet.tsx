import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { DayView, StaffBooking } from '@/shared/contracts/booking.views'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { WriteWord } from '../write-word'
import { factsOf, guestWords } from './booking-words'
import { dayText } from './day.text'
import { type AtDay, useDayWrite } from './use-day'
import '../booking.scss'

/** How a page finds a member by their card: with a scan, or the digits under its code. */
export type FindByCard = (onFound: (memberNumber: string) => void) => ReactNode

interface Props {
  readonly at: AtDay
  readonly findByCard: FindByCard
  readonly onClose: () => void
}

interface CheckedIn {
  readonly view: DayView
  readonly booking: StaffBooking | undefined
}

/** A card is scanned, and today's booking is checked in: nothing more to tap. */
export function CheckInSheet({ at, findByCard, onClose }: Props) {
  const say = useSay()
  const [done, setDone] = useState<CheckedIn | null>(null)
  const { writing, submit, checkAgain } = useDayWrite('booking/check-in', at, (view) =>
    setDone({ view, booking: view.bookings.find(({ id }) => id === view.touched) }),
  )
  return (
    <Sheet id="check-in-sheet" title={say(dayText.checkIn)} onClose={onClose}>
      {done === null ? (
        <>
          <View className="muted">{say(dayText.checkInHint)}</View>
          {findByCard((memberNumber) => submit({ storeId: at.storeId, by: { memberNumber } }))}
          <WriteWord about="check-in" writing={writing} onCheckAgain={checkAgain} />
        </>
      ) : (
        <>
          <Done {...done} />
          <View className="booking-ways">
            <TapButton id="check-in-done" label={say(dayText.back)} onTap={onClose} />
            <TapButton
              id="check-in-another"
              label={say(dayText.anotherCard)}
              look="second"
              onTap={() => setDone(null)}
            />
          </View>
        </>
      )}
    </Sheet>
  )
}

/** Who was checked in, large, with their number in the line. */
function Done({ view, booking }: CheckedIn) {
  const say = useSay()
  if (booking === undefined) return null
  const name = guestWords(booking)
  return (
    <View aria-live="assertive">
      <View id="checked-in" className="display">
        {say({ zh: dayText.checkedIn(name.zh).zh, en: dayText.checkedIn(name.en).en })}
      </View>
      {booking.ticketNumber === null ? null : (
        <View id="checked-in-number" className="title figures">
          {say(dayText.withNumber(booking.ticketNumber))}
        </View>
      )}
      <View className="muted figures">{factsOf(booking, view).map(say).join(' · ')}</View>
    </View>
  )
}
