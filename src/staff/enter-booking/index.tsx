import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { useDay } from '@/features/booking/day/use-day'
import { enterText } from '@/features/booking/enter/enter.text'
import { EnterBooking } from '@/features/booking/enter/enter-booking'
import { bookingDayAddress } from '@/features/booking/page-addresses'
import { refusedWords } from '@/features/booking/refused-words'
import { CardField } from '@/features/membership/counter/card-field'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'
import { replacePage } from '@/wechat/navigation'

interface Props {
  readonly storeId: StoreId
  /** The day to begin with; null for today. */
  readonly day: BusinessDay | null
}

function Enter({ storeId, day }: Props) {
  const { asked, day: shown, setDay } = useDay(storeId, null)
  return (
    <Answered asked={asked} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(view) => (
        <EnterBooking
          at={{ storeId, view, asked: shown, showDay: setDay, refresh: asked.refresh }}
          firstDay={day ?? view.today}
          findMember={(onFound) => (
            <CardField storeId={storeId} screen="bookings" onFound={onFound} />
          )}
          onEntered={(of) => replacePage(bookingDayAddress(storeId, of))}
        />
      )}
    </Answered>
  )
}

/** A booking for somebody on the phone or at the counter. */
export default function EnterBookingPage() {
  usePageTitle(enterText.title)
  const { store, day } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <Enter storeId={store} day={day !== undefined && isBusinessDay(day) ? day : null} />
      ) : (
        <UnknownStore />
      )}
    </Screen>
  )
}
