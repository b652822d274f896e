import { View } from '@tarojs/components'
import type { StoreId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { cartAddress } from '../addresses'
import { orderLinks } from '../links.text'
import { useCart } from './use-cart'
import './cart-bar.scss'

interface Props {
  readonly storeId: StoreId
  /** On a page of the bar at the foot: a browser draws that bar over the page. */
  readonly aboveTabs?: boolean
}

/** What is in the cart, over the foot of the menu, and the way to pay for it; nothing while empty. */
export function CartBar({ storeId, aboveTabs = false }: Props) {
  const say = useSay()
  const { count, seenFen } = useCart(storeId)
  if (count === 0) return null
  return (
    <>
      <View className="cart-bar-room" />
      <View className={`cart-bar${aboveTabs ? ' cart-bar-above-tabs' : ''}`}>
        <View className="cart-bar-words" aria-live="polite">
          <View id="cart-sum" className="title figures">
            {price(seenFen)}
          </View>
          <View id="cart-count" className="small figures">
            {say(orderLinks.chosen(count))}
          </View>
        </View>
        <TapButton
          id="open-cart"
          label={say(orderLinks.toCart)}
          onTap={() => openPage(cartAddress(storeId))}
        />
      </View>
    </>
  )
}
