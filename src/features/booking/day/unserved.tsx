import { View } from '@tarojs/components'
import { clockTime } from '@/shared/kernel/clock-time'
import type { BookingId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { nearDayWords } from '@/ui/when-words'
import { dayText } from './day.text'
import type { AtDay } from './use-day'
import './day.scss'

interface Props {
  readonly at: AtDay
  readonly onOpen: (id: BookingId) => void
}

/** Bookings whose people or rooms are not there then, on whichever day: each a tap away. */
export function Unserved({ at, onOpen }: Props) {
  const say = useSay()
  const { unserved, today, utcOffsetMinutes } = at.view
  if (unserved.length === 0) return null
  return (
    <View id="unserved" className="card day-time">
      <View className="booking-trouble">{say(dayText.unservedCount(unserved.length))}</View>
      {unserved.map(({ id, day, startsAt, serviceName, guestName }) => {
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
