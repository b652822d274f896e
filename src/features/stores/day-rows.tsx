import { Text, View } from '@tarojs/components'
import type { DayView } from '@/shared/contracts/stores.contract'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { shortDateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { dayNotes, dayWords, hoursWords } from './day-words'
import './stores.scss'

interface Props {
  readonly days: readonly DayView[]
  readonly today: BusinessDay
}

/** Days with their hours, and why where they are not as usual. */
export function DayRows({ days, today }: Props) {
  const say = useSay()
  return (
    <View>
      {days.map((each) => (
        <View
          key={each.day}
          id={`day-${each.day}`}
          className={`day-row figures${each.day === today ? ' day-row-today' : ''}`}
        >
          <View className="day-row-day">
            <Text>{`${say(dayWords(each.day, today))} `}</Text>
            <Text className="day-row-date">{say(shortDateWords(each.day))}</Text>
          </View>
          <View className="day-row-hours">
            <View className={each.spans.length === 0 ? 'muted' : ''}>
              {say(hoursWords(each.spans))}
            </View>
            {dayNotes(each).map((note) => (
              <View key={note.en} className="small">
                {say(note)}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
