import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import type { HoursFields } from '@/features/booking/calendars/calendar-sheets'
import { Calendars } from '@/features/booking/calendars/calendars'
import { calendarsText } from '@/features/booking/calendars/calendars.text'
import { useCalendars } from '@/features/booking/calendars/use-calendars'
import { bookingDayAddress } from '@/features/booking/page-addresses'
import { refusedWords } from '@/features/booking/refused-words'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { hoursWords } from '@/features/stores/day-words'
import { HomeLink } from '@/features/stores/home-link'
import { spansTrouble, stretchTrouble } from '@/features/stores/settings/hours-form'
import { SpanList } from '@/features/stores/settings/span-list'
import { StretchField } from '@/features/stores/settings/stretch-field'
import { useSettings } from '@/features/stores/settings/use-settings'
import { UnknownStore } from '@/features/stores/unknown-store'
import { wrongWeek } from '@/shared/domain/stores/set-hours'
import type { TradingDay } from '@/shared/kernel/business-day'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

/** Hours are written as the store's own are. */
function fieldsOf(store: TradingDay): HoursFields {
  return {
    stretch: (place, stretch, onChange, onRemove) => (
      <StretchField
        key={place}
        id={`stretch-${place}`}
        stretch={stretch}
        store={store}
        onChange={onChange}
        onRemove={onRemove}
      />
    ),
    spans: (spans, onChange) => (
      <SpanList id="dated-hours" spans={spans} store={store} onChange={onChange} />
    ),
    weekIsSound: (week) =>
      wrongWeek(week, store) === null &&
      week.every((stretch) => stretchTrouble(stretch, store) === null),
    daysSpansAreSound: (spans) => spansTrouble(spans, store) === null,
  }
}

function ToBookings({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="see-unserved"
      label={say(calendarsText.seeUnserved)}
      look="second"
      onTap={() => openPage(bookingDayAddress(storeId))}
    />
  )
}

function AtStore({ storeId }: { readonly storeId: StoreId }) {
  const settings = useSettings(storeId)
  const asked = useCalendars(storeId)
  return (
    <Answered asked={settings} wayOut={<HomeLink />} ageInside>
      {(store) => (
        <Answered asked={asked} wayOut={<HomeLink />} wordsOf={refusedWords}>
          {(view) => (
            <Calendars
              at={{ storeId, view, refresh: asked.refresh, sayHours: hoursWords }}
              fields={fieldsOf(store)}
              toBookings={<ToBookings storeId={storeId} />}
            />
          )}
        </Answered>
      )}
    </Answered>
  )
}

/** When the people and rooms of a store can be booked, for those in charge. */
export default function CalendarsPage() {
  usePageTitle(calendarsText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <AtStore storeId={store} /> : <UnknownStore />}</Screen>
}
