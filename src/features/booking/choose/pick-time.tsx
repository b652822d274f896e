import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Output } from '@/shared/contracts'
import type { Wanted } from '@/shared/contracts/booking.contract'
import type { CalendarDay } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { Instant } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { dayWords } from '@/ui/when-words'
import type { ShowAnswer } from '../show-answer'
import { Calendar } from './calendar'
import { chooseText } from './choose.text'
import { DayTimes } from './day-times'
import { type Month, monthOf } from './month'
import { useMonth, useTimes } from './use-free'
import '../booking.scss'

type DayAnswer = Output<'booking/day'>

interface TimesProps {
  readonly wanted: Wanted
  readonly day: BusinessDay
  readonly today: BusinessDay
  readonly utcOffsetMinutes: number
  readonly shared: boolean
  readonly chosen: Instant | null
  readonly busy: boolean
  readonly onPick: (startsAt: Instant, day: BusinessDay) => void
  readonly hint: string
  /** What a day without a free time offers. */
  readonly full: (day: BusinessDay, answer: DayAnswer) => ReactNode
  readonly showAnswer: ShowAnswer
}

/** The times of the chosen day, in a place that stays while they are looked for. */
function Times({ wanted, day, today, hint, full, showAnswer, onPick, ...times }: TimesProps) {
  const say = useSay()
  const asked = useTimes(wanted, day)
  return (
    <View id="times" className="card booking-card booking-times booking-half" aria-live="polite">
      <View className="title figures">{say(dayWords(day, today))}</View>
      {asked.query.status === 'loading' ? (
        <View className="small">{say(chooseText.looking)}</View>
      ) : (
        showAnswer(asked, (answer) =>
          answer.times.length === 0 ? (
            full(day, answer)
          ) : (
            <>
              <View className="small">{hint}</View>
              <DayTimes
                day={day}
                times={answer.times}
                onPick={(startsAt) => onPick(startsAt, day)}
                {...times}
              />
            </>
          ),
        )
      )}
    </View>
  )
}

/** Why no day of these weeks can be chosen; null where one can. */
function monthWord(days: readonly CalendarDay[]) {
  if (days.some(({ status }) => status === 'free')) return null
  const full = days.some(({ status }) => status === 'full')
  return full ? chooseText.monthFull : chooseText.monthClosed
}

/** The day that was picked, unless it is closed to what is wanted now; else the first free one. */
function dayShown(
  days: readonly CalendarDay[] | null,
  picked: BusinessDay | null,
): BusinessDay | null {
  const first = days?.find(({ status }) => status === 'free')?.day ?? null
  const closed = days?.some(({ day, status }) => day === picked && status === 'closed') ?? false
  return closed ? first : (picked ?? first)
}

interface Props extends Omit<TimesProps, 'day'> {
  /** Shown first; the first free one where none is. */
  readonly firstDay?: BusinessDay
}

/** A day of the calendar and a time of that day. */
export function PickTime({ firstDay, ...props }: Props) {
  const { wanted, today, showAnswer } = props
  const say = useSay()
  const [month, setMonth] = useState<Month>(monthOf(firstDay ?? today))
  const [picked, setPicked] = useState<BusinessDay | null>(firstDay ?? null)
  const asked = useMonth(wanted, month, today)
  const shown = (days: readonly CalendarDay[] | null) => {
    const day = dayShown(days, picked)
    const word = days === null ? null : monthWord(days)
    return (
      <View className="booking-two">
        <View className="booking-half">
          <Calendar
            month={month}
            today={today}
            days={days}
            chosen={day}
            onChoose={setPicked}
            onMonth={(to) => {
              setMonth(to)
              setPicked(null)
            }}
          />
          {word === null ? null : <Aside id="month-word" words={say(word)} />}
        </View>
        {day === null ? null : <Times key={day} day={day} {...props} />}
      </View>
    )
  }
  if (asked.query.status === 'loading') return shown(null)
  return showAnswer(asked, ({ days }) => shown(days))
}
