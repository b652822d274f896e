import { Input, View } from '@tarojs/components'
import type { ProductView } from '@/shared/contracts/catalogue.contract'
import type { CartLine } from '@/shared/domain/orders/order'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { mostOf, oneFen, sizeOf } from './choosing'
import { productText, toCart } from './product.text'

/** What a note to the kitchen may have (orders/place). */
const NOTE_CHARACTERS = 60

interface Props {
  readonly view: ProductView
  readonly line: CartLine
  readonly onChange: (line: CartLine) => void
  readonly onAdd: (line: CartLine) => void
}

/** How many, a word to the kitchen, and into the cart at the price of all of them. */
export function AddLine({ view, line, onChange, onAdd }: Props) {
  const say = useSay()
  const size = sizeOf(view, line)
  if (size === undefined || size.soldOut) return null
  const { count, note } = line
  const step = (id: 'fewer' | 'another', label: string, to: number) => (
    <TapButton
      id={id}
      label={label}
      spoken={say(productText[id])}
      look="second"
      busy={to < 1 || to > mostOf(size)}
      onTap={() => onChange({ ...line, count: to })}
    />
  )
  return (
    <>
      {view.product.work === 0 ? null : (
        <Input
          id="line-note"
          className="product-note"
          value={note}
          maxlength={NOTE_CHARACTERS}
          placeholder={say(productText.note)}
          placeholderClass="menu-search-hint"
          aria-label={say(productText.note)}
          onInput={(event) => onChange({ ...line, note: event.detail.value })}
        />
      )}
      <View className="product-foot-room" />
      <View className="product-foot">
        <View className="product-count">
          {step('fewer', '－', count - 1)}
          <View id="line-count" className="title figures" aria-live="polite">
            {count}
          </View>
          {step('another', '＋', count + 1)}
        </View>
        <TapButton
          id="add-to-cart"
          label={say(toCart(price(count * oneFen(view, line))))}
          onTap={() => onAdd(line)}
        />
      </View>
    </>
  )
}
