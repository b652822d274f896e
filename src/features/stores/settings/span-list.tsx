import { View } from '@tarojs/components'
import type { Span } from '@/shared/contracts/stores.contract'
import type { TradingDay } from '@/shared/kernel/business-day'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { MOST_SPANS, spansTrouble, usualSpan } from './hours-form'
import { settingsText, troubleWords } from './settings.text'
import { SpanField } from './span-field'

interface Props {
  readonly id: string
  readonly spans: readonly Span[]
  readonly store: TradingDay
  readonly onChange: (spans: readonly Span[]) => void
}

/** The stretches of one day. */
export function SpanList({ id, spans, store, onChange }: Props) {
  const say = useSay()
  const trouble = spansTrouble(spans, store)
  return (
    <View>
      {spans.map((span, place) => (
        <SpanField
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
          key={place}
          id={`${id}-${place}`}
          span={span}
          store={store}
          onChange={(to) => onChange(spans.map((each, at) => (at === place ? to : each)))}
          onRemove={() => onChange(spans.filter((_, at) => at !== place))}
        />
      ))}
      {trouble === null ? null : <Aside id={`${id}-wrong`} words={say(troubleWords[trouble])} />}
      {spans.length >= MOST_SPANS ? null : (
        <TapButton
          id={`${id}-add`}
          label={say(settingsText.addStretch)}
          look="plain"
          onTap={() => onChange([...spans, usualSpan])}
        />
      )}
    </View>
  )
}
