import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { Output } from '@/shared/contracts'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { Earlier } from '@/ui/earlier'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import type { ShowAnswer } from '../show-answer'
import { BookingRow } from './booking-row'
import { comingFirst } from './coming-first'
import { mineText } from './mine.text'
import { WaitRow } from './wait-row'
import '../booking.scss'

interface Props {
  readonly before: Instant | null
  /** Where there is none: the next step. */
  readonly wayOut: ReactNode
  readonly showAnswer: ShowAnswer
}

type Mine = Output<'booking/mine'>

/** Somebody waiting may be offered a time at any moment. */
const pollMs = ({ waits }: Mine) => (waits.length > 0 ? MINUTE_MS : undefined)

interface PageProps extends Props {
  readonly mine: Mine
  readonly refresh: () => void
}

function Page({ mine: { bookings, waits, more }, refresh, before, wayOut, showAnswer }: PageProps) {
  const say = useSay()
  const { coming, past } = comingFirst(bookings)
  const last = bookings[bookings.length - 1]
  if (before === null && last === undefined && waits.length === 0) {
    return (
      <Notice id="no-bookings" words={say(mineText.none)}>
        {wayOut}
      </Notice>
    )
  }
  const first = before === null
  return (
    <>
      {first && coming.length > 0 ? <View className="title">{say(mineText.coming)}</View> : null}
      {coming.map((booking) => (
        <BookingRow key={booking.id} booking={booking} />
      ))}
      {first && waits.length > 0 ? (
        <View className={coming.length > 0 ? 'title booking-part' : 'title'}>
          {say(mineText.waits)}
        </View>
      ) : null}
      {first ? waits.map((wait) => <WaitRow key={wait.id} wait={wait} onLeft={refresh} />) : null}
      {first && past.length > 0 ? (
        <View className={coming.length + waits.length > 0 ? 'title booking-part' : 'title'}>
          {say(mineText.past)}
        </View>
      ) : null}
      {past.map((booking) => (
        <BookingRow key={booking.id} booking={booking} />
      ))}
      {more && last !== undefined ? (
        <Earlier id="earlier-bookings" words={mineText.more}>
          <MyBookings before={last.startsAt} wayOut={null} showAnswer={showAnswer} />
        </Earlier>
      ) : null}
    </>
  )
}

/** Twenty of one's own bookings, and those before them where they are asked for. */
export function MyBookings(props: Props) {
  const asked = useQuery('booking/mine', { before: props.before }, { pollMs })
  return props.showAnswer(asked, (mine) => <Page {...props} mine={mine} refresh={asked.refresh} />)
}
