import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { orderBoardText } from '@/features/orders/board/board.text'
import { OrderBoard } from '@/features/orders/board/order-board'
import { useOrderBoard } from '@/features/orders/board/use-order-board'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function Orders({ storeId }: { readonly storeId: StoreId }) {
  const asked = useOrderBoard(storeId)
  return (
    <Answered asked={asked} wayOut={<HomeLink />}>
      {(board) => <OrderBoard at={{ storeId, board, refresh: asked.refresh }} />}
    </Answered>
  )
}

/** The staff's board of orders. */
export default function OrderBoardPage() {
  usePageTitle(orderBoardText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Orders storeId={store} /> : <UnknownStore />}</Screen>
}
