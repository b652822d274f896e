import { Input, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Asked } from '@/cloud/use-query'
import type { QuoteView } from '@/shared/contracts/orders.views'
import type { Serving } from '@/shared/domain/orders/order'
import type { StoreId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { type Cart, type CartChange, hasTrouble, sentLines } from '../cart/cart'
import { cartText } from '../cart/cart.text'
import { CartLines } from '../cart/cart-lines'
import { AllergyField, Sums } from '../cart/checkout-parts'
import { ServingChoice } from '../cart/how-and-when'
import { useStaffQuote } from '../cart/use-quote'
import { WriteWord } from '../write-word'
import { guestText } from './guest.text'
import { useEnter } from './use-enter'
import '../orders.scss'

/** The contract's limit for a guest's name. */
const NAME_CHARACTERS = 10

interface GuestProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly paidBy: 'cash' | 'terminal'
  readonly onPaidBy: (paidBy: 'cash' | 'terminal') => void
}

function Guest({ name, onName, paidBy, onPaidBy }: GuestProps) {
  const say = useSay()
  return (
    <View className="card order-card">
      <View className="title">{say(guestText.guest)}</View>
      <Input
        id="guest-name"
        className="order-field"
        value={name}
        maxlength={NAME_CHARACTERS}
        placeholder={say(guestText.name)}
        aria-label={say(guestText.name)}
        onInput={(event) => onName(event.detail.value)}
      />
      <View className="order-asked muted">{say(guestText.paidBy)}</View>
      <Choices<'cash' | 'terminal'>
        choices={[
          { value: 'cash', id: 'paid-cash', label: say(guestText.cash) },
          { value: 'terminal', id: 'paid-terminal', label: say(guestText.terminal) },
        ]}
        chosen={paidBy}
        onChoose={onPaidBy}
      />
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly cart: Cart
  readonly change: (change: CartChange) => void
  readonly onEntered: () => void
  /** Shows every state of the question; what is inside once it is answered. */
  readonly answered: (
    asked: Asked<'orders/staff-quote'>,
    inside: (quote: QuoteView) => ReactNode,
  ) => ReactNode
}

/** What a guest has chosen, how it is had, and how it was paid. */
export function GuestCheckout({ storeId, cart, change, onEntered, answered }: Props) {
  const say = useSay()
  const [serving, setServing] = useState<Serving>({ how: 'here' })
  const [allergyNote, setAllergyNote] = useState('')
  const [name, setName] = useState('')
  const [paidBy, setPaidBy] = useState<'cash' | 'terminal'>('cash')
  const ask = { storeId, cart: sentLines(cart), serving, wantedAt: null }
  const { asked, ask: settled, settling } = useStaffQuote(ask)
  const { entering, wasFen, enter } = useEnter(settled, onEntered)
  const sending = entering.writing.status === 'sending' || entering.writing.status === 'checking'
  const rest = {
    allergyNote: allergyNote.trim(),
    paidBy,
    guestName: name.trim() || say(guestText.noName),
  }
  return answered(asked, (quote) => (
    <>
      <CartLines hand={{ cart, change }} quote={quote} />
      {hasTrouble(quote) ? (
        <View className="order-ways">
          <TapButton
            id="take-out"
            label={say(cartText.takeOut)}
            onTap={() => change({ kind: 'take-out', quote })}
          />
        </View>
      ) : null}
      <ServingChoice
        serving={serving}
        placeCode={null}
        placeName={undefined}
        onServing={setServing}
      />
      <AllergyField note={allergyNote} onNote={setAllergyNote} />
      <Guest name={name} onName={setName} paidBy={paidBy} onPaidBy={setPaidBy} />
      <Sums quote={quote} wasFen={wasFen} />
      <View className="order-ways">
        <TapButton
          id="enter"
          label={say(sending ? guestText.entering : guestText.enter(price(quote.totalFen)))}
          busy={sending || settling || hasTrouble(quote)}
          onTap={() => enter(quote, rest)}
        />
      </View>
      <WriteWord about="enter" writing={entering.writing} onCheckAgain={entering.checkAgain} />
    </>
  ))
}
