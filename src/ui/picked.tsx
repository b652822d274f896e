import { Picker, View } from '@tarojs/components'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { asButton } from './role'
import './picked.scss'

interface FaceProps {
  readonly id: string
  readonly label: string
  /** What is read aloud: the field's name and its value, where the label is the value alone. */
  readonly spoken?: string
}

function PickedFace({ id, label, spoken = label }: FaceProps) {
  return (
    <View
      id={id}
      className="picked figures"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={spoken}
    >
      {label}
    </View>
  )
}

interface TimeProps extends FaceProps {
  /** `HH:MM`. */
  readonly clock: string
  readonly onPick: (clock: string) => void
}

/** A time of a clock, picked on the phone's own wheels. */
export function PickedTime({ clock, onPick, ...face }: TimeProps) {
  return (
    <Picker mode="time" value={clock} onChange={(event) => onPick(String(event.detail.value))}>
      <PickedFace {...face} />
    </Picker>
  )
}

interface DayProps extends FaceProps {
  readonly day: BusinessDay
  readonly from: BusinessDay
  readonly until: BusinessDay
  readonly onPick: (day: BusinessDay) => void
}

/** A day, picked on the phone's own wheels. */
export function PickedDay({ day, from, until, onPick, ...face }: DayProps) {
  const pick = (text: string) => {
    if (isBusinessDay(text)) onPick(text)
  }
  return (
    <Picker
      mode="date"
      value={day}
      start={from}
      end={until}
      onChange={(event) => pick(String(event.detail.value))}
    >
      <PickedFace {...face} />
    </Picker>
  )
}
