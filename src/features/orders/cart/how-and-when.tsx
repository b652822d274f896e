import { View } from '@tarojs/components'
import { useState } from 'react'
import type { QuoteView } from '@/shared/contracts/orders.views'
import type { Serving } from '@/shared/domain/orders/order'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { cartText, notNowWords } from './cart.text'

interface ServingProps {
  readonly serving: Serving
  /** The code of the place one is at; null where none was scanned: then it cannot be brought. */
  readonly placeCode: string | null
  readonly placeName: QuoteView['placeName']
  readonly onServing: (serving: Serving) => void
}

/** Here, to go, or to one's place. No cutlery unless it is asked for. */
export function ServingChoice({ serving, placeCode, placeName, onServing }: ServingProps) {
  const say = useSay()
  const toPlace = placeName === undefined ? cartText.toMyPlace : cartText.toPlace(say(placeName))
  const ways = [
    ...(placeCode === null
      ? []
      : [{ value: 'to-place', id: 'serving-to-place', label: say(toPlace) } as const]),
    { value: 'here', id: 'serving-here', label: say(cartText.here) } as const,
    { value: 'to-go', id: 'serving-to-go', label: say(cartText.toGo) } as const,
  ]
  const choose = (how: Serving['how']) => {
    if (how === 'to-go') onServing({ how, cutlery: false })
    else if (how === 'here') onServing({ how })
    else if (placeCode !== null) onServing({ how, placeCode })
  }
  return (
    <View className="card order-card">
      <View className="title">{say(cartText.serving)}</View>
      <Choices<Serving['how']> choices={ways} chosen={serving.how} onChoose={choose} />
      {serving.how === 'to-go' ? (
        <Choices
          choices={[
            { value: false, id: 'cutlery-no', label: say(cartText.noCutlery) },
            { value: true, id: 'cutlery-yes', label: say(cartText.cutlery) },
          ]}
          chosen={serving.cutlery}
          onChoose={(cutlery) => onServing({ how: 'to-go', cutlery })}
        />
      ) : null}
    </View>
  )
}

interface TimeProps {
  readonly quote: QuoteView
  readonly wantedAt: Instant | null
  readonly onWanted: (at: Instant | null) => void
}

/** Whether it can be made for the moment chosen, as the quote says. */
export function isTakenAt({ nowReadyAt, slots }: QuoteView, wantedAt: Instant | null): boolean {
  if (wantedAt === null) return nowReadyAt !== null
  return slots.some(({ at, full }) => at === wantedAt && !full)
}

/** So many of the times that are left stand there at first: with now, two rows on a phone. */
const SOONEST = 5

/** As soon as it can be made, or at one of the times the kitchen has left. */
export function TimeChoice({ quote, wantedAt, onWanted }: TimeProps) {
  const say = useSay()
  const { nowReadyAt, notNow, slots, utcOffsetMinutes } = quote
  const [all, setAll] = useState(false)
  const clock = (at: Instant) => clockTime(at, utcOffsetMinutes)
  const free = slots.filter(({ full }) => !full)
  const shown = all ? free : free.slice(0, SOONEST)
  const times = [
    ...(nowReadyAt === null
      ? []
      : [{ value: null, id: 'when-now', label: say(cartText.now(clock(nowReadyAt))) }]),
    ...shown.map(({ at }) => ({ value: at, id: `when-${at}`, label: clock(at) })),
  ]
  return (
    <View className="card order-card">
      <View className="title">{say(cartText.when)}</View>
      {notNow === undefined ? null : (
        <Aside id="not-now" words={say(notNowWords(notNow, utcOffsetMinutes))} />
      )}
      {times.length === 0 ? (
        <Aside id="no-times" words={say(cartText.noTimes)} />
      ) : (
        <View className="figures">
          <Choices<Instant | null>
            choices={times}
            // Nothing is chosen yet while none is taken for now: null stands for now.
            chosen={isTakenAt(quote, wantedAt) ? wantedAt : Number.NaN}
            onChoose={onWanted}
          />
        </View>
      )}
      {shown.length === free.length ? null : (
        <TapButton
          id="more-times"
          label={say(cartText.moreTimes)}
          look="plain"
          onTap={() => setAll(true)}
        />
      )}
    </View>
  )
}
