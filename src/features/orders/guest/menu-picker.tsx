import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { MenuItem } from '@/shared/contracts/catalogue.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { HOUR_MS } from '@/shared/kernel/instant'
import { price } from '@/shared/kernel/price'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { asButton } from '@/ui/role'
import { foundItems } from './finding'
import { guestText } from './guest.text'
import '../orders.scss'

const SEARCH_CHARACTERS = 20

/** A menu changes rarely; what is sold out is refused when it is ordered all the same. */
export function useGuestMenu(storeId: StoreId) {
  return useQuery('catalogue/menu', { storeId }, { freshMs: HOUR_MS })
}

interface RowProps {
  readonly item: MenuItem
  readonly onPick: (item: MenuItem) => void
}

function Row({ item, onPick }: RowProps) {
  const say = useSay()
  const name = say(item.name)
  const fen = price(item.fromFen)
  const label = item.only === undefined ? say(guestText.from(fen)) : fen
  if (item.soldOut) {
    return (
      <View className="order-line order-line-row">
        <View className="order-line-words muted">{name}</View>
        <View className="muted">{say(guestText.soldOut)}</View>
      </View>
    )
  }
  return (
    <View
      id={`pick-${item.id}`}
      className="order-line order-line-row order-pick"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={say(guestText.add(name, label))}
      onClick={() => onPick(item)}
    >
      <View className="order-line-words">{name}</View>
      <View className="figures">{label}</View>
    </View>
  )
}

interface Props {
  readonly items: readonly MenuItem[]
  readonly onPick: (item: MenuItem) => void
}

/** The menu as a clerk needs it: typed, found, tapped. */
export function MenuPicker({ items, onPick }: Props) {
  const say = useSay()
  const [search, setSearch] = useState('')
  const { shown, more } = foundItems(items, search)
  return (
    <View className="card">
      <Input
        id="find-product"
        className="order-field"
        value={search}
        maxlength={SEARCH_CHARACTERS}
        placeholder={say(guestText.search)}
        aria-label={say(guestText.search)}
        confirmType="search"
        onInput={(event) => setSearch(event.detail.value)}
      />
      {shown.map((item) => (
        <Row key={item.id} item={item} onPick={onPick} />
      ))}
      {shown.length === 0 ? <Aside id="none-found" words={say(guestText.noneFound)} /> : null}
      {more === 0 ? null : <Aside id="more-found" words={say(guestText.more(more))} />}
    </View>
  )
}
