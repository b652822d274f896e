import { Image, Text, View } from '@tarojs/components'
import type { MenuItem } from '@/shared/contracts/catalogue.contract'
import type { CartLine } from '@/shared/domain/orders/order'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { asButton, unheard } from '@/ui/role'
import { addOf, catalogueText, from } from '../catalogue.text'

interface Props {
  readonly item: MenuItem
  readonly onOpen: () => void
  /** Absent where nothing can be ordered. */
  readonly onAdd?: ((line: CartLine) => void) | undefined
}

/** A product of the menu: one tap shows it; another orders it where there is nothing to choose. */
export function MenuRow({ item, onOpen, onAdd }: Props) {
  const say = useSay()
  const { id, name, about, picture, fromFen, varies, only, soldOut } = item
  const words = say(name)
  const costs = varies ? say(from(price(fromFen))) : price(fromFen)
  const line = about === undefined ? '' : say(about)
  const state = soldOut ? say(catalogueText.soldOut) : ''
  return (
    <View className="menu-row">
      <View
        id={`product-${id}`}
        className={`menu-row-main${soldOut ? ' menu-row-out' : ''}`}
        hoverClass="tap-pressed"
        {...asButton}
        aria-label={[words, state, costs, line].join(' ')}
        onClick={onOpen}
      >
        {picture === undefined ? null : (
          <Image className="menu-picture" src={picture} mode="aspectFill" lazyLoad {...unheard} />
        )}
        <View className="menu-row-words">
          <View className="menu-row-name">{words}</View>
          {line === '' ? null : <View className="small">{line}</View>}
          <View className="figures">
            <Text>{costs}</Text>
            {soldOut ? <Text className="small">{` · ${state}`}</Text> : null}
          </View>
        </View>
      </View>
      {only !== undefined && onAdd !== undefined && !soldOut ? (
        <TapButton
          id={`add-${id}`}
          label="＋"
          spoken={say(addOf(words))}
          look="second"
          onTap={() => onAdd({ skuId: only, choices: {}, count: 1, note: '' })}
        />
      ) : null}
    </View>
  )
}
