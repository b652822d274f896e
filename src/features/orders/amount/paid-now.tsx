import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { PaidAtCounter } from '@/shared/contracts/orders.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { StoreId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { vibrate } from '@/wechat/attention'
import { amountText } from './amount.text'
import type { AskedAmount } from './ask-amount'
import '../orders.scss'

const pollMs = (paid: PaidAtCounter) => paid.nextPollMs

/** What has come in of an amount since its code was held up. */
export function usePaidAtCounter(storeId: StoreId, { amountFen, since }: AskedAmount) {
  return useQuery('orders/paid-at-counter', { storeId, amountFen, since }, { pollMs })
}

/** Under a code that is held up: nobody has paid by it yet. */
export function WaitsForPayment() {
  const say = useSay()
  return (
    <View id="amount-waits" className="muted order-waits">
      {say(amountText.waits)}
    </View>
  )
}

interface Props {
  readonly paid: PaidAtCounter
  readonly onNext: () => void
}

/** The money is there: felt once, and told with the number that the shopper's phone shows. */
export function PaidNow({ paid: { payments, utcOffsetMinutes }, onNext }: Props) {
  const say = useSay()
  useEffect(vibrate, [])
  return (
    <View aria-live="assertive">
      {payments.map(({ id, number, totalFen, paidAt }) => (
        <View key={id} id={`paid-${id}`} className="card order-face order-face-ready">
          <View className="title">{say(amountText.paid)}</View>
          <View className="number figures">{price(totalFen)}</View>
          <View className="title figures">
            {say(amountText.when(number, clockTime(paidAt, utcOffsetMinutes)))}
          </View>
        </View>
      ))}
      <View className="muted order-waits">{say(amountText.sayNumber)}</View>
      <View className="order-ways">
        <TapButton id="next-amount" label={say(amountText.next)} onTap={onNext} />
      </View>
    </View>
  )
}
