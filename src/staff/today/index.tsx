import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { moneyText } from '@/features/orders/money/money.text'
import { OrderFiguresCards, useOrderFigures } from '@/features/orders/money/order-figures'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { ReconciliationLink } from '@/features/payments/reconciliation-link'
import { counterText } from '@/features/queue/counter/counter.text'
import { FiguresCard, useFigures } from '@/features/queue/counter/figures-card'
import { EntriesCard, useEntries } from '@/features/stores/entries/entries-card'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import '@/features/queue/counter/counter.scss'

interface AtStore {
  readonly storeId: StoreId
}

function Line({ storeId }: AtStore) {
  const say = useSay()
  return (
    <View className="card order-card">
      <View className="title">{say(counterText.figuresTitle)}</View>
      <Answered asked={useFigures(storeId)} wayOut={null}>
        {(figures) => <FiguresCard figures={figures} />}
      </Answered>
    </View>
  )
}

function Entries({ storeId, day }: AtStore & { readonly day: BusinessDay }) {
  return (
    <Answered asked={useEntries(storeId)} wayOut={null}>
      {({ days }) => <EntriesCard counts={days.find((each) => each.day === day)?.counts ?? []} />}
    </Answered>
  )
}

/** The orders' own answer says which business day it is; a refusal stands for the whole page. */
function Today({ storeId }: AtStore) {
  const say = useSay()
  return (
    <Answered asked={useOrderFigures(storeId)} wayOut={<HomeLink />}>
      {(figures) => (
        <>
          <View className="display">{say(moneyText.todayTitle)}</View>
          <View id="today-day" className="muted figures">
            {figures.day}
          </View>
          <OrderFiguresCards figures={figures} />
          {PARTS.queue ? <Line storeId={storeId} /> : null}
          <Entries storeId={storeId} day={figures.day} />
          <ReconciliationLink storeId={storeId} />
        </>
      )}
    </Answered>
  )
}

/** One store's day, on one screen. */
export default function TodayPage() {
  usePageTitle(moneyText.todayTitle)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Today storeId={store} /> : <UnknownStore />}</Screen>
}
