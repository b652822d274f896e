import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffBooking } from '@/shared/contracts/booking.views'
import type { ResourceId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { momentWords } from '@/ui/when-words'
import { WhoChoice } from '../choose/who-and-how-many'
import { dayText } from './day.text'
import { DayAct } from './day-act'
import { StaffTimes } from './staff-times'
import type { AtDay } from './use-day'

interface Props {
  readonly at: AtDay
  readonly booking: StaffBooking
  readonly onBack: () => void
}

/** Another time or somebody else for a booking; its own time counts as free. */
export function MoveForm({ at, booking, onBack }: Props) {
  const say = useSay()
  const { storeId, view } = at
  const { id: bookingId, serviceId, seats } = booking
  const service = view.services.find(({ id }) => id === serviceId)
  const [person, setPerson] = useState<ResourceId | null>(null)
  const [day, setDay] = useState(view.day)
  const [startsAt, setStartsAt] = useState<Instant | null>(null)
  const when = startsAt === null ? '' : say(momentWords(startsAt, view.utcOffsetMinutes, startsAt))
  return (
    <>
      <WhoChoice
        people={service?.people ?? []}
        chosen={person}
        onChoose={(id) => {
          setPerson(id)
          setStartsAt(null)
        }}
      />
      <StaffTimes
        wanted={{ storeId, serviceId, with: person, seats }}
        day={day}
        view={view}
        besides={bookingId}
        chosen={startsAt}
        onDay={(picked) => {
          setDay(picked)
          setStartsAt(null)
        }}
        onPick={setStartsAt}
      />
      <View className="booking-ways">
        {startsAt === null ? null : (
          <DayAct
            id="move-yes"
            at={at}
            action="booking/move"
            input={{ storeId, bookingId, startsAt, with: person }}
            words={dayText.moveTo(when)}
            look="main"
            onDone={onBack}
          />
        )}
        <TapButton id="move-no" label={say(dayText.back)} look="plain" onTap={onBack} />
      </View>
    </>
  )
}
