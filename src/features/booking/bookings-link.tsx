import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { BOOKINGS_ADDRESS } from './addresses'
import { bookingLinks } from './links.text'

/** The way to one's own bookings. */
export function BookingsLink() {
  const say = useSay()
  return (
    <TapButton
      id="my-bookings"
      label={say(bookingLinks.mine)}
      look="second"
      onTap={() => openPage(BOOKINGS_ADDRESS)}
    />
  )
}
