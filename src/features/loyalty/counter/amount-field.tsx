import { Input } from '@tarojs/components'
import { useSay } from '@/ui/language'
import { deskText } from './desk.text'
import '../loyalty.scss'

const AMOUNT_CHARACTERS = 9

interface Props {
  readonly id: string
  readonly value: string
  readonly onType: (value: string) => void
}

/** What was really paid, in yuan. */
export function AmountField({ id, value, onType }: Props) {
  const say = useSay()
  return (
    <Input
      id={id}
      className="points-field figures"
      type="digit"
      value={value}
      maxlength={AMOUNT_CHARACTERS}
      placeholder={say(deskText.amount)}
      placeholderClass="points-hint"
      aria-label={say(deskText.amount)}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}
