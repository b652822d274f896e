import { Input } from '@tarojs/components'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import './staff.scss'

/** The contract's limit for what people and phones are called. */
const NAME_CHARACTERS = 10

interface Props {
  readonly id: string
  readonly words: Words
  readonly value: string
  readonly onType: (value: string) => void
  readonly mostCharacters?: number
}

/** One short line to type. */
export function NameField({ id, words, value, onType, mostCharacters = NAME_CHARACTERS }: Props) {
  const say = useSay()
  return (
    <Input
      id={id}
      className="staff-field"
      value={value}
      maxlength={mostCharacters}
      placeholder={say(words)}
      aria-label={say(words)}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}
