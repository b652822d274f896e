import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OrderView } from '@/shared/contracts/orders.views'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { openPage } from '@/wechat/navigation'
import { cartAddress } from '../addresses'
import { changeCart } from '../cart/use-cart'
import { WriteWord } from '../write-word'
import { orderText } from './order.text'
import { useOrderWrite } from './use-order'

/** Freely given up until it is accepted; the staff decide from then on until it is handed over. */
function cancelling({ kind, status, cancelAsked }: OrderView): 'free' | 'asked-for' | 'no' {
  if (kind === 'at-counter' && status !== 'awaiting-payment') return 'no'
  if (status === 'awaiting-payment' || status === 'paid') return 'free'
  return status === 'accepted' && cancelAsked === undefined ? 'asked-for' : 'no'
}

interface Props {
  readonly order: OrderView
  readonly refresh: () => void
}

/** The way out of an order. Asks once. */
export function CancelOrder({ order, refresh }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { writing, submit, checkAgain } = useOrderWrite('orders/cancel', refresh, () =>
    setAsking(false),
  )
  const how = cancelling(order)
  if (order.cancelAsked) return <Aside id="cancel-asked" words={say(orderText.cancelAsked)} />
  if (how === 'no') return null
  if (!asking) {
    return (
      <TapButton
        id="cancel"
        label={say(orderText.cancel)}
        look="plain"
        onTap={() => setAsking(true)}
      />
    )
  }
  const free = how === 'free'
  return (
    <View className="card order-card">
      <View className="muted">{say(free ? orderText.cancelAsk : orderText.cancelAskMade)}</View>
      <View className="order-ways">
        <TapButton id="cancel-no" label={say(orderText.cancelNo)} onTap={() => setAsking(false)} />
        <TapButton
          id="cancel-yes"
          label={say(free ? orderText.cancelYes : orderText.askCancelYes)}
          look="second"
          busy={writing.status === 'sending' || writing.status === 'checking'}
          onTap={() => submit({ orderId: order.id })}
        />
      </View>
      <WriteWord about="cancel" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

/** The same things once more: into the cart as they were, with today's prices to be looked at. */
export function OrderAgain({ order }: { readonly order: OrderView }) {
  const say = useSay()
  // One that waits for its payment is to be paid, not to be ordered twice.
  if (order.lines.length === 0 || order.status === 'awaiting-payment') return null
  const again = () => {
    for (const { skuId, choices, count, note, unitFen } of order.lines) {
      const item = { skuId, choices, count, note, seenFen: unitFen }
      changeCart(order.storeId, { kind: 'add', item })
    }
    openPage(cartAddress(order.storeId))
  }
  return <TapButton id="order-again" label={say(orderText.again)} look="second" onTap={again} />
}
