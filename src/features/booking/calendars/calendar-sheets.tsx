import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { HoursSpan, Span, WeeklyHours } from '@/shared/domain/stores/opening-hours'
import { type BusinessDay, daysAfter } from '@/shared/kernel/business-day'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { PickedDay } from '@/ui/picked'
import { Sheet } from '@/ui/sheet'
import { nearDayWords } from '@/ui/when-words'
import { CalendarAct } from './calendar-act'
import { calendarsText } from './calendars.text'
import type { AtCalendars, ResourceCalendar } from './resource-card'
import { MOST_STRETCHES, withStretch } from './week-form'
import '../booking.scss'

/** As far ahead as the picker goes. */
const REACH_DAYS = 366

/** Hours as the store's own settings have their fields; the page hands them in. */
export interface HoursFields {
  readonly stretch: (
    place: number,
    stretch: HoursSpan,
    onChange: (to: HoursSpan) => void,
    onRemove: () => void,
  ) => ReactNode
  readonly spans: (spans: readonly Span[], onChange: (to: readonly Span[]) => void) => ReactNode
  readonly weekIsSound: (week: WeeklyHours) => boolean
  readonly daysSpansAreSound: (spans: readonly Span[]) => boolean
}

interface Props {
  readonly at: AtCalendars
  readonly resource: ResourceCalendar
  readonly fields: HoursFields
  readonly onClose: () => void
}

/** The hours of the week of a person or room: the store's, or their own. */
export function WeekSheet({ at, resource, fields, onClose }: Props) {
  const say = useSay()
  const [own, setOwn] = useState(resource.hours !== null)
  const [week, setWeek] = useState<WeeklyHours>(resource.hours ?? withStretch([]))
  const { storeId } = at
  const hours = own ? week : null
  const sound = hours === null || fields.weekIsSound(hours)
  return (
    <Sheet
      id="week-sheet"
      title={say(calendarsText.of(calendarsText.week, say(resource.name)))}
      onClose={onClose}
    >
      <View className="muted">{say(calendarsText.weekHint)}</View>
      <Choices
        choices={[
          { value: false, id: 'week-as-store', label: say(calendarsText.takeStore) },
          { value: true, id: 'week-own', label: say(calendarsText.own) },
        ]}
        chosen={own}
        onChoose={setOwn}
      />
      {own
        ? week.map((stretch, place) =>
            fields.stretch(
              place,
              stretch,
              (to) => setWeek(week.map((each, at) => (at === place ? to : each))),
              () => setWeek(week.filter((_, at) => at !== place)),
            ),
          )
        : null}
      {own && week.length < MOST_STRETCHES ? (
        <TapButton
          id="add-stretch"
          label={say(calendarsText.addStretch)}
          look="plain"
          onTap={() => setWeek(withStretch(week))}
        />
      ) : null}
      <View className="booking-ways">
        <CalendarAct
          id="save-week"
          at={at}
          action="booking/set-week"
          input={sound ? { storeId, resourceId: resource.id, hours } : null}
          words={calendarsText.save}
          look="main"
          onDone={onClose}
        />
      </View>
    </Sheet>
  )
}

/** Hours to begin with, for a manager to change. */
const USUAL: readonly Span[] = [{ opensAtMinutes: 10 * 60, closesAtMinutes: 18 * 60 }]

/** One day's own hours of a person or room, or leave. */
export function DatedSheet({ at, resource, fields, onClose }: Props) {
  const say = useSay()
  const { storeId, view } = at
  const [day, setDay] = useState<BusinessDay>(view.today)
  const [leave, setLeave] = useState(true)
  const [spans, setSpans] = useState(USUAL)
  const label = say(nearDayWords(day, view.today))
  const sound = leave || (spans.length > 0 && fields.daysSpansAreSound(spans))
  return (
    <Sheet
      id="dated-sheet"
      title={say(calendarsText.of(calendarsText.dated, say(resource.name)))}
      onClose={onClose}
    >
      <View className="muted">{say(calendarsText.datedHint)}</View>
      <View className="booking-field">
        <PickedDay
          id="dated-day"
          label={label}
          spoken={`${say(calendarsText.day)} ${label}`}
          day={day}
          from={view.today}
          until={daysAfter(view.today, REACH_DAYS)}
          onPick={setDay}
        />
      </View>
      <Choices
        choices={[
          { value: true, id: 'dated-leave', label: say(calendarsText.leave) },
          { value: false, id: 'dated-own', label: say(calendarsText.own) },
        ]}
        chosen={leave}
        onChoose={setLeave}
      />
      {leave ? null : fields.spans(spans, setSpans)}
      <View className="booking-ways">
        <CalendarAct
          id="save-dated"
          at={at}
          action="booking/set-day"
          input={
            sound ? { storeId, resourceId: resource.id, day, spans: leave ? [] : spans } : null
          }
          words={calendarsText.save}
          look="main"
          onDone={onClose}
        />
      </View>
    </Sheet>
  )
}

/** Asks once before somebody or a room is taken out of bookings. */
export function RemoveSheet({ at, resource, onClose }: Omit<Props, 'fields'>) {
  const say = useSay()
  return (
    <Sheet
      id="remove-sheet"
      title={say(calendarsText.of(calendarsText.remove, say(resource.name)))}
      onClose={onClose}
    >
      <View className="muted">{say(calendarsText.removeAsk)}</View>
      <View className="booking-ways">
        <TapButton id="remove-no" label={say(calendarsText.keep)} onTap={onClose} />
        <CalendarAct
          id="remove-yes"
          at={at}
          action="booking/set-removed"
          input={{ storeId: at.storeId, resourceId: resource.id, removed: true }}
          words={calendarsText.removeYes}
          onDone={onClose}
        />
      </View>
    </Sheet>
  )
}
