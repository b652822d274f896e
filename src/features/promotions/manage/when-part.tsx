import { View } from '@tarojs/components'
import { type BusinessDay, daysAfter } from '@/shared/kernel/business-day'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { dateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { PickedDay, PickedTime } from '@/ui/picked'
import { WEEKDAYS, weekdayName } from '@/ui/weekday-words'
import { formText } from './form.text'
import { beginningAt, clockOf, endingAt, usualHours } from './form-hours'
import { toggled, type Writing } from './promotion-form'

interface Props extends Writing {
  readonly today: BusinessDay
}

/** A promotion is planned at most so far ahead. */
const REACH_DAYS = 366

/** From which day to which, as it is chosen. */
function Days({ form, change, today }: Props) {
  const say = useSay()
  const { firstDay, lastDay } = form
  const date = (day: BusinessDay) => say(dateWords(day, today))
  const from = firstDay === null ? formText.fromToday : formText.firstDay(date(firstDay))
  const until = daysAfter(today, REACH_DAYS)
  const to = lastDay === null ? formText.setEnd : formText.lastDay(date(lastDay))
  return (
    <View className="promotions-span">
      <PickedDay
        id="first-day"
        label={say(from)}
        day={firstDay ?? today}
        from={today}
        until={until}
        onPick={(day) => change({ firstDay: day === today ? null : day })}
      />
      <View className="muted">–</View>
      <PickedDay
        id="last-day"
        label={say(to)}
        day={lastDay ?? today}
        from={today}
        until={until}
        onPick={(day) => change({ lastDay: day })}
      />
      {lastDay === null ? null : (
        <TapButton
          id="no-end"
          label={say(formText.noEnd)}
          look="plain"
          onTap={() => change({ lastDay: null })}
        />
      )}
    </View>
  )
}

/** Some weekdays; none chosen is all of them. */
function Weekdays({ form, change }: Writing) {
  const say = useSay()
  const { weekdays } = form
  return (
    <View className="choices">
      {WEEKDAYS.map((weekday) => (
        <TapButton
          key={weekday}
          id={`weekday-${weekday}`}
          label={say(weekdayName(weekday))}
          look={weekdays.includes(weekday) ? 'chosen' : 'second'}
          onTap={() => change({ weekdays: toggled(weekdays, weekday) })}
        />
      ))}
    </View>
  )
}

function Hours({ form: { hours }, change }: Writing) {
  const say = useSay()
  return (
    <>
      <Choices
        choices={[
          { value: false, id: 'all-day', label: say(formText.allDay) },
          { value: true, id: 'some-hours', label: say(formText.someHours) },
        ]}
        chosen={hours !== null}
        onChoose={(some) => change({ hours: some ? usualHours : null })}
      />
      {hours === null ? null : (
        <View className="promotions-span">
          <PickedTime
            id="hours-from"
            label={`${say(formText.hoursFrom)} ${clockOf(hours.fromMinute)}`}
            clock={clockOf(hours.fromMinute)}
            onPick={(clock) => change({ hours: beginningAt(hours, clock) })}
          />
          <View className="muted">–</View>
          <PickedTime
            id="hours-to"
            label={`${say(formText.hoursTo)} ${clockOf(hours.toMinute)}`}
            clock={clockOf(hours.toMinute)}
            onPick={(clock) => change({ hours: endingAt(hours, clock) })}
          />
        </View>
      )}
    </>
  )
}

/** On which days, weekdays and hours. */
export function WhenPart({ form, change, today }: Props) {
  const say = useSay()
  return (
    <>
      <View className="promotions-label">{say(formText.when)}</View>
      <Days form={form} change={change} today={today} />
      <Weekdays form={form} change={change} />
      <Hours form={form} change={change} />
    </>
  )
}
