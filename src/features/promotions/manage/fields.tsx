import { Input, View } from '@tarojs/components'
import type { Words } from '@/shared/kernel/words'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { formText } from './form.text'

const NAME_CHARACTERS = 30
const NUMBER_CHARACTERS = 9

/** What a field holds, and what typing changes it to. */
export interface Field {
  readonly value: string
  readonly onType: (value: string) => void
}

interface Props extends Field {
  readonly id: string
  readonly words: Words
}

export function NameField({ id, words, value, onType }: Props) {
  const say = useSay()
  return (
    <Input
      id={id}
      className="promotions-field"
      value={value}
      maxlength={NAME_CHARACTERS}
      placeholder={say(words)}
      placeholderClass="promotions-hint"
      aria-label={say(words)}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}

interface NumberProps extends Props {
  /** What stands there while nothing is typed. */
  readonly empty?: Words
}

const nought: Words = { zh: '0', en: '0' }

/** A number, after what it counts. */
export function NumberField({ id, words, value, empty = nought, onType }: NumberProps) {
  const say = useSay()
  return (
    <View className="promotions-number">
      <View className="promotions-number-words">{say(words)}</View>
      <Input
        id={id}
        className="promotions-field figures"
        type="digit"
        value={value}
        maxlength={NUMBER_CHARACTERS}
        placeholder={say(empty)}
        placeholderClass="promotions-hint"
        aria-label={say(words)}
        onInput={(event) => onType(event.detail.value)}
      />
    </View>
  )
}

interface YesNoProps {
  readonly id: string
  readonly words: Words
  readonly chosen: boolean
  readonly onChoose: (yes: boolean) => void
}

export function YesNo({ id, words, chosen, onChoose }: YesNoProps) {
  const say = useSay()
  const choice = (value: boolean, label: string) => ({
    value,
    id: `${id}-${value ? 'yes' : 'no'}`,
    label,
    spoken: `${say(words)} ${label}`,
  })
  return (
    <>
      <View className="promotions-label">{say(words)}</View>
      <Choices
        choices={[choice(false, say(formText.no)), choice(true, say(formText.yes))]}
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  )
}
