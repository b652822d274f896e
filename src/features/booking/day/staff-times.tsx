import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { Wanted } from '@/shared/contracts/booking.contract'
import type { DayView } from '@/shared/contracts/booking.views'
import { type BusinessDay, daysAfter } from '@/shared/kernel/business-day'
import type { BookingId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { PickedDay } from '@/ui/picked'
import { nearDayWords } from '@/ui/when-words'
import { chooseText } from '../choose/choose.text'
import { DayTimes } from '../choose/day-times'
import { refusedWords } from '../refused-words'
import { dayText } from './day.text'

/** As far ahead as the picker goes. */
export const REACH_DAYS = 366

interface Props {
  readonly wanted: Wanted
  readonly day: BusinessDay
  readonly view: Pick<DayView, 'today' | 'utcOffsetMinutes' | 'services'>
  /** A booking that counts as not there: the one that is moved. */
  readonly besides: BookingId | null
  readonly chosen: Instant | null
  readonly onDay: (day: BusinessDay) => void
  readonly onPick: (startsAt: Instant) => void
}

function Times({ wanted, day, view, besides, chosen, onPick }: Omit<Props, 'onDay'>) {
  const say = useSay()
  const { query } = useQuery('booking/staff-times', { ...wanted, day, besides })
  const service = view.services.find(({ id }) => id === wanted.serviceId)
  if (query.status === 'loading') return <View className="small">{say(chooseText.looking)}</View>
  if (query.status === 'failed') {
    return <Aside id="times-failed" words={say(dayText.timesFailed)} />
  }
  if (query.status === 'refused') {
    return <Aside id="times-refused" words={say(refusedWords(query.refusal))} />
  }
  const { times } = query.value
  if (times.length === 0) return <Aside id="no-times" words={say(dayText.noTimes)} />
  return (
    <DayTimes
      day={day}
      utcOffsetMinutes={view.utcOffsetMinutes}
      times={times}
      shared={(service?.seats ?? 1) > 1}
      chosen={chosen}
      busy={false}
      onPick={onPick}
    />
  )
}

/** A day on the phone's own wheels, and its times without the lead shoppers keep. */
export function StaffTimes({ onDay, ...props }: Props) {
  const say = useSay()
  const { day, view, wanted } = props
  const label = say(nearDayWords(day, view.today))
  return (
    <View className="booking-field">
      <PickedDay
        id="times-day"
        label={label}
        spoken={`${say(dayText.pickDay)} ${label}`}
        day={day}
        from={view.today}
        until={daysAfter(view.today, REACH_DAYS)}
        onPick={onDay}
      />
      <View id="times" className="day-times" aria-live="polite">
        <Times key={`${day} ${wanted.serviceId} ${wanted.with} ${wanted.seats}`} {...props} />
      </View>
    </View>
  )
}
