import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useReducer, useState } from 'react'
import { Answered } from '@/features/answers/answered'
import { orderBoardAddress } from '@/features/orders/addresses'
import { changed } from '@/features/orders/cart/cart'
import { ChooseSheet } from '@/features/orders/guest/choose-sheet'
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
import { replacePage } from '@/wechat/navigation'

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
        <ChooseSheet
          storeId={storeId}
          productId={choosing.id}
          name={choosing.name}
          onChoose={(item) => {
            change({ kind: 'add', item })
            setChoosing(null)
          }}
          onClose={() => setChoosing(null)}
          answered={(asked, inside) => (
            <Answered asked={asked} wayOut={null}>
              {inside}
            </Answered>
          )}
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
