import { View } from '@tarojs/components'
import { clockTime } from '@/shared/kernel/clock-time'
import type { BookingId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { asButton } from '@/ui/role'
import { nearDayWords } from '@/ui/when-words'
import { dayText } from './day.text'
import { type AtDay, useUnserved } from './use-day'
import './day.scss'

interface Props {
  readonly at: AtDay
  readonly onOpen: (id: BookingId) => void
}

/** Bookings whose people or rooms are not there then, on whichever day: each a tap away. */
export function Unserved({ at, onOpen }: Props) {
  const say = useSay()
  const query = useUnserved(at.storeId)
  const { today, utcOffsetMinutes } = at.view
  if (query.status === 'failed' || query.status === 'refused') {
    return <Aside id="unserved-unknown" words={say(dayText.unservedUnknown)} />
  }
  if (query.status === 'loading' || query.value.bookings.length === 0) return null
  const { bookings } = query.value
  return (
    <View id="unserved" className="card day-time">
      <View className="booking-trouble">{say(dayText.unservedCount(bookings.length))}</View>
      {bookings.map(({ id, day, startsAt, serviceName, guestName }) => {
        const when = `${say(nearDayWords(day, today))} ${clockTime(startsAt, utcOffsetMinutes)}`
        const what = `${guestName ?? say(dayText.guest)} · ${say(serviceName)}`
        return (
          <View
            key={id}
            id={`unserved-${id}`}
            className="day-unserved"
            hoverClass="tap-pressed"
            {...asButton}
            aria-label={`${when} ${what}`}
            onClick={() => {
              at.showDay(day)
              onOpen(id)
            }}
          >
            <View className="figures">{when}</View>
            <View className="small">{what}</View>
          </View>
        )
      })}
    </View>
  )
}
