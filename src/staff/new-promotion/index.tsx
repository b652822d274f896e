import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { useShelf } from '@/features/catalogue/shelf/use-shelf'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { formText } from '@/features/promotions/manage/form.text'
import { NewPromotionForm } from '@/features/promotions/manage/new-promotion'
import { Tried, TryCart } from '@/features/promotions/manage/try-cart'
import { useTried } from '@/features/promotions/manage/use-manage'
import { managePromotionsAddress } from '@/features/promotions/page-addresses'
import { refusedWords } from '@/features/promotions/refused-words'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { Input } from '@/shared/contracts'
import type { ShelfItem } from '@/shared/contracts/catalogue.contract'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'
import { replacePage } from '@/wechat/navigation'

function Outcome({ input }: { readonly input: Input<'promotions/try'> }) {
  return (
    <Answered asked={useTried(input)} wayOut={null} wordsOf={refusedWords}>
      {(tried) => <Tried tried={tried} />}
    </Answered>
  )
}

/** A size as a cart lists it. */
function buyable({ skuId, categoryId, productName, skuName, priceFen }: ShelfItem) {
  const size = skuName ?? { zh: '' }
  const both = ({ zh, en = zh }: { zh: string; en?: string }) => ({ zh, en })
  const [product, named] = [both(productName), both(size)]
  return {
    skuId,
    categoryId,
    priceFen,
    name: { zh: `${product.zh} ${named.zh}`.trim(), en: `${product.en} ${named.en}`.trim() },
  }
}

function New({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useShelf(storeId)} wayOut={<HomeLink />}>
      {({ categories, items }) => (
        <NewPromotionForm
          storeId={storeId}
          categories={categories}
          nameOf={(id) => categories.find((each) => each.id === id)?.name}
          tryOn={(promotion) => (
            <TryCart
              storeId={storeId}
              promotion={promotion}
              categories={categories}
              items={items.filter(({ offered }) => offered).map(buyable)}
              outcome={(input) => <Outcome input={input} />}
            />
          )}
          onCreated={() => replacePage(managePromotionsAddress(storeId))}
        />
      )}
    </Answered>
  )
}

/** A promotion of the store's own. */
export default function NewPromotionPage() {
  usePageTitle(formText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <New storeId={store} /> : <UnknownStore />}</Screen>
}
