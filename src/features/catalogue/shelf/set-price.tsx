import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { ShelfItem } from '@/shared/contracts/catalogue.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { yuan } from '@/shared/kernel/money'
import { useSay } from '@/ui/language'
import { shelfText } from './shelf.text'
import { ShelfButton } from './shelf-button'
import { fenOf } from './stock-form'

interface Props {
  readonly storeId: StoreId
  readonly item: ShelfItem
}

/** What it costs at this store, for those in charge. */
export function SetPrice({ storeId, item: { skuId, priceFen, ownPriceFen } }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState(yuan(priceFen))
  const fen = fenOf(typed)
  const set = (to: number | null) => ({ storeId, skuId, priceFen: to })
  return (
    <View className="shelf-part">
      <View className="title">{say(shelfText.price)}</View>
      <Input
        id="own-price"
        className="shelf-input"
        type="digit"
        value={typed}
        maxlength={8}
        placeholder={say(shelfText.price)}
        placeholderClass="shelf-hint"
        aria-label={say(shelfText.price)}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <ShelfButton
        id="set-price"
        action="catalogue/set-price"
        storeId={storeId}
        input={fen === null || fen === priceFen ? null : set(fen)}
        words={shelfText.setPrice}
      />
      {ownPriceFen === null ? null : (
        <ShelfButton
          id="menu-price"
          action="catalogue/set-price"
          storeId={storeId}
          input={set(null)}
          words={shelfText.menuPrice}
          look="plain"
        />
      )}
    </View>
  )
}
