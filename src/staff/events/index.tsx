import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { DateList } from '@/features/events/door/date-list'
import { doorText } from '@/features/events/door/door.text'
import { useStoreDates } from '@/features/events/door/use-door'
import { refusedWords } from '@/features/events/refused-words'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function Dates({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useStoreDates(storeId)} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(dates) => <DateList storeId={storeId} dates={dates} />}
    </Answered>
  )
}

/** What happens at a store, for its staff. */
export default function StoreDatesPage() {
  usePageTitle(doorText.dates)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Dates storeId={store} /> : <UnknownStore />}</Screen>
}
