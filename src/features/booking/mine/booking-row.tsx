import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { BookingSummary } from '@/shared/contracts/booking.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { whenWords } from '@/ui/when-words'
import { openPage } from '@/wechat/navigation'
import { chooseText } from '../choose/choose.text'
import { bookingText } from '../own/booking.text'
import { bookingAddress } from '../page-addresses'
import { isComing } from './coming-first'
import { mineText } from './mine.text'
import '../booking.scss'

/** How it stands; what wants an answer says until when. */
function statusWords(booking: BookingSummary): Words {
  const { status, offered, heldUntil, utcOffsetMinutes } = booking
  if (heldUntil !== null && status === 'awaiting-payment') {
    return mineText.toPay(clockTime(heldUntil, utcOffsetMinutes))
  }
  if (heldUntil === null || status !== 'held') return bookingText.status[status]
  const until = mineText.toTake(clockTime(heldUntil, utcOffsetMinutes))
  if (!offered) return until
  const { offered: word } = bookingText
  return { zh: `${word.zh}，${until.zh}`, en: `${word.en}. ${until.en}` }
}

/** A booking in the list: when decides, so it stands first. */
export function BookingRow({ booking }: { readonly booking: BookingSummary }) {
  const say = useSay()
  const status = say(statusWords(booking))
  const when = say(whenWords(booking, useServerNow(MINUTE_MS)))
  const seats = booking.seats > 1 ? ` · ${say(chooseText.seats(booking.seats))}` : ''
  const what = `${say(booking.serviceName)}${seats}`
  const store = say(booking.storeName)
  return (
    <View
      id={`booking-${booking.id}`}
      className="card booking-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${when}，${what}，${status}，${store}`}
      onClick={() => openPage(bookingAddress(booking.id))}
    >
      <View className="title figures">{when}</View>
      <View>{what}</View>
      <View className={`figures ${isComing(booking) ? 'booking-status' : 'muted'}`}>{status}</View>
      <View className="small">{store}</View>
    </View>
  )
}
