import { View } from '@tarojs/components'
import { useCloud } from '@/cloud/cloud'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { AmountField } from '../pay/amount-field'
import { typedCounterFen } from '../typed-fen'
import { amountText } from './amount.text'
import '../orders.scss'

/** An amount held up to be paid. */
export interface AskedAmount {
  readonly amountFen: Fen
  /** When its code was first shown. */
  readonly since: Instant
}

interface Props {
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly onShow: (asked: AskedAmount) => void
}

/** What a shopper is to pay, typed by the staff, and the button that holds up its code. */
export function AskAmount({ typed, onTyped, onShow }: Props) {
  const say = useSay()
  const { client } = useCloud()
  const amountFen = typedCounterFen(typed)
  const words = amountFen === null ? amountText.showNothing : amountText.show(price(amountFen))
  return (
    <View className="card order-card">
      <View className="muted">{say(amountText.hint)}</View>
      <AmountField typed={typed} onTyped={onTyped} />
      <View className="order-ways">
        <TapButton
          id="show-amount"
          label={say(words)}
          busy={amountFen === null}
          onTap={() => {
            if (amountFen !== null) onShow({ amountFen, since: client.now() })
          }}
        />
      </View>
    </View>
  )
}
