import { View } from '@tarojs/components'
import { useState } from 'react'
import type { QuotedLine, QuoteView } from '@/shared/contracts/orders.views'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useLanguage, useSay } from '@/ui/language'
import { Stepper } from '@/ui/stepper'
import { chosenWords } from '../chosen-words'
import { LineRules } from '../receipt'
import { type CartItem, MOST_OF_A_LINE, quotedFor } from './cart'
import { cartText, troubleWords } from './cart.text'
import { NoteSheet } from './note-sheet'
import type { CartInHand } from './use-cart'

interface LineProps {
  readonly item: CartItem
  readonly quoted: QuotedLine
  readonly at: number
  readonly onCount: (count: number) => void
  readonly onNote: () => void
}

/** What one of it costs now, and what it did when it was chosen, where that was something else. */
function UnitPrice({ item, quoted }: Pick<LineProps, 'item' | 'quoted'>) {
  const say = useSay()
  const changed = quoted.unitFen !== item.seenFen
  return (
    <View className="figures">
      {price(quoted.unitFen)}
      {changed ? (
        <View className="order-was small">{say(cartText.priceWas(price(item.seenFen)))}</View>
      ) : null}
    </View>
  )
}

function Line({ item, quoted, at, onCount, onNote }: LineProps) {
  const say = useSay()
  const { language } = useLanguage()
  const name = say(quoted.name)
  const chosen = chosenWords(quoted.chosen, language)
  return (
    <View id={`line-${at}`} className="order-line">
      <View className="order-line-row">
        <View className="order-line-words">
          <View className="order-line-name">{name}</View>
          {chosen === '' ? null : <View className="small">{chosen}</View>}
          {item.note === '' ? null : <View className="small order-note">{item.note}</View>}
          <LineRules rules={quoted.rules} />
        </View>
        <UnitPrice item={item} quoted={quoted} />
      </View>
      {quoted.trouble === undefined ? null : (
        <View className="order-trouble">{say(troubleWords(quoted.trouble))}</View>
      )}
      <View className="order-line-row">
        <TapButton
          id={`note-${at}`}
          label={say(cartText.note)}
          spoken={say(cartText.noteFor(name))}
          look="plain"
          onTap={onNote}
        />
        <Stepper
          id={`line-${at}`}
          count={item.count}
          most={MOST_OF_A_LINE}
          less={cartText.one(name)}
          more={cartText.another(name)}
          onCount={onCount}
        />
      </View>
    </View>
  )
}

interface Props {
  readonly hand: Pick<CartInHand, 'cart' | 'change'>
  readonly quote: QuoteView
}

/** What is in the cart, each line with its price, its count and what is said to the kitchen. */
export function CartLines({ hand: { cart, change }, quote }: Props) {
  const [noting, setNoting] = useState<number | null>(null)
  const noted = noting === null ? undefined : cart[noting]
  return (
    <View className="card">
      {cart.map((item, at) => {
        const quoted = quotedFor(quote, item)
        if (quoted === undefined) return null
        return (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the cart
            key={at}
            item={item}
            quoted={quoted}
            at={at}
            onCount={(count) => change({ kind: 'count', at, count })}
            onNote={() => setNoting(at)}
          />
        )
      })}
      {noting === null || noted === undefined ? null : (
        <NoteSheet
          note={noted.note}
          onClose={() => setNoting(null)}
          onNote={(note) => change({ kind: 'note', at: noting, note })}
        />
      )}
    </View>
  )
}
