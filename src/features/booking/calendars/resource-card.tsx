import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CalendarsView } from '@/shared/contracts/booking.at-work.contract'
import type { Span, WeeklyHours } from '@/shared/domain/stores/opening-hours'
import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { inBoth } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { nearDayWords, weekdaysWords } from '@/ui/when-words'
import { CalendarAct } from './calendar-act'
import { calendarsText } from './calendars.text'
import '../booking.scss'

export type ResourceCalendar = CalendarsView['resources'][number]

/** What the cards know of where they stand. */
export interface AtCalendars {
  readonly storeId: StoreId
  readonly view: CalendarsView
  readonly refresh: () => void
  /** Stretches of a day in words, as the store's own hours have them. */
  readonly sayHours: (spans: readonly Span[]) => Words
}

/** Each stretch with its days before it. */
function weekWords(hours: WeeklyHours, at: AtCalendars): readonly Words[] {
  return hours.map(({ days, ...span }) => {
    const names = weekdaysWords(days)
    const { zh, en } = at.sayHours([span])
    return { zh: `${names.zh} ${zh}`, en: `${names.en} ${en}` }
  })
}

function Week({ at, resource }: Pick<Props, 'at' | 'resource'>) {
  const say = useSay()
  const { hours } = resource
  if (hours === null) return <View className="muted">{say(calendarsText.asStore)}</View>
  if (hours.length === 0) return <View className="muted">{say(calendarsText.never)}</View>
  return (
    <>
      {weekWords(hours, at).map((words) => (
        <View key={words.zh} className="muted figures">
          {say(words)}
        </View>
      ))}
    </>
  )
}

interface Props {
  readonly at: AtCalendars
  readonly resource: ResourceCalendar
  /** The way to the bookings that need a hand. */
  readonly toBookings: ReactNode
  readonly onWeek: () => void
  readonly onDay: () => void
  readonly onRemove: () => void
}

/** One person or room: when they can be booked, on which days not, and what that leaves undone. */
export function ResourceCard({ at, resource, toBookings, onWeek, onDay, onRemove }: Props) {
  const say = useSay()
  const { id, kind, name, exceptions, removed, unserved } = resource
  const told = say(name)
  const of = (words: Words) => say(calendarsText.of(words, told))
  return (
    <View id={`resource-${id}`} className="card booking-card">
      <View className="small">{say(calendarsText[kind])}</View>
      <View className="title">{told}</View>
      {removed ? <View className="booking-trouble">{say(calendarsText.removed)}</View> : null}
      {unserved === 0 ? null : (
        <>
          <View className="booking-trouble">{say(calendarsText.unserved(unserved))}</View>
          {toBookings}
        </>
      )}
      <Week at={at} resource={resource} />
      {exceptions.map(({ day, spans }) => {
        const label = say(nearDayWords(day, at.view.today))
        const hours = spans.length === 0 ? calendarsText.leave : at.sayHours(spans)
        return (
          <View key={day} className="booking-line">
            <View className="booking-line-words figures">{`${label} · ${say(hours)}`}</View>
            <CalendarAct
              id={`take-back-${id}-${day}`}
              at={at}
              action="booking/set-day"
              input={{ storeId: at.storeId, resourceId: id, day, spans: null }}
              words={calendarsText.takeBack}
              spoken={calendarsText.takeBackOf(`${told} ${label}`)}
              look="plain"
            />
          </View>
        )
      })}
      <View className="booking-ways">
        {removed ? (
          <CalendarAct
            id={`bring-back-${id}`}
            at={at}
            action="booking/set-removed"
            input={{ storeId: at.storeId, resourceId: id, removed: false }}
            words={calendarsText.bringBack}
            spoken={calendarsText.of(calendarsText.bringBack, inBoth(name).zh)}
          />
        ) : (
          <>
            <TapButton
              id={`week-${id}`}
              label={say(calendarsText.week)}
              spoken={of(calendarsText.week)}
              look="second"
              onTap={onWeek}
            />
            <TapButton
              id={`dated-${id}`}
              label={say(calendarsText.dated)}
              spoken={of(calendarsText.dated)}
              look="second"
              onTap={onDay}
            />
            <TapButton
              id={`remove-${id}`}
              label={say(calendarsText.remove)}
              spoken={of(calendarsText.remove)}
              look="plain"
              onTap={onRemove}
            />
          </>
        )}
      </View>
    </View>
  )
}
