import { Answered } from '@/features/answers/answered'
import { SHOP_ADDRESS } from '@/features/orders/addresses'
import { cartText } from '@/features/orders/cart/cart.text'
import { orderLinks } from '@/features/orders/links.text'
import { OrderRow } from '@/features/orders/mine/order-row'
import { useMine } from '@/features/orders/mine/use-mine'
import { orderText } from '@/features/orders/order/order.text'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { Earlier } from '@/ui/earlier'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

function None() {
  const say = useSay()
  return (
    <Notice id="no-orders" words={say(orderText.none)}>
      <TapButton id="to-menu" label={say(cartText.toMenu)} onTap={() => openPage(SHOP_ADDRESS)} />
    </Notice>
  )
}

/** Twenty orders, and those before them where they are asked for. */
function Orders({ before }: { readonly before: Instant | null }) {
  return (
    <Answered asked={useMine(before)} wayOut={<HomeLink />}>
      {({ orders, more }) => {
        const last = orders[orders.length - 1]
        if (last === undefined) return before === null ? <None /> : null
        return (
          <>
            {orders.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
            {more ? (
              <Earlier id="earlier-orders" words={orderText.more}>
                <Orders before={last.placedAt} />
              </Earlier>
            ) : null}
          </>
        )
      }}
    </Answered>
  )
}

/** One's own orders, the latest first. */
export default function OrdersPage() {
  usePageTitle(orderLinks.mine)
  return (
    <Screen>
      <Orders before={null} />
    </Screen>
  )
}
