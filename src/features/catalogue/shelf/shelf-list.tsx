import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ShelfItem, ShelfView } from '@/shared/contracts/catalogue.contract'
import type { CategoryId, SkuId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { asButton } from '@/ui/role'
import './shelf.scss'
import { shelfText, stockWords } from './shelf.text'
import { ShelfSheet } from './shelf-sheet'
import { nameOf } from './shelf-words'

/** What a shopper would find out of the usual, if anything. */
function stateOf({ offered, soldOutUntil }: ShelfItem) {
  if (!offered) return shelfText.notOffered
  return soldOutUntil === null ? null : shelfText.soldOut
}

function ShelfRow({ item, onOpen }: { readonly item: ShelfItem; readonly onOpen: () => void }) {
  const say = useSay()
  const state = stateOf(item)
  const own = item.ownPriceFen === null ? [] : [say(shelfText.ownPrice)]
  const stock = item.available === null ? '' : say(stockWords(item.available, item.held))
  const name = nameOf(item, say)
  const costs = [price(item.priceFen), ...own].join(' · ')
  const heard = [name, state === null ? '' : say(state), stock, costs]
  return (
    <View
      id={`shelf-${item.skuId}`}
      className="shelf-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={heard.join(' ')}
      onClick={onOpen}
    >
      <View className="shelf-row-words">
        <View>{name}</View>
        <View className="small figures">{costs}</View>
      </View>
      <View className="shelf-row-state figures">
        {stock === '' ? null : <View>{stock}</View>}
        {state === null ? null : <View className="shelf-off">{say(state)}</View>}
      </View>
    </View>
  )
}

interface Props {
  readonly shelf: ShelfView
  readonly mayPrice: boolean
  /** What came and went of one size. */
  readonly movementsOf: (item: ShelfItem) => ReactNode
}

/** Everything on the menu as this store sells it, a category at a time; one tap leads to one size. */
export function ShelfList({ shelf, mayPrice, movementsOf }: Props) {
  const say = useSay()
  const { storeId, categories, items } = shelf
  const [chosen, choose] = useState<CategoryId | null>(null)
  const [open, setOpen] = useState<SkuId | null>(null)
  const category = chosen ?? categories[0]?.id ?? null
  const item = items.find(({ skuId }) => skuId === open)
  if (items.length === 0) return <Notice id="no-menu" words={say(shelfText.none)} />
  return (
    <>
      <View className="shelf-categories">
        <Choices
          choices={categories.map(({ id, name }) => ({
            value: id,
            id: `shelf-${id}`,
            label: say(name),
          }))}
          chosen={category}
          onChoose={choose}
        />
      </View>
      {items
        .filter(({ categoryId }) => categoryId === category)
        .map((each) => (
          <ShelfRow key={each.skuId} item={each} onOpen={() => setOpen(each.skuId)} />
        ))}
      {item === undefined ? null : (
        <ShelfSheet storeId={storeId} item={item} mayPrice={mayPrice} onClose={() => setOpen(null)}>
          {movementsOf(item)}
        </ShelfSheet>
      )}
    </>
  )
}
