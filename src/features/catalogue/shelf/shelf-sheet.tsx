import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ShelfItem } from '@/shared/contracts/catalogue.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { MoveStock } from './move-stock'
import { SetPrice } from './set-price'
import { shelfText } from './shelf.text'
import { ShelfButton } from './shelf-button'
import { nameOf } from './shelf-words'

interface Props {
  readonly storeId: StoreId
  readonly item: ShelfItem
  /** Whoever is in charge, on a phone of their own. */
  readonly mayPrice: boolean
  readonly onClose: () => void
  /** What came and went, where it is counted. */
  readonly children: ReactNode
}

/** All that can be done about one size at one store, what is done most often first. */
export function ShelfSheet({ storeId, item, mayPrice, onClose, children }: Props) {
  const say = useSay()
  const { skuId, offered, soldOutUntil, available } = item
  const of = { storeId, skuId }
  return (
    <Sheet id="shelf-sheet" title={nameOf(item, say)} onClose={onClose}>
      <View className="shelf-ways">
        <ShelfButton
          id="sold-out"
          action="catalogue/set-offer"
          storeId={storeId}
          input={{ ...of, soldOut: soldOutUntil === null }}
          words={soldOutUntil === null ? shelfText.sellOut : shelfText.sellAgain}
        />
        <ShelfButton
          id="offered"
          action="catalogue/set-offer"
          storeId={storeId}
          input={{ ...of, offered: !offered }}
          words={offered ? shelfText.takeOff : shelfText.putBack}
        />
      </View>
      {available === null ? null : <MoveStock key={skuId} storeId={storeId} item={item} />}
      {mayPrice ? <SetPrice key={item.priceFen} storeId={storeId} item={item} /> : null}
      {available === null ? null : children}
    </Sheet>
  )
}
