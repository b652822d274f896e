import { View } from '@tarojs/components'
import type { TradingDay } from '@/shared/kernel/business-day'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { WEEKDAYS, weekdayName } from '@/ui/weekday-words'
import { usualSpan, type WeekHours } from './hours-form'
import { settingsText } from './settings.text'
import { SpanList } from './span-list'

interface Props {
  readonly hours: WeekHours
  readonly store: TradingDay
  readonly onChange: (hours: WeekHours) => void
}

/** What public holidays change. */
export function HolidayField({ hours, store, onChange }: Props) {
  const say = useSay()
  const { onHolidays } = hours
  const choices = [
    { value: 'as-usual', id: 'holidays-as-usual', label: say(settingsText.asUsual) },
    { value: 'closed', id: 'holidays-closed', label: say(settingsText.closed) },
    { value: 'own', id: 'holidays-own', label: say(settingsText.own) },
  ] as const
  const choose = (to: (typeof choices)[number]['value']) => {
    if (to === onHolidays.hours) return
    const chosen = to === 'own' ? { hours: to, spans: [usualSpan] } : { hours: to }
    onChange({ ...hours, onHolidays: chosen })
  }
  return (
    <View className="settings-field">
      <View className="settings-label">{say(settingsText.holidays)}</View>
      <Choices choices={choices} chosen={onHolidays.hours} onChoose={choose} />
      {onHolidays.hours === 'own' ? (
        <SpanList
          id="holiday-hours"
          spans={onHolidays.spans}
          store={store}
          onChange={(spans) => onChange({ ...hours, onHolidays: { hours: 'own', spans } })}
        />
      ) : null}
    </View>
  )
}

/** A weekend day worked in exchange has a weekday's hours: Monday to Friday. */
const WORKING_DAYS = 5

/** What swap workdays (调休) change. */
export function SwapWorkdayField({ hours, onChange }: Omit<Props, 'store'>) {
  const say = useSay()
  const { onSwapWorkdays } = hours
  const choices = [
    { value: 0, id: 'swap-as-usual', label: say(settingsText.asUsual) },
    ...WEEKDAYS.slice(0, WORKING_DAYS).map((weekday) => ({
      value: weekday,
      id: `swap-as-${weekday}`,
      label: say(settingsText.asWeekday(weekdayName(weekday))),
    })),
  ]
  const chosen = onSwapWorkdays.hours === 'as-usual' ? 0 : onSwapWorkdays.weekday
  const choose = (weekday: number) =>
    onChange({
      ...hours,
      onSwapWorkdays: weekday === 0 ? { hours: 'as-usual' } : { hours: 'as-weekday', weekday },
    })
  return (
    <View className="settings-field">
      <View className="settings-label">{say(settingsText.swapWorkdays)}</View>
      <Choices choices={choices} chosen={chosen} onChoose={choose} />
    </View>
  )
}
