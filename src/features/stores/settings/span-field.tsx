import { View } from '@tarojs/components'
import type { Span } from '@/shared/contracts/stores.contract'
import type { TradingDay } from '@/shared/kernel/business-day'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { PickedTime } from '@/ui/picked'
import { pickedClock, spanWords } from '../day-words'
import { closingAt, openingAt } from './hours-form'
import { settingsText } from './settings.text'
import './settings.scss'

const DAY_MINUTES = 24 * 60

interface Props<S extends Span> {
  readonly id: string
  readonly span: S
  readonly store: TradingDay
  readonly onChange: (span: S) => void
  readonly onRemove: () => void
}

/** From when to when, by two clocks; past midnight is said. */
export function SpanField<S extends Span>({ id, span, store, onChange, onRemove }: Props<S>) {
  const say = useSay()
  const told = (minutes: number) => {
    const clock = pickedClock(minutes)
    if (minutes === DAY_MINUTES) return '24:00'
    return minutes < DAY_MINUTES ? clock : say(settingsText.nextDay(clock))
  }
  const opens = told(span.opensAtMinutes)
  const closes = told(span.closesAtMinutes)
  return (
    <View className="span-field">
      <PickedTime
        id={`${id}-opens`}
        label={opens}
        spoken={`${say(settingsText.opens)} ${opens}`}
        clock={pickedClock(span.opensAtMinutes)}
        onPick={(clock) => onChange(openingAt(span, clock, store))}
      />
      <View className="muted">{say(settingsText.to)}</View>
      <PickedTime
        id={`${id}-closes`}
        label={closes}
        spoken={`${say(settingsText.closes)} ${closes}`}
        clock={pickedClock(span.closesAtMinutes)}
        onPick={(clock) => onChange(closingAt(span, clock, store))}
      />
      <View className="span-field-end">
        <TapButton
          id={`${id}-remove`}
          label={say(settingsText.remove)}
          spoken={say(settingsText.removeSpoken(say(spanWords(span))))}
          look="plain"
          onTap={onRemove}
        />
      </View>
    </View>
  )
}
