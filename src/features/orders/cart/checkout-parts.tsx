import { Input, View } from '@tarojs/components'
import type { QuoteView } from '@/shared/contracts/orders.views'
import { price } from '@/shared/kernel/price'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { Receipt } from '../receipt'
import { cartText } from './cart.text'
import { NOTE_CHARACTERS } from './cart-text'

interface SumsProps {
  readonly quote: QuoteView
  readonly wasFen: number | null
}

/** What it comes to and by which rules, and what it did before it changed. */
export function Sums({ quote, wasFen }: SumsProps) {
  const say = useSay()
  return (
    <View className="card order-card figures">
      <Receipt adjustments={quote.adjustments} />
      <View className="order-sum" aria-live="polite">
        <View>{say(cartText.total)}</View>
        <View id="total" className="title">
          {price(quote.totalFen)}
        </View>
      </View>
      {wasFen === null ? null : (
        <Aside id="total-was" words={say(cartText.totalWas(price(wasFen)))} />
      )}
    </View>
  )
}

interface AllergyProps {
  readonly note: string
  readonly onNote: (note: string) => void
}

/** What somebody must not eat, for this order only. */
export function AllergyField({ note, onNote }: AllergyProps) {
  const say = useSay()
  return (
    <View className="card order-card">
      <View className="title">{say(cartText.allergy)}</View>
      <View className="small">{say(cartText.allergyHint)}</View>
      <Input
        id="allergy-field"
        className="order-field"
        value={note}
        maxlength={NOTE_CHARACTERS}
        placeholder={say(cartText.allergyField)}
        aria-label={say(cartText.allergy)}
        onInput={(event) => onNote(event.detail.value)}
      />
    </View>
  )
}
