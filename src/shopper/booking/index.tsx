import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { bookingText } from '@/features/booking/own/booking.text'
import { useBooking } from '@/features/booking/own/use-booking'
import { refusedWords } from '@/features/booking/refused-words'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { HomeLink } from '@/features/stores/home-link'
import { type BookingId, isId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { OwnBooking } from './own-booking'

function Booking({ bookingId }: { readonly bookingId: BookingId }) {
  const asked = useBooking(bookingId)
  return (
    <Answered asked={asked} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(booking) => <OwnBooking booking={booking} refresh={asked.refresh} />}
    </Answered>
  )
}

/** One's own booking: kept, paid, certain, changed, over. */
export default function BookingPage() {
  const say = useSay()
  usePageTitle(bookingText.title)
  const { id } = useRouter().params
  return (
    <Screen>
      {isId<'booking'>(id) ? (
        <Booking bookingId={id} />
      ) : (
        <Notice id="refused" words={say(refusedWords({ code: 'booking/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
      <PrivacySheet />
    </Screen>
  )
}
