import { Image, View } from '@tarojs/components'
import type { OrderView } from '@/shared/contracts/orders.views'
import type { OrderStatus } from '@/shared/domain/orders/order'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { qrPicture } from '@/ui/qr-picture'
import { orderText } from './order.text'
import '../orders.scss'

/** The steps an order goes through while all is well. */
const steps = ['paid', 'accepted', 'ready', 'collected'] as const

function Steps({ status }: { readonly status: OrderStatus }) {
  const say = useSay()
  const life: readonly OrderStatus[] = steps
  const at = life.indexOf(status)
  if (at < 0) return null
  return (
    <View className="order-steps">
      {steps.map((step, index) => (
        <View key={step} className={`order-step${index <= at ? ' order-step-done' : ''}`}>
          {say(orderText.step[step])}
        </View>
      ))}
    </View>
  )
}

function tone(status: OrderStatus): string {
  if (status === 'ready') return ' order-face-ready'
  return status === 'cancelled' || status === 'expired' || status === 'refunded'
    ? ' order-face-over'
    : ''
}

/** What stands under the status: when it is promised, or how it is had. */
function hintOf(order: OrderView): Words | null {
  const { status, wantedAt, promisedAt, serving, utcOffsetMinutes } = order
  if (order.kind === 'at-counter') return null
  if (status === 'paid' || status === 'accepted') {
    return wantedAt === null
      ? orderText.readyAbout(clockTime(promisedAt, utcOffsetMinutes))
      : orderText.wantedAt(clockTime(wantedAt, utcOffsetMinutes))
  }
  if (status !== 'ready') return null
  return serving.how === 'to-place' ? orderText.bringing : orderText.sayNumber
}

function statusWords({ kind, status }: OrderView): Words {
  const paidThere = kind === 'at-counter' && (status === 'paid' || status === 'collected')
  return paidThere ? orderText.counterPaid : orderText.status[status]
}

/** An order to be read at arm's length: its number, then how it stands. */
export function OrderFace({ order }: { readonly order: OrderView }) {
  const say = useSay()
  const hint = hintOf(order)
  return (
    <View>
      <View className="title">{say(order.storeName)}</View>
      <View className={`card order-face${tone(order.status)}`}>
        {order.number === null ? (
          <View className="small">{say(orderText.noNumber)}</View>
        ) : (
          <>
            <View className="small">{say(orderText.number)}</View>
            <View id="order-number" className="number figures">
              {order.number}
            </View>
          </>
        )}
        <View aria-live="assertive">
          <View id="order-status" className="display">
            {say(statusWords(order))}
          </View>
          {hint === null ? null : (
            <View id="order-hint" className="muted figures">
              {say(hint)}
            </View>
          )}
          {order.sentBack === undefined ? null : (
            <View id="order-sent-back">{say(orderText.sentBack[order.sentBack])}</View>
          )}
        </View>
        {order.kind === 'goods' ? <Steps status={order.status} /> : null}
      </View>
      {order.pickUpCode === undefined ? null : (
        <View className="card order-card order-face">
          <View className="small">{say(orderText.pickUpCode)}</View>
          <Image
            id="pick-up-code"
            className="order-code"
            src={qrPicture(order.pickUpCode)}
            aria-label={say(orderText.pickUpCode)}
          />
          <View className="figures">{order.pickUpCode}</View>
        </View>
      )}
    </View>
  )
}
