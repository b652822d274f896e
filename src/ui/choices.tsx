import { View } from '@tarojs/components'
import { TapButton } from './button'
import { useSay } from './language'
import { uiText } from './ui.text'

/** One thing to choose. */
export interface Choice<T> {
  readonly value: T
  readonly id: string
  readonly label: string
  /** What is read aloud, where the label alone is too short. */
  readonly spoken?: string
}

interface Props<T> {
  readonly choices: readonly Choice<T>[]
  /** Nothing chosen yet where it equals none of them. */
  readonly chosen: T | null
  readonly onChoose: (value: T) => void
  /** In one row that slides, instead of as many rows as are needed. */
  readonly oneRow?: boolean
}

/** One of a few, one tap each. */
export function Choices<T>({ choices, chosen, onChoose, oneRow = false }: Props<T>) {
  const say = useSay()
  return (
    <View className={oneRow ? 'choices-row' : 'choices'}>
      {choices.map(({ value, id, label, spoken = label }) => (
        <TapButton
          key={id}
          id={id}
          label={label}
          spoken={value === chosen ? say(uiText.chosen(spoken)) : spoken}
          look={value === chosen ? 'chosen' : 'second'}
          onTap={() => onChoose(value)}
        />
      ))}
    </View>
  )
}
