import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { QuoteView } from '@/shared/contracts/orders.views'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { cartText } from './cart.text'
import { type Far, farFrom } from './far'
import { useHere } from './use-here'

interface FarProps {
  readonly quote: QuoteView
  readonly far: Far
  readonly sayDistance: (meters: number) => Words
  readonly onYes: () => void
  readonly onNo: () => void
  readonly onClose: () => void
}

/** Asks before one pays for what is to be picked up far away. */
function FarSheet({ quote, far, sayDistance, onYes, onNo, onClose }: FarProps) {
  const say = useSay()
  return (
    <Sheet id="far-sheet" title={say(cartText.farTitle)} onClose={onClose}>
      <View id="far-words">
        {say(cartText.far(say(quote.storeName), say(sayDistance(far.meters))))}
      </View>
      <View className="muted">{say(quote.address)}</View>
      {far.anotherCity ? <View className="order-trouble">{say(cartText.anotherCity)}</View> : null}
      <View className="order-ways">
        <TapButton id="far-yes" label={say(cartText.farYes)} onTap={onYes} />
        <TapButton id="far-no" label={say(cartText.farNo)} look="second" onTap={onNo} />
      </View>
    </Sheet>
  )
}

interface Props {
  readonly quote: QuoteView
  readonly busy: boolean
  readonly placing: boolean
  /** Brought to a place of the store: one is there, however far the phone thinks it is. */
  readonly inStore: boolean
  readonly sayDistance: (meters: number) => Words
  /** Above the button: which messages one wants. */
  readonly asking: { readonly words: ReactNode; readonly ask: () => Promise<void> }
  readonly onPay: () => void
  readonly onAnotherStore: () => void
}

/** The store one is about to pay at, how far it is, and the button. */
export function PayFoot(props: Props) {
  const { quote, busy, placing, inStore, sayDistance, asking: toTell } = props
  const { onPay, onAnotherStore } = props
  const say = useSay()
  const { here, soon } = useHere()
  const [asking, setAsking] = useState<Far | null>(null)
  const known = farFrom(here, quote.location)
  const tap = async () => {
    // What costs something is asked about as its payment ends: no sheet more before paying.
    if (quote.totalFen === 0) await toTell.ask()
    const far = inStore ? null : farFrom(await soon(), quote.location)
    if (far?.asks) setAsking(far)
    else onPay()
  }
  const yes = () => {
    setAsking(null)
    onPay()
  }
  const label = quote.totalFen === 0 ? cartText.placeFree : cartText.pay(price(quote.totalFen))
  const where = [say(quote.storeName), say(quote.address)].join(' · ')
  const spoken = known === null ? where : `${where} · ${say(sayDistance(known.meters))}`
  return (
    <View className="order-foot">
      <View id="paying-at" className="small order-place">
        {spoken}
      </View>
      {toTell.words}
      <TapButton
        id="pay"
        label={say(placing ? cartText.placing : label)}
        spoken={`${say(label)}，${spoken}`}
        busy={busy}
        onTap={() => void tap()}
      />
      {asking === null ? null : (
        <FarSheet
          quote={quote}
          far={asking}
          sayDistance={sayDistance}
          onYes={yes}
          onNo={onAnotherStore}
          onClose={() => setAsking(null)}
        />
      )}
    </View>
  )
}
