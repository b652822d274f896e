import { View } from '@tarojs/components'
import type { FreeTimeView } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { dateAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { uiText } from '@/ui/ui.text'
import { chooseText } from './choose.text'
import { partsOfDay } from './parts-of-day'
import './times.scss'

interface TimeProps {
  readonly id: string
  readonly label: string
  readonly spoken: string
  /** Under the time, where seats are left to be counted. */
  readonly left: string | null
  readonly chosen: boolean
  readonly busy: boolean
  readonly onPick: () => void
}

function Time({ id, label, spoken, left, chosen, busy, onPick }: TimeProps) {
  const say = useSay()
  const looks = [
    'time',
    'figures',
    ...(chosen ? ['time-chosen'] : []),
    ...(busy ? ['time-busy'] : []),
  ]
  return (
    <View
      id={id}
      className={looks.join(' ')}
      hoverClass="tap-pressed"
      aria-label={chosen ? say(uiText.chosen(spoken)) : spoken}
      {...asButton}
      {...(busy ? {} : { onClick: onPick })}
    >
      <View>{label}</View>
      {left === null ? null : <View className="time-left">{left}</View>}
    </View>
  )
}

interface Props {
  readonly day: BusinessDay
  readonly utcOffsetMinutes: number
  readonly times: readonly FreeTimeView[]
  /** Several may book the same time: how many seats are left is said. */
  readonly shared: boolean
  readonly chosen: Instant | null
  readonly busy: boolean
  readonly onPick: (startsAt: Instant) => void
}

/** The free times of a day, one tap each. */
export function DayTimes(props: Props) {
  const { day, utcOffsetMinutes, times, shared, chosen, busy, onPick } = props
  const say = useSay()
  const clock = (at: Instant) => {
    const time = clockTime(at, utcOffsetMinutes)
    return dateAt(at, utcOffsetMinutes) > day ? say(chooseText.nextDay(time)) : time
  }
  return (
    <>
      {partsOfDay(times, day, utcOffsetMinutes).map(([part, within]) => (
        <View key={part}>
          <View className="small times-part">{say(chooseText[part])}</View>
          <View className="times">
            {within.map(({ startsAt, seatsLeft }) => {
              const label = clock(startsAt)
              return (
                <Time
                  key={startsAt}
                  id={`time-${clockTime(startsAt, utcOffsetMinutes).replace(':', '')}`}
                  label={label}
                  spoken={shared ? `${label}，${say(chooseText.left(seatsLeft))}` : label}
                  left={shared ? say(chooseText.left(seatsLeft)) : null}
                  chosen={startsAt === chosen}
                  busy={busy}
                  onPick={() => onPick(startsAt)}
                />
              )
            })}
          </View>
        </View>
      ))}
    </>
  )
}
