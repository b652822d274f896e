import { View } from '@tarojs/components'
import type { MenuView } from '@/shared/contracts/catalogue.contract'
import type { CartLine } from '@/shared/domain/orders/order'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { asButton } from '@/ui/role'
import { uiText } from '@/ui/ui.text'
import { openPage } from '@/wechat/navigation'
import { productAddress } from '../addresses'
import { catalogueText } from '../catalogue.text'
import './menu.scss'
import { MenuRow } from './menu-row'
import { MenuSearch } from './menu-search'
import { type Browsing, useBrowsing } from './use-menu'

function Categories({ menu, browsing }: { readonly menu: MenuView; readonly browsing: Browsing }) {
  const say = useSay()
  return (
    <View className="menu-categories">
      {menu.categories.map(({ id, name }) => {
        const on = id === browsing.category
        return (
          <View
            key={id}
            id={`category-${id}`}
            className={`menu-category${on ? ' menu-category-on' : ''}`}
            hoverClass="tap-pressed"
            {...asButton}
            aria-label={say(on ? uiText.chosen(say(name)) : name)}
            onClick={() => browsing.choose(id)}
          >
            {say(name)}
          </View>
        )
      })}
    </View>
  )
}

interface Props {
  readonly menu: MenuView
  /** Puts one into the cart; absent where nothing can be ordered. */
  readonly onAdd?: (line: CartLine) => void
}

/** A store's menu: categories at the left, their products at the right, a search over both. */
export function MenuList({ menu, onAdd }: Props) {
  const say = useSay()
  const browsing = useBrowsing(menu)
  const { storeId, items } = menu
  if (items.length === 0) return <Notice id="no-menu" words={say(catalogueText.none)} />
  return (
    <>
      <MenuSearch storeId={storeId} search={browsing.search} onSearch={browsing.setSearch} />
      <View className="menu">
        <Categories menu={menu} browsing={browsing} />
        <View className="menu-rows">
          {browsing.rows.map((item) => (
            <MenuRow
              key={item.id}
              item={item}
              onOpen={() => openPage(productAddress(storeId, item.id))}
              onAdd={onAdd}
            />
          ))}
          {browsing.rows.length === 0 ? (
            <View id="none-found" className="muted">
              {say(catalogueText.noneFound)}
            </View>
          ) : null}
          {browsing.more ? <View className="small">{say(catalogueText.more)}</View> : null}
        </View>
      </View>
    </>
  )
}
