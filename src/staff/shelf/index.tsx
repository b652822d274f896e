import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { MovementList } from '@/features/catalogue/shelf/movement-list'
import { shelfText } from '@/features/catalogue/shelf/shelf.text'
import { ShelfList } from '@/features/catalogue/shelf/shelf-list'
import { useMovements, useShelf } from '@/features/catalogue/shelf/use-shelf'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useMemberships } from '@/features/staff/use-memberships'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { ShelfItem } from '@/shared/contracts/catalogue.contract'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

interface MovementsProps {
  readonly storeId: StoreId
  readonly item: ShelfItem
}

function Movements({ storeId, item }: MovementsProps) {
  return (
    <Answered asked={useMovements(storeId, item.skuId)} wayOut={null}>
      {({ movements }) => <MovementList movements={movements} />}
    </Answered>
  )
}

/** Prices are for those in charge, on a phone of their own. */
function useMayPrice(storeId: StoreId): boolean {
  const { query } = useMemberships()
  if (query.status !== 'ready' || query.value.device !== undefined) return false
  const here = query.value.memberships.find((membership) => membership.storeId === storeId)
  return here !== undefined && here.role !== 'clerk'
}

function Shelf({ storeId }: { readonly storeId: StoreId }) {
  const mayPrice = useMayPrice(storeId)
  return (
    <Answered asked={useShelf(storeId)} wayOut={<HomeLink />}>
      {(shelf) => (
        <ShelfList
          shelf={shelf}
          mayPrice={mayPrice}
          movementsOf={(item) => (
            // What was just done is in it: another count is another question.
            <Movements key={`${item.skuId} ${item.available}`} storeId={storeId} item={item} />
          )}
        />
      )}
    </Answered>
  )
}

export default function ShelfPage() {
  usePageTitle(shelfText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Shelf storeId={store} /> : <UnknownStore />}</Screen>
}
