import { Input, View } from '@tarojs/components'
import { MOST_AT_COUNTER_FEN } from '@/shared/domain/stores/counter-amount'
import { price } from '@/shared/kernel/price'
import { useSay } from '@/ui/language'
import { counterPayText } from '../order/order.text'
import { typedFen } from '../typed-fen'
import '../orders.scss'

/** Six digits, a point and two more. */
const AMOUNT_CHARACTERS = 9

interface Props {
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

/** An amount to be paid at a counter, typed in yuan, with a word where it is more than is taken. */
export function AmountField({ typed, onTyped }: Props) {
  const say = useSay()
  const tooMuch = (typedFen(typed) ?? 0) > MOST_AT_COUNTER_FEN
  return (
    <>
      <View className="order-amount figures">
        <View>¥</View>
        <Input
          id="amount"
          className="order-field"
          type="digit"
          value={typed}
          maxlength={AMOUNT_CHARACTERS}
          placeholder="0.00"
          aria-label={say(counterPayText.amount)}
          onInput={(event) => onTyped(event.detail.value)}
        />
      </View>
      <View id="amount-word" className={tooMuch ? 'order-trouble' : ''} aria-live="polite">
        {tooMuch ? say(counterPayText.most(price(MOST_AT_COUNTER_FEN))) : ''}
      </View>
    </>
  )
}
