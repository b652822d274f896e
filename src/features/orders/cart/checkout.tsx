import { View } from '@tarojs/components'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { Asked } from '@/cloud/use-query'
import type { QuoteView } from '@/shared/contracts/orders.views'
import type { Serving } from '@/shared/domain/orders/order'
import type { WhyNot } from '@/shared/domain/promotions/promotion'
import type { StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { openPage } from '@/wechat/navigation'
import { SHOP_ADDRESS } from '../addresses'
import { WriteWord } from '../write-word'
import { BenefitsCard } from './benefits-card'
import { hasTrouble, sentLines } from './cart'
import { cartText } from './cart.text'
import { CartLines } from './cart-lines'
import { AllergyField, Sums } from './checkout-parts'
import { isTakenAt, ServingChoice, TimeChoice } from './how-and-when'
import { PayFoot } from './pay-foot'
import { useBenefits } from './use-benefits'
import type { CartInHand } from './use-cart'
import { usePlace } from './use-place'
import { useQuote } from './use-quote'
import '../orders.scss'

interface Props {
  readonly storeId: StoreId
  readonly hand: CartInHand
  /** The code of the place one is at, in this store; null where none was scanned. */
  readonly placeCode: string | null
  readonly sayDistance: (meters: number) => Words
  readonly sayWhyNot: (whyNot: WhyNot) => Words
  readonly asking: ComponentProps<typeof PayFoot>['asking']
  readonly onAnotherStore: () => void
  readonly onPlaced: () => void
  /** Shows every state of the question; what is inside once it is answered. */
  readonly answered: (
    asked: Asked<'orders/quote'>,
    inside: (quote: QuoteView) => ReactNode,
  ) => ReactNode
}

/** From a cart to a placed order, on one page. */
export function Checkout(props: Props) {
  const { storeId, hand, placeCode, sayDistance, sayWhyNot, onAnotherStore, onPlaced, answered } =
    props
  const say = useSay()
  const [serving, setServing] = useState<Serving>(
    placeCode === null ? { how: 'here' } : { how: 'to-place', placeCode },
  )
  const [wantedAt, setWantedAt] = useState<Instant | null>(null)
  const [allergyNote, setAllergyNote] = useState('')
  const benefits = useBenefits()
  const cart = sentLines(hand.cart)
  const ask = { storeId, cart, serving, wantedAt, benefits: benefits.wanted }
  const { asked, ask: settled, settling } = useQuote(ask)
  const { placing, wasFen, place } = usePlace(settled, onPlaced)
  const sending = placing.writing.status === 'sending' || placing.writing.status === 'checking'
  return answered(asked, (quote) => {
    const trouble = hasTrouble(quote)
    return (
      <>
        <CartLines hand={hand} quote={quote} />
        <View className="order-ways">
          {trouble ? (
            <TapButton
              id="take-out"
              label={say(cartText.takeOut)}
              onTap={() => hand.change({ kind: 'take-out', quote })}
            />
          ) : null}
          <TapButton
            id="add-more"
            label={say(cartText.more)}
            look="plain"
            onTap={() => openPage(SHOP_ADDRESS)}
          />
        </View>
        <ServingChoice
          serving={serving}
          placeCode={placeCode}
          placeName={quote.placeName}
          onServing={setServing}
        />
        <TimeChoice quote={quote} wantedAt={wantedAt} onWanted={setWantedAt} />
        <AllergyField note={allergyNote} onNote={setAllergyNote} />
        {quote.benefits === undefined ? null : (
          <BenefitsCard benefits={quote.benefits} hand={benefits} sayWhyNot={sayWhyNot} />
        )}
        <Sums quote={quote} wasFen={wasFen} />
        <WriteWord about="place" writing={placing.writing} onCheckAgain={placing.checkAgain} />
        {isTakenAt(quote, wantedAt) ? null : (
          <Aside id="pick-time" words={say(cartText.pickTime)} />
        )}
        <PayFoot
          quote={quote}
          busy={sending || settling || trouble || !isTakenAt(quote, wantedAt)}
          placing={sending}
          inStore={serving.how === 'to-place'}
          sayDistance={sayDistance}
          asking={props.asking}
          onPay={() => place(quote, allergyNote.trim())}
          onAnotherStore={onAnotherStore}
        />
      </>
    )
  })
}
