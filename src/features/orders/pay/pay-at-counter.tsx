import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { RefusalOf } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteOutcome } from '@/ui/write-outcome'
import { replacePage } from '@/wechat/navigation'
import { orderAddress } from '../addresses'
import { counterPayText } from '../order/order.text'
import { price, typedFen } from '../price'
import { refusedWords } from '../refused-words'
import '../orders.scss'

/** Six digits, a point and two more. */
const AMOUNT_CHARACTERS = 9

function wordsOf(refusal: RefusalOf<'orders/pay-at-counter'>): Words {
  if (refusal.code === 'orders/not-taking') return counterPayText.notNow[refusal.because.why]
  return refusedWords(refusal)
}

interface Props {
  readonly storeId: StoreId
  /** The amount the counter's code carries; null where it is typed. */
  readonly told: Fen | null
}

/** An amount the staff say, typed or carried by the counter's code, and the button that pays it. */
export function PayAtCounter({ storeId, told }: Props) {
  const say = useSay()
  const know = useKnow()
  const [typed, setTyped] = useState('')
  const fen = told ?? typedFen(typed)
  const { writing, submit, checkAgain } = useWrite('orders/pay-at-counter', {
    onDone: async (order) => {
      await know('orders/order', { orderId: order.id }, order)
      replacePage(orderAddress(order.id, true))
    },
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View className="card order-card">
      <View className="muted">
        {say(told === null ? counterPayText.hint : counterPayText.told)}
      </View>
      <View className="order-amount figures">
        <View>¥</View>
        {told === null ? (
          <Input
            id="amount"
            className="order-field"
            type="digit"
            value={typed}
            maxlength={AMOUNT_CHARACTERS}
            placeholder="0.00"
            aria-label={say(counterPayText.amount)}
            onInput={(event) => setTyped(event.detail.value)}
          />
        ) : (
          <View id="amount">{price(told).slice(1)}</View>
        )}
      </View>
      <View className="order-ways">
        <TapButton
          id="pay"
          label={say(fen === null ? counterPayText.payNothing : counterPayText.pay(price(fen)))}
          busy={busy || fen === null}
          onTap={() => {
            if (fen !== null) submit({ storeId, amountFen: fen })
          }}
        />
      </View>
      <WriteOutcome about="pay" outcome={writing} wordsOf={wordsOf} onCheckAgain={checkAgain} />
    </View>
  )
}
