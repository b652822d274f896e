import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { type Asked, useQuery } from '@/cloud/use-query'
import type { ProductView } from '@/shared/contracts/catalogue.contract'
import type { ProductId, StoreId } from '@/shared/kernel/ids'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import type { CartItem } from '../cart/cart'
import { price } from '../price'
import { type Choosing, firstChoosing, lineOf, unitFenOf } from './choosing'
import { guestText } from './guest.text'

interface ChooseProps {
  readonly view: ProductView
  readonly onChoose: (item: CartItem) => void
}

function Sizes({
  view,
  chosen,
  onSize,
}: {
  view: ProductView
  chosen: Choosing
  onSize: (chosen: Choosing) => void
}) {
  const say = useSay()
  if (view.here.length < 2) return null
  const sizes = view.here.map(({ skuId, priceFen }) => {
    const name = view.product.skus.find(({ id }) => id === skuId)?.name ?? view.product.name
    return { value: skuId, id: `size-${skuId}`, label: `${say(name)} ${price(priceFen)}` }
  })
  return (
    <>
      <View className="muted">{say(guestText.size)}</View>
      <Choices
        choices={sizes}
        chosen={chosen.skuId}
        onChoose={(skuId) => onSize({ ...chosen, skuId })}
      />
    </>
  )
}

function Choose({ view, onChoose }: ChooseProps) {
  const say = useSay()
  const [chosen, setChosen] = useState(() => firstChoosing(view))
  if (chosen === null) return <View className="muted">{say(guestText.soldOut)}</View>
  const unitFen = unitFenOf(view, chosen)
  const gone = view.here.find(({ skuId }) => skuId === chosen.skuId)?.soldOut ?? true
  return (
    <>
      <Sizes view={view} chosen={chosen} onSize={setChosen} />
      {view.product.options.map((option) => (
        <View key={option.id}>
          <View className="muted">{say(option.name)}</View>
          <Choices
            choices={option.choices.map(({ id, name, addsFen }) => ({
              value: id,
              id: `choice-${id}`,
              label: addsFen === 0 ? say(name) : `${say(name)} ${price(addsFen)}`,
            }))}
            chosen={chosen.choices[option.id] ?? null}
            onChoose={(id) =>
              setChosen({ ...chosen, choices: { ...chosen.choices, [option.id]: id } })
            }
          />
        </View>
      ))}
      <View className="order-ways">
        <TapButton
          id="choose-add"
          label={say(
            gone || unitFen === null ? guestText.soldOut : guestText.putIn(price(unitFen)),
          )}
          busy={gone || unitFen === null}
          onTap={() => {
            if (unitFen !== null) onChoose({ ...lineOf(chosen), seenFen: unitFen })
          }}
        />
      </View>
    </>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly productId: ProductId
  readonly name: MerchantText
  readonly onChoose: (item: CartItem) => void
  readonly onClose: () => void
  /** Shows every state of the question; what is inside once it is answered. */
  readonly answered: (
    asked: Asked<'catalogue/product'>,
    inside: (view: ProductView) => ReactNode,
  ) => ReactNode
}

/** Size and choices of one product. */
export function ChooseSheet({ storeId, productId, name, onChoose, onClose, answered }: Props) {
  const say = useSay()
  const asked = useQuery('catalogue/product', { storeId, productId })
  return (
    <Sheet id="choose-sheet" title={say(name)} onClose={onClose}>
      {answered(asked, (view) => (
        <Choose view={view} onChoose={onChoose} />
      ))}
    </Sheet>
  )
}
