import { View } from '@tarojs/components'
import { useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useServerNow } from '@/cloud/use-server-now'
import type { Output } from '@/shared/contracts'
import type { BookingSummary, BookingView } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { dateAt } from '@/shared/kernel/business-day'
import type { ResourceId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { momentWords } from '@/ui/when-words'
import { PickTime } from '../choose/pick-time'
import { SameTimeSheet } from '../choose/same-time'
import { WhoChoice } from '../choose/who-and-how-many'
import type { ShowAnswer } from '../show-answer'
import { WriteWord } from '../write-word'
import { bookingText } from './booking.text'
import { useBookingWrite } from './use-booking'
import '../booking.scss'

interface Props {
  readonly booking: BookingView
  readonly menu: Output<'booking/services'>
  readonly refresh: () => void
  readonly onDone: () => void
  readonly showAnswer: ShowAnswer
}

interface Picked {
  readonly startsAt: Instant
  readonly day: BusinessDay
}

/** Another time for the same booking, found by the same calendar. */
export function ChangeTime({ booking, menu, refresh, onDone, showAnswer }: Props) {
  const say = useSay()
  const know = useKnow()
  const now = useServerNow(MINUTE_MS)
  const { id: bookingId, storeId, serviceId, seats, utcOffsetMinutes } = booking
  const service = menu.services.find(({ id }) => id === serviceId)
  const [person, setPerson] = useState<ResourceId | null>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [other, setOther] = useState<BookingSummary | null>(null)
  const wanted = { storeId, serviceId, with: person, seats }
  const { writing, submit, checkAgain } = useBookingWrite('booking/change', {
    refresh,
    onDone,
    onRefused: (refusal) => {
      setOther(refusal.code === 'booking/same-time' ? refusal.other : null)
      if (refusal.code !== 'booking/taken' || picked === null) return
      setPicked(null)
      const { day } = picked
      void know('booking/day', { ...wanted, day }, { times: refusal.times, wait: null })
    },
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const change = (startsAt: Instant, evenSo: boolean) =>
    submit({ bookingId, startsAt, with: person, evenSo })
  return (
    <>
      <WhoChoice
        people={service?.people ?? []}
        chosen={person}
        onChoose={(id) => {
          setPerson(id)
          setPicked(null)
        }}
      />
      <PickTime
        wanted={wanted}
        firstDay={dateAt(booking.startsAt, utcOffsetMinutes)}
        today={menu.today}
        utcOffsetMinutes={utcOffsetMinutes}
        shared={(service?.seats ?? 1) > 1}
        chosen={picked?.startsAt ?? null}
        busy={busy}
        hint={say(bookingText.pickNew)}
        onPick={(startsAt, day) => setPicked({ startsAt, day })}
        full={() => <View id="no-times">{say(bookingText.noTimes)}</View>}
        showAnswer={showAnswer}
      />
      <View className="booking-ways">
        {picked === null ? null : (
          <TapButton
            id="change-yes"
            label={say(
              busy
                ? bookingText.changing
                : bookingText.changeTo(say(momentWords(picked.startsAt, utcOffsetMinutes, now))),
            )}
            busy={busy}
            onTap={() => change(picked.startsAt, false)}
          />
        )}
        <TapButton id="change-no" label={say(bookingText.keepTime)} look="plain" onTap={onDone} />
      </View>
      {other === null || picked === null ? (
        <WriteWord about="change" writing={writing} onCheckAgain={checkAgain} />
      ) : (
        <SameTimeSheet
          other={other}
          busy={busy}
          onEvenSo={() => change(picked.startsAt, true)}
          onAnother={() => setOther(null)}
        />
      )}
    </>
  )
}
