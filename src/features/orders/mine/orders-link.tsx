import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { ORDERS_ADDRESS } from '../addresses'
import { orderLinks } from '../links.text'

/** The way to one's own orders. */
export function OrdersLink() {
  const say = useSay()
  return (
    <TapButton
      id="my-orders"
      label={say(orderLinks.mine)}
      look="second"
      onTap={() => openPage(ORDERS_ADDRESS)}
    />
  )
}
