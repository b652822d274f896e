import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { ShelfItem } from '@/shared/contracts/catalogue.contract'
import type { StockMove } from '@/shared/domain/catalogue/stock'
import type { StoreId } from '@/shared/kernel/ids'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { moveWords, shelfText, stockWords } from './shelf.text'
import { ShelfButton } from './shelf-button'
import { moveOf } from './stock-form'

const KINDS = ['delivery', 'waste', 'count'] as const

/** A reason has as many characters (catalogue/move-stock). */
const REASON_CHARACTERS = 60

interface Props {
  readonly storeId: StoreId
  readonly item: ShelfItem
}

/** What came, what was thrown away or what is there, and why. */
export function MoveStock({ storeId, item: { skuId, available, held } }: Props) {
  const say = useSay()
  const [kind, setKind] = useState<StockMove['kind']>('delivery')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const move = moveOf(kind, typed)
  const why = reason.trim() === '' ? say(moveWords[kind]) : reason.trim()
  const label = say(kind === 'count' ? shelfText.there : shelfText.howMany)
  return (
    <View className="shelf-part">
      <View className="title">{say(shelfText.stock)}</View>
      <View className="figures">{say(stockWords(available ?? 0, held))}</View>
      <Choices
        choices={KINDS.map((each) => ({
          value: each,
          id: `move-${each}`,
          label: say(moveWords[each]),
        }))}
        chosen={kind}
        onChoose={setKind}
      />
      <Input
        id="move-count"
        className="shelf-input"
        type="number"
        value={typed}
        maxlength={5}
        placeholder={label}
        placeholderClass="shelf-hint"
        aria-label={label}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <Input
        id="move-reason"
        className="shelf-input"
        value={reason}
        maxlength={REASON_CHARACTERS}
        placeholder={say(shelfText.reason)}
        placeholderClass="shelf-hint"
        aria-label={say(shelfText.reason)}
        onInput={(event) => setReason(event.detail.value)}
      />
      <ShelfButton
        id="move-stock"
        action="catalogue/move-stock"
        storeId={storeId}
        input={move === null ? null : { storeId, skuId, move, reason: why }}
        words={shelfText.save}
        look="main"
        onDone={() => setTyped('')}
      />
    </View>
  )
}
