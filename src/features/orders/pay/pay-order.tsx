import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { OrderView } from '@/shared/contracts/orders.views'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { payText } from '../order/order.text'
import { price } from '../price'
import { timeLeft } from '../time-left'
import { WriteWord } from '../write-word'
import { mayPay, type PayStep } from './pay-steps'
import { usePay } from './use-pay'

function TimeLeft({ payUntil }: { readonly payUntil: Instant }) {
  const say = useSay()
  const leftMs = payUntil - useServerNow(SECOND_MS)
  return (
    <View id="pay-left" className="small figures">
      {say(leftMs > 0 ? payText.left(timeLeft(leftMs)) : payText.over)}
    </View>
  )
}

/** What stands above the button; null while there is nothing to say. */
function wordsAt(step: PayStep): Words | null {
  switch (step) {
    case 'ready':
    case 'paid':
    case 'opening':
      return null
    case 'in-wechat':
      return payText.inWeChat
    case 'checking':
      return payText.checking
    case 'unheard':
      return payText.unheard
    case 'cancelled':
      return payText.cancelled
    case 'failed':
      return payText.failed
    default:
      return step satisfies never
  }
}

interface Props {
  readonly order: OrderView
  /** It was placed a moment ago, to be paid: WeChat's sheet opens by itself, once. */
  readonly begins: boolean
  /** The order may be another now. */
  readonly onHeard: () => void
}

/** Paying an order that waits for it, in every state a payment can be in. */
export function PayOrder({ order, begins, onHeard }: Props) {
  const say = useSay()
  const { step, prepay, check, pay } = usePay(order.id, onHeard)
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (!begins || begun.current) return
    begun.current = true
    pay()
  }, [begins])
  const words = wordsAt(step)
  const total = price(order.totalFen)
  const again = step === 'cancelled' || step === 'failed'
  const label =
    step === 'opening' ? payText.opening : again ? payText.again(total) : payText.pay(total)
  return (
    <View className="card order-card">
      {/* One place for what is heard, so that a screen reader says each change once. */}
      <View id="pay-word" aria-live="polite">
        {words === null ? '' : say(words)}
      </View>
      {order.payUntil === undefined ? null : <TimeLeft payUntil={order.payUntil} />}
      <View className="order-ways">
        <TapButton id="pay" label={say(label)} busy={!mayPay(step)} onTap={pay} />
      </View>
      <WriteWord about="prepay" writing={prepay.writing} onCheckAgain={prepay.checkAgain} />
      <WriteWord about="check" writing={check.writing} onCheckAgain={check.checkAgain} />
    </View>
  )
}
