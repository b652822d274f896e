import { View } from '@tarojs/components'
import type { ProductView, SkuHere } from '@/shared/contracts/catalogue.contract'
import type { Sku } from '@/shared/domain/catalogue/product'
import type { CartLine } from '@/shared/domain/orders/order'
import { price } from '@/shared/kernel/price'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { catalogueText } from '../catalogue.text'
import { added } from '../price-words'
import { sizeOf, withChoice } from './choosing'
import { leftWords, productText, withPrice } from './product.text'

/** From so few on, how many are left decides. */
const FEW = 10

interface Props {
  readonly view: ProductView
  readonly line: CartLine
  readonly onChange: (line: CartLine) => void
}

/** Whether a size is to be had, and how many where they are few. */
function SizeState({ size }: { readonly size: SkuHere | undefined }) {
  const say = useSay()
  if (size === undefined) return null
  const { left, soldOut } = size
  if (!soldOut && (left === null || left > FEW)) return null
  return (
    <View id="size-state" className="product-state figures" aria-live="polite">
      {say(soldOut ? catalogueText.soldOut : leftWords(left ?? 0))}
    </View>
  )
}

function Sizes({ view, line, onChange }: Props) {
  const say = useSay()
  const { product, here } = view
  const sizes = here.flatMap((size): [SkuHere, Sku][] => {
    const sku = product.skus.find(({ id }) => id === size.skuId)
    return sku ? [[size, sku]] : []
  })
  if (sizes.length < 2) return null
  return (
    <View className="product-option">
      <View className="product-option-name">{say(productText.size)}</View>
      <Choices
        choices={sizes.map(([{ skuId, priceFen }, { name }]) => ({
          value: skuId,
          id: `size-${skuId}`,
          label: say(withPrice(name ?? product.name, price(priceFen))),
        }))}
        chosen={line.skuId}
        onChoose={(skuId) => onChange({ ...line, skuId, count: 1 })}
      />
    </View>
  )
}

/** What is to be decided of a product: its size, and one choice of each of its options. */
export function ProductChoices({ view, line, onChange }: Props) {
  const say = useSay()
  return (
    <>
      <Sizes view={view} line={line} onChange={onChange} />
      <SizeState size={sizeOf(view, line)} />
      {view.product.options.map((option) => (
        <View key={option.id} className="product-option">
          <View className="product-option-name">{say(option.name)}</View>
          <Choices
            choices={option.choices.map(({ id, name, addsFen }) => ({
              value: id,
              id: `choice-${id}`,
              label: addsFen === 0 ? say(name) : say(withPrice(name, added(addsFen))),
            }))}
            chosen={line.choices[option.id] ?? null}
            onChoose={(choice) => onChange(withChoice(line, option.id, choice))}
          />
        </View>
      ))}
    </>
  )
}
