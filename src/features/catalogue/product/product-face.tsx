import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { ProductView } from '@/shared/contracts/catalogue.contract'
import type { Product } from '@/shared/domain/catalogue/product'
import type { CartLine } from '@/shared/domain/orders/order'
import { price } from '@/shared/kernel/price'
import { useSay } from '@/ui/language'
import { asPicture } from '@/ui/role'
import { AddLine } from './add-line'
import { firstLine, oneFen } from './choosing'
import './product.scss'
import { allergenWords, productText } from './product.text'
import { ProductChoices } from './product-choices'

function Pictures({ pictures }: Pick<Product, 'pictures'>) {
  const say = useSay()
  return pictures.map(({ address, words }) => (
    <View key={address} className="product-picture" aria-label={say(words)} {...asPicture}>
      <Image className="product-picture-image" src={address} mode="aspectFill" />
    </View>
  ))
}

/** What the law wants named, in the colour of what must not be missed. */
function Contains({ allergens }: Pick<Product, 'allergens'>) {
  const say = useSay()
  if (allergens.length === 0) return null
  const named = allergens
    .map((allergen) => say(allergenWords[allergen]))
    .join(say(productText.comma))
  return (
    <View id="allergens" className="product-allergens">
      {`${say(productText.contains)} ${named}`}
    </View>
  )
}

interface Props {
  readonly view: ProductView
  /** The one that was scanned: its size is chosen. */
  readonly barcode: string | null
  /** Puts it into the cart; absent where nothing can be ordered. */
  readonly onAdd?: (line: CartLine) => void
}

/** A product: what it is, what is in it, what it costs as chosen, and the way into the cart. */
export function ProductFace({ view, barcode, onAdd }: Props) {
  const say = useSay()
  const [chosen, setChosen] = useState<CartLine | null>(null)
  const line = chosen ?? firstLine(view, barcode)
  const { name, about, details, allergens, pictures } = view.product
  return (
    <>
      <Pictures pictures={pictures} />
      <View id="product-name" className="display">
        {say(name)}
      </View>
      {about === null ? null : <View className="muted">{say(about)}</View>}
      {line === null ? null : (
        <View id="product-price" className="title figures" aria-live="polite">
          {price(oneFen(view, line))}
        </View>
      )}
      <Contains allergens={allergens} />
      {details.map((detail) => (
        <View key={detail.zh} className="product-detail small">
          {say(detail)}
        </View>
      ))}
      {line === null ? null : (
        <>
          <ProductChoices view={view} line={line} onChange={setChosen} />
          {onAdd === undefined ? null : (
            <AddLine view={view} line={line} onChange={setChosen} onAdd={onAdd} />
          )}
        </>
      )}
    </>
  )
}
