import { View } from '@tarojs/components'
import { useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { RefusalOf } from '@/shared/contracts'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import type { Fen } from '@/shared/kernel/money'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteOutcome } from '@/ui/write-outcome'
import { replacePage } from '@/wechat/navigation'
import { orderAddress } from '../addresses'
import { counterPayText } from '../order/order.text'
import { refusedWords } from '../refused-words'
import { typedCounterFen } from '../typed-fen'
import { AmountField } from './amount-field'
import '../orders.scss'

function wordsOf(refusal: RefusalOf<'orders/pay-at-counter'>): Words {
  if (refusal.code === 'orders/not-taking') return counterPayText.notNow[refusal.because.why]
  return refusedWords(refusal)
}

interface Props {
  readonly store: StoreCard
  /** The amount the counter's code carries; null where it is typed. */
  readonly told: Fen | null
}

/** An amount the staff say, typed or carried by the counter's code, and the button that pays it. */
export function PayAtCounter({ store, told }: Props) {
  const say = useSay()
  const know = useKnow()
  const [typed, setTyped] = useState('')
  const fen = told ?? typedCounterFen(typed)
  const { writing, submit, checkAgain } = useWrite('orders/pay-at-counter', {
    onDone: async (order) => {
      await know('orders/order', { orderId: order.id }, order)
      replacePage(orderAddress(order.id, true))
    },
  })
  const label = say(fen === null ? counterPayText.payNothing : counterPayText.pay(price(fen)))
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View className="card order-card">
      <View className="muted">
        {say(told === null ? counterPayText.hint : counterPayText.told)}
      </View>
      {told === null ? (
        <AmountField typed={typed} onTyped={setTyped} />
      ) : (
        <View id="amount" className="number figures">
          {price(told)}
        </View>
      )}
      <View className="order-ways">
        <TapButton
          id="pay"
          label={label}
          spoken={`${label}，${say(store.name)} · ${say(store.address)}`}
          busy={busy || fen === null}
          onTap={() => {
            if (fen !== null) submit({ storeId: store.id, amountFen: fen })
          }}
        />
      </View>
      <WriteOutcome about="pay" outcome={writing} wordsOf={wordsOf} onCheckAgain={checkAgain} />
    </View>
  )
}
