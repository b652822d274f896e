import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { timeLeft } from '@/shared/kernel/time-left'
import { useSay } from '@/ui/language'
import { bookingText } from './booking.text'
import { useAskWhenOver } from './use-booking'
import '../booking.scss'

interface Props {
  readonly until: Instant
  readonly refresh: () => void
}

/** How long a time is still kept, by the server's clock. */
export function KeptFor({ until, refresh }: Props) {
  const say = useSay()
  const leftMs = until - useServerNow(SECOND_MS)
  useAskWhenOver(leftMs <= 0, refresh)
  return (
    <View id="kept-for" className="booking-left figures">
      {say(leftMs > 0 ? bookingText.left(timeLeft(leftMs)) : bookingText.over)}
    </View>
  )
}
