import { showAnswersWith } from '@/features/answers/show-answer'
import { mineText } from '@/features/booking/mine/mine.text'
import { MyBookings } from '@/features/booking/mine/my-bookings'
import { refusedWords } from '@/features/booking/refused-words'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { Screen } from '@/ui/screen'

const showAnswer = showAnswersWith(refusedWords)

/** One's own bookings: what is to come, what one waits for, what has been. */
export default function BookingsPage() {
  usePageTitle(mineText.title)
  return (
    <Screen>
      <MyBookings before={null} wayOut={<HomeLink />} showAnswer={showAnswer} />
    </Screen>
  )
}
