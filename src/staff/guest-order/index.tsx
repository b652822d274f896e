import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useReducer, useState } from 'react'
import { Answered } from '@/features/answers/answered'
import { oneFen } from '@/features/catalogue/product/choosing'
import { ProductFace } from '@/features/catalogue/product/product-face'
import { useProduct } from '@/features/catalogue/product/use-product'
import { orderBoardAddress } from '@/features/orders/addresses'
import { type CartItem, changed } from '@/features/orders/cart/cart'
import { guestText } from '@/features/orders/guest/guest.text'
import { GuestCheckout } from '@/features/orders/guest/guest-checkout'
import { MenuPicker, useGuestMenu } from '@/features/orders/guest/menu-picker'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { MenuItem } from '@/shared/contracts/catalogue.contract'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { Sheet } from '@/ui/sheet'
import { replacePage } from '@/wechat/navigation'

interface ChooseProps {
  readonly storeId: StoreId
  readonly item: MenuItem
  readonly onChoose: (item: CartItem) => void
  readonly onClose: () => void
}

/** Size, choices and how many of one product. */
function Choose({ storeId, item, onChoose, onClose }: ChooseProps) {
  const say = useSay()
  return (
    <Sheet id="choose-sheet" title={say(item.name)} onClose={onClose}>
      <Answered asked={useProduct(storeId, item.id)} wayOut={null}>
        {(view) => (
          <ProductFace
            view={{ ...view, product: { ...view.product, pictures: [] } }}
            barcode={null}
            onAdd={(line) => onChoose({ ...line, seenFen: oneFen(view, line) })}
          />
        )}
      </Answered>
    </Sheet>
  )
}

interface EnteredProps {
  readonly storeId: StoreId
  readonly onAnother: () => void
}

function Entered({ storeId, onAnother }: EnteredProps) {
  const say = useSay()
  return (
    <Notice id="entered" words={say(guestText.entered)}>
      <TapButton
        id="to-board"
        label={say(guestText.toBoard)}
        onTap={() => replacePage(orderBoardAddress(storeId))}
      />
      <TapButton id="another" label={say(guestText.another)} look="plain" onTap={onAnother} />
    </Notice>
  )
}

function GuestOrder({ storeId }: { readonly storeId: StoreId }) {
  const menu = useGuestMenu(storeId)
  const [cart, change] = useReducer(changed, [])
  const [choosing, setChoosing] = useState<MenuItem | null>(null)
  const [entered, setEntered] = useState(false)
  if (entered) return <Entered storeId={storeId} onAnother={() => setEntered(false)} />
  const pick = (item: MenuItem) => {
    if (item.only === undefined) return setChoosing(item)
    const line = { skuId: item.only, choices: {}, count: 1, note: '' }
    return change({ kind: 'add', item: { ...line, seenFen: item.fromFen } })
  }
  const done = () => {
    change({ kind: 'empty' })
    setEntered(true)
  }
  return (
    <View>
      <Answered asked={menu} wayOut={<HomeLink />}>
        {({ items }) => <MenuPicker items={items} onPick={pick} />}
      </Answered>
      {cart.length === 0 ? null : (
        <View className="order-card">
          <GuestCheckout
            storeId={storeId}
            cart={cart}
            change={change}
            onEntered={done}
            answered={(asked, inside) => (
              <Answered asked={asked} wayOut={null}>
                {inside}
              </Answered>
            )}
          />
        </View>
      )}
      {choosing === null ? null : (
        <Choose
          storeId={storeId}
          item={choosing}
          onChoose={(item) => {
            change({ kind: 'add', item })
            setChoosing(null)
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </View>
  )
}

/** An order of a guest without a phone, paid in cash or on the shop's own terminal. */
export default function GuestOrderPage() {
  usePageTitle(guestText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <GuestOrder storeId={store} /> : <UnknownStore />}</Screen>
}
