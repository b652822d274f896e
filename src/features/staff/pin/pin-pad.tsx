import { View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { asPicture } from '@/ui/role'
import { pinText } from './pin.text'
import './pin.scss'

const DIGITS = 6
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

interface Props {
  /** Begins the ids of its keys. */
  readonly id: string
  readonly busy: boolean
  /** Six digits are there: the pad begins again, and keeps none of them. */
  readonly onPin: (pin: string) => void
}

/** Six digits, never shown: big keys for one hand, and how many are in. */
export function PinPad({ id, busy, onPin }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const press = (digit: string) => {
    const pin = typed + digit
    setTyped(pin.length === DIGITS ? '' : pin)
    if (pin.length === DIGITS) onPin(pin)
  }
  const key = (digit: string) => (
    <TapButton
      key={digit}
      id={`${id}-${digit}`}
      label={digit}
      look="second"
      busy={busy}
      onTap={() => press(digit)}
    />
  )
  const edit = (name: 'clear' | 'back', left: string) => (
    <TapButton
      id={`${id}-${name}`}
      label={say(pinText[name])}
      look="plain"
      busy={busy}
      onTap={() => setTyped(left)}
    />
  )
  return (
    <View className="pin">
      <View
        id={`${id}-typed`}
        className="pin-dots"
        aria-live="polite"
        aria-label={say(pinText.digits(typed.length))}
        {...asPicture}
      >
        {Array.from({ length: DIGITS }, (_, index) => index).map((place) => (
          <View key={place} className={`pin-dot${place < typed.length ? ' pin-dot-in' : ''}`} />
        ))}
      </View>
      <View className="pin-keys">
        {KEYS.map(key)}
        {edit('clear', '')}
        {key('0')}
        {edit('back', typed.slice(0, -1))}
      </View>
    </View>
  )
}
