import { View } from '@tarojs/components'
import type { HoursSpan } from '@/shared/domain/stores/opening-hours'
import type { TradingDay } from '@/shared/kernel/business-day'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { asButton } from '@/ui/role'
import { uiText } from '@/ui/ui.text'
import { WEEKDAYS, weekdayName } from '@/ui/weekday-words'
import { stretchTrouble, withToggledDay } from './hours-form'
import { troubleWords } from './settings.text'
import { SpanField } from './span-field'
import './settings.scss'

interface DaysProps {
  readonly id: string
  readonly stretch: HoursSpan
  readonly onChange: (stretch: HoursSpan) => void
}

/** The days a stretch is for, seven in a row. */
function DayToggles({ id, stretch, onChange }: DaysProps) {
  const say = useSay()
  return (
    <View className="day-toggles">
      {WEEKDAYS.map((weekday) => {
        const chosen = stretch.days.includes(weekday)
        const label = say(weekdayName(weekday))
        return (
          <View
            key={weekday}
            id={`${id}-day-${weekday}`}
            className={`day-toggle${chosen ? ' day-toggle-on' : ''}`}
            hoverClass="tap-pressed"
            {...asButton}
            aria-label={chosen ? say(uiText.chosen(label)) : label}
            onClick={() => onChange(withToggledDay(stretch, weekday))}
          >
            {label}
          </View>
        )
      })}
    </View>
  )
}

interface Props extends DaysProps {
  readonly store: TradingDay
  readonly onRemove: () => void
}

/** One stretch of several days of the week. */
export function StretchField({ id, stretch, store, onChange, onRemove }: Props) {
  const say = useSay()
  const trouble = stretchTrouble(stretch, store)
  return (
    <View className="stretch">
      <DayToggles id={id} stretch={stretch} onChange={onChange} />
      <SpanField id={id} span={stretch} store={store} onChange={onChange} onRemove={onRemove} />
      {trouble === null ? null : <Aside id={`${id}-wrong`} words={say(troubleWords[trouble])} />}
    </View>
  )
}
