import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { bookingDayAddress } from '../page-addresses'
import { dayText } from './day.text'

/** From the counter to the day's bookings. */
export function BookingDayLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="bookings"
      label={say(dayText.link)}
      look="plain"
      onTap={() => openPage(bookingDayAddress(storeId))}
    />
  )
}
