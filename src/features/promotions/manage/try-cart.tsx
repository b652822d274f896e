import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Input, Output } from '@/shared/contracts'
import type { NewPromotion } from '@/shared/contracts/promotions.contract'
import type { CategoryId, SkuId, StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import { shortPrice } from '@/shared/kernel/price'
import type { MerchantText, Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { formText } from './form.text'

/** Something a cart can be filled with. */
export interface Buyable {
  readonly skuId: SkuId
  readonly categoryId: CategoryId
  readonly name: MerchantText
  readonly priceFen: Fen
}

interface RowProps {
  readonly item: Buyable
  readonly count: number
  readonly onCount: (count: number) => void
}

const MOST_OF_ONE = 20

function CartRow({ item: { skuId, name, priceFen }, count, onCount }: RowProps) {
  const say = useSay()
  const words = say(name)
  return (
    <View className="promotions-cart-row">
      <View className="promotions-sum-words">
        <View>{words}</View>
        <View className="small figures">{shortPrice(priceFen)}</View>
      </View>
      <View className="promotions-count">
        <TapButton
          id={`less-${skuId}`}
          label="−"
          spoken={say(formText.less(words))}
          look="second"
          busy={count === 0}
          onTap={() => onCount(count - 1)}
        />
        <View className="promotions-count-figure figures" aria-live="polite">
          {count}
        </View>
        <TapButton
          id={`more-${skuId}`}
          label="＋"
          spoken={say(formText.more(words))}
          look="second"
          busy={count >= MOST_OF_ONE}
          onTap={() => onCount(count + 1)}
        />
      </View>
    </View>
  )
}

function Sum({ words, fen }: { readonly words: Words; readonly fen: Fen }) {
  const say = useSay()
  return (
    <View className="promotions-sum figures">
      <View className="promotions-sum-words">{say(words)}</View>
      <View>{shortPrice(fen)}</View>
    </View>
  )
}

/** What came of trying: every rule that did something, this one among those that are on. */
export function Tried({
  tried: { fullFen, choice },
}: {
  readonly tried: Output<'promotions/try'>
}) {
  const say = useSay()
  return (
    <View id="tried" aria-live="polite">
      <Sum words={formText.full} fen={fullFen} />
      {choice.discounts.map(({ line, promotionId, name, fen }) => (
        <Sum key={`${line} ${promotionId}`} words={{ en: name.zh, ...name }} fen={-fen} />
      ))}
      {choice.discounts.length === 0 ? (
        <View className="muted">{say(formText.nothingOff)}</View>
      ) : null}
      <View className="promotions-sum title figures">
        <View className="promotions-sum-words">{say(formText.total)}</View>
        <View id="tried-total">{shortPrice(choice.totalFen)}</View>
      </View>
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly promotion: NewPromotion
  readonly categories: readonly { readonly id: CategoryId; readonly name: MerchantText }[]
  readonly items: readonly Buyable[]
  readonly outcome: (input: Input<'promotions/try'>) => ReactNode
}

/** An example cart, priced by the cloud with this promotion among those that are on. */
export function TryCart({ storeId, promotion, categories, items, outcome }: Props) {
  const say = useSay()
  const [chosen, choose] = useState(categories[0]?.id ?? null)
  const [counts, setCounts] = useState<Readonly<Record<SkuId, number>>>({})
  const [tried, setTried] = useState<Input<'promotions/try'> | null>(null)
  const cart = items
    .map(({ skuId }) => ({ skuId, count: counts[skuId] ?? 0 }))
    .filter(({ count }) => count > 0)
  return (
    <View className="card promotions-part">
      <View className="title">{say(formText.try)}</View>
      <View className="muted">{say(formText.tryHint)}</View>
      <Choices
        choices={categories.map(({ id, name }) => ({
          value: id,
          id: `try-${id}`,
          label: say(name),
        }))}
        chosen={chosen}
        onChoose={choose}
      />
      {items
        .filter(({ skuId, categoryId }) => categoryId === chosen || (counts[skuId] ?? 0) > 0)
        .map((item) => (
          <CartRow
            key={item.skuId}
            item={item}
            count={counts[item.skuId] ?? 0}
            onCount={(count) => {
              setCounts({ ...counts, [item.skuId]: count })
              setTried(null)
            }}
          />
        ))}
      <View className="promotions-ways">
        <TapButton
          id="try"
          label={say(formText.tryButton)}
          look="second"
          busy={cart.length === 0}
          onTap={() => setTried({ storeId, promotion, cart })}
        />
      </View>
      {tried === null ? null : outcome(tried)}
    </View>
  )
}
