import { View } from '@tarojs/components'
import type { OrderSummary } from '@/shared/contracts/orders.views'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { CHINA_OFFSET_MINUTES } from '@/ui/merchant-clock'
import { asButton } from '@/ui/role'
import { openPage } from '@/wechat/navigation'
import { orderAddress } from '../addresses'
import { orderText } from '../order/order.text'
import '../orders.scss'

function thingsIn({ firstLine, itemCount }: OrderSummary): Words {
  if (firstLine === null) return orderText.atCounter
  const { zh, en = zh } = firstLine
  return { zh: orderText.things(zh, itemCount).zh, en: orderText.things(en, itemCount).en }
}

/** An order in the list: how it stands decides, so it stands first. */
export function OrderRow({ order }: { readonly order: OrderSummary }) {
  const say = useSay()
  const status = say(orderText.status[order.status])
  const things = say(thingsIn(order))
  const store = say(order.storeName)
  const placed = say(dayAndTime(order.placedAt, CHINA_OFFSET_MINUTES))
  return (
    <View
      id={`order-${order.id}`}
      className="card order-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${status}，${things}，${store} · ${placed}，${order.number ?? ''} ${price(order.totalFen)}`}
      onClick={() => openPage(orderAddress(order.id))}
    >
      <View className="order-line-words">
        <View className="order-row-status">{status}</View>
        <View>{things}</View>
        <View className="small figures">{`${store} · ${placed}`}</View>
      </View>
      <View className="order-row-end figures">
        {order.number === null ? null : <View className="title">{order.number}</View>}
        <View>{price(order.totalFen)}</View>
      </View>
    </View>
  )
}
