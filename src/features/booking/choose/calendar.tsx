import { View } from '@tarojs/components'
import type { CalendarDay } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { daysAfter } from '@/shared/kernel/business-day'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { asDay } from '@/ui/calendar-keys'
import { useSay } from '@/ui/language'
import { uiText } from '@/ui/ui.text'
import { nearDayWords } from '@/ui/when-words'
import { chooseText } from './choose.text'
import {
  dateOf,
  gridFrom,
  type Month,
  mayTurnTo,
  monthsAfter,
  monthWords,
  shortMonthWords,
} from './month'
import './calendar.scss'

const DAYS_SHOWN = 42

/** What stands over the columns: Monday first, as narrow as a date. */
const weekdays: readonly Words[] = [
  { zh: '一', en: 'Mo' },
  { zh: '二', en: 'Tu' },
  { zh: '三', en: 'We' },
  { zh: '四', en: 'Th' },
  { zh: '五', en: 'Fr' },
  { zh: '六', en: 'Sa' },
  { zh: '日', en: 'Su' },
]

interface DayProps {
  readonly day: BusinessDay
  /** Null while it is not known yet. */
  readonly status: CalendarDay['status'] | null
  readonly today: BusinessDay
  readonly chosen: boolean
  /** The one that the tabulator reaches. */
  readonly reached: boolean
  readonly onChoose: (day: BusinessDay) => void
}

/** The small word under a date: that it is full, today, or the first of its month. */
function noteOf(day: BusinessDay, status: DayProps['status'], today: BusinessDay): Words | null {
  if (status === 'full') return chooseText.full
  if (day === today) return chooseText.today
  return dateOf(day) === 1 ? shortMonthWords(day) : null
}

function Day({ day, status, today, chosen, reached, onChoose }: DayProps) {
  const say = useSay()
  const off = status === null || status === 'closed'
  const note = noteOf(day, status, today)
  const heard = say(chooseText.day(say(nearDayWords(day, today)), status ?? 'closed'))
  const looks = ['calendar-day', `calendar-${status ?? 'unknown'}`]
  return (
    <View
      id={`day-${day}`}
      className={(chosen ? [...looks, 'calendar-chosen'] : looks).join(' ')}
      aria-label={chosen ? say(uiText.chosen(heard)) : heard}
      {...asDay(reached, off)}
      {...(off ? {} : { hoverClass: 'tap-pressed', onClick: () => onChoose(day) })}
    >
      <View className="figures">{dateOf(day)}</View>
      <View className="calendar-note">{note === null ? '' : say(note)}</View>
    </View>
  )
}

interface Props {
  readonly month: Month
  readonly today: BusinessDay
  /** Null while they are not known yet: the days stand where they will be. */
  readonly days: readonly CalendarDay[] | null
  readonly chosen: BusinessDay | null
  readonly onChoose: (day: BusinessDay) => void
  readonly onMonth: (month: Month) => void
}

/** A month of six weeks, Monday first: what can be booked, what is full, what is closed. */
export function Calendar({ month, today, days, chosen, onChoose, onMonth }: Props) {
  const say = useSay()
  const from = gridFrom(month, today)
  const shown = Array.from({ length: DAYS_SHOWN }, (_, at) => daysAfter(from, at))
  const statuses = new Map(days?.map(({ day, status }) => [day, status]))
  const reached = chosen !== null && shown.includes(chosen) ? chosen : from
  const turn = (id: string, by: number, words: Words) => {
    const to = monthsAfter(month, by)
    return (
      <TapButton
        id={id}
        label={say(words)}
        spoken={`${say(words)} ${say(monthWords(to))}`}
        look="plain"
        busy={!mayTurnTo(to, today)}
        onTap={() => onMonth(to)}
      />
    )
  }
  return (
    <View className="card calendar">
      <View className="calendar-head">
        {turn('month-before', -1, chooseText.earlier)}
        <View id="month" className="title figures" aria-live="polite">
          {say(monthWords(month))}
        </View>
        {turn('month-after', 1, chooseText.later)}
      </View>
      <View className="calendar-week">
        {weekdays.map((weekday) => (
          <View key={weekday.en} className="small calendar-weekday">
            {say(weekday)}
          </View>
        ))}
      </View>
      <View className="calendar-days">
        {shown.map((day) => (
          <Day
            key={day}
            day={day}
            status={days === null ? null : (statuses.get(day) ?? 'closed')}
            today={today}
            chosen={day === chosen}
            reached={day === reached}
            onChoose={onChoose}
          />
        ))}
      </View>
    </View>
  )
}
