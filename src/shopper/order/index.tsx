import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { HelpLink } from '@/features/notifications/help-link'
import { useAsking } from '@/features/notifications/use-asking'
import { Fapiao } from '@/features/orders/order/fapiao'
import { orderText } from '@/features/orders/order/order.text'
import { OrderFace } from '@/features/orders/order/order-face'
import { OrderLines } from '@/features/orders/order/order-lines'
import { CancelOrder, OrderAgain } from '@/features/orders/order/order-ways'
import { useOrder } from '@/features/orders/order/use-order'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PayCard } from '@/features/payments/pay/pay-card'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { HomeLink } from '@/features/stores/home-link'
import type { OrderView } from '@/shared/contracts/orders.views'
import { isId, type OrderId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

interface ToPayProps {
  readonly order: OrderView
  readonly paying: boolean
  readonly refresh: () => void
}

function ToPay({ order, paying, refresh, onPaid }: ToPayProps & { readonly onPaid?: () => void }) {
  return (
    <PayCard
      purpose={{ kind: 'order', id: order.id }}
      amountFen={order.totalFen}
      payUntil={order.payUntil}
      begins={paying}
      onHeard={refresh}
      {...(onPaid && { onPaid })}
    />
  )
}

/** Of what is made once it is paid, WeChat asks whether to tell. */
function GoodsToPay(props: ToPayProps) {
  const { words, ask } = useAsking('pay')
  return (
    <>
      {words}
      <ToPay {...props} onPaid={() => void ask()} />
    </>
  )
}

interface Props {
  readonly orderId: OrderId
  /** Placed a moment ago, to be paid. */
  readonly paying: boolean
}

function Order({ orderId, paying }: Props) {
  const asked = useOrder(orderId)
  const { refresh } = asked
  return (
    <Answered asked={asked} wayOut={<HomeLink />}>
      {(order) => (
        <>
          <OrderFace order={order} />
          {order.status === 'awaiting-payment' ? (
            order.kind === 'goods' ? (
              <GoodsToPay order={order} paying={paying} refresh={refresh} />
            ) : (
              <ToPay order={order} paying={paying} refresh={refresh} />
            )
          ) : null}
          <OrderLines order={order} />
          <View className="order-ways">
            <OrderAgain order={order} />
            <Fapiao order={order} refresh={refresh} />
            <CancelOrder order={order} refresh={refresh} />
          </View>
          <View className="foot">
            <HelpLink storeId={order.storeId} about={{ kind: 'order', id: order.id }} />
            <HomeLink storeId={order.storeId} words={orderText.toStore} />
          </View>
        </>
      )}
    </Answered>
  )
}

/** One's own order: its number, how it stands, and what can be done about it. */
export default function OrderPage() {
  const say = useSay()
  usePageTitle(orderText.title)
  const { id, paying } = useRouter().params
  return (
    <Screen>
      {isId<'order'>(id) ? (
        <Order orderId={id} paying={paying === '1'} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'orders/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
      <PrivacySheet />
    </Screen>
  )
}
