import { View } from '@tarojs/components'
import { daysAfter } from '@/shared/kernel/business-day'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { PickedDay } from '@/ui/picked'
import { nearDayWords } from '@/ui/when-words'
import { openPage } from '@/wechat/navigation'
import { calendarsAddress, enterBookingAddress } from '../page-addresses'
import { dayText } from './day.text'
import { REACH_DAYS } from './staff-times'
import type { AtDay } from './use-day'
import './day.scss'

interface Props {
  readonly at: AtDay
  /** Those in charge change when people and rooms can be booked. */
  readonly inCharge: boolean
  readonly onCheckIn: () => void
  readonly onBlock: () => void
}

/** Which day it is, the way to others, and what is done from here. */
export function DayHead({ at, inCharge, onCheckIn, onBlock }: Props) {
  const say = useSay()
  const { storeId, view, showDay } = at
  const { day, today } = view
  const label = say(nearDayWords(day, today))
  const turn = (id: string, by: number, words: Words) => (
    <TapButton id={id} label={say(words)} look="plain" onTap={() => showDay(daysAfter(day, by))} />
  )
  const tool = (id: string, words: Words, onTap: () => void) => (
    <TapButton id={id} label={say(words)} look="plain" onTap={onTap} />
  )
  return (
    <View className="day-top">
      <View className="day-turn">
        {turn('day-before', -1, dayText.before)}
        <PickedDay
          id="pick-day"
          label={label}
          spoken={`${say(dayText.pickDay)} ${label}`}
          day={day}
          from={daysAfter(today, -REACH_DAYS)}
          until={daysAfter(today, REACH_DAYS)}
          onPick={showDay}
        />
        {turn('day-after', 1, dayText.after)}
      </View>
      <View className="day-main">
        <TapButton id="check-in-card" label={say(dayText.checkIn)} onTap={onCheckIn} />
      </View>
      <View className="day-tools">
        {day === today ? null : tool('to-today', dayText.toToday, () => showDay(today))}
        {tool('enter-booking', dayText.enter, () =>
          openPage(enterBookingAddress(storeId, day < today ? today : day)),
        )}
        {tool('block', dayText.block, onBlock)}
        {inCharge
          ? tool('calendars', dayText.calendars, () => openPage(calendarsAddress(storeId)))
          : null}
      </View>
    </View>
  )
}
