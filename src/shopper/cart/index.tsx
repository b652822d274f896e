import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import { Answered } from '@/features/answers/answered'
import { useAsking } from '@/features/notifications/use-asking'
import { SHOP_ADDRESS } from '@/features/orders/addresses'
import { cartText } from '@/features/orders/cart/cart.text'
import { Checkout } from '@/features/orders/cart/checkout'
import { useCart } from '@/features/orders/cart/use-cart'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { whyNotWords } from '@/features/promotions/why-not.text'
import { homeAddress } from '@/features/stores/addresses'
import { HomeLink } from '@/features/stores/home-link'
import { distanceWords } from '@/features/stores/list/list.text'
import { UnknownStore } from '@/features/stores/unknown-store'
import { useKeptStay } from '@/features/stores/use-stay'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { dayAt } from '@/ui/merchant-clock'
import { Notice } from '@/ui/notice'
import { Placeholder } from '@/ui/placeholder'
import { Screen } from '@/ui/screen'
import { openPage, restartAt } from '@/wechat/navigation'

function Empty() {
  const say = useSay()
  return (
    <Notice id="cart-empty" words={say(cartText.empty)}>
      <TapButton id="to-menu" label={say(cartText.toMenu)} onTap={() => openPage(SHOP_ADDRESS)} />
    </Notice>
  )
}

function Cart({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  const hand = useCart(storeId)
  const stay = useKeptStay(storeId)
  const asking = useAsking('pay')
  const now = useServerNow(MINUTE_MS)
  const [leaving, setLeaving] = useState(false)
  if (leaving) return <Placeholder label={say(cartText.placing)} />
  if (hand.count === 0) return <Empty />
  return (
    <View>
      <Checkout
        storeId={storeId}
        hand={hand}
        placeCode={stay?.placeCode ?? null}
        sayDistance={distanceWords}
        sayWhyNot={(whyNot) => whyNotWords(whyNot, dayAt(now))}
        asking={asking}
        onAnotherStore={() => restartAt(homeAddress())}
        onPlaced={() => setLeaving(true)}
        answered={(asked, inside) => (
          <Answered asked={asked} wayOut={<HomeLink />}>
            {inside}
          </Answered>
        )}
      />
    </View>
  )
}

/** What is about to be ordered, where and when, and the button that pays. */
export default function CartPage() {
  usePageTitle(cartText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? <Cart storeId={store} /> : <UnknownStore />}
      <PrivacySheet />
    </Screen>
  )
}
