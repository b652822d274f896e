import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { isEveryStore } from './list/finding'
import { listText } from './list/list.text'
import { MoreStores } from './list/more-stores'
import { StoreRow } from './list/store-row'
import type { Finder } from './list/use-finder'
import { storesText } from './stores.text'

/** Nothing to list: because nothing fits, or because there is nothing yet. */
function NoStores({ finder }: { readonly finder: Finder }) {
  const say = useSay()
  const { finding, setSearch, setOpenNow, chooseCity } = finder
  if (isEveryStore(finding)) return <Notice id="no-stores" words={say(storesText.none)} />
  const seeAll = () => {
    setSearch('')
    setOpenNow(false)
    chooseCity(null)
  }
  const onlyClosed = finding.openNow && finding.search.trim() === ''
  return (
    <Notice id="no-stores" words={say(onlyClosed ? listText.noneOpen : listText.noneFound)}>
      <TapButton id="see-all" label={say(listText.seeAll)} look="second" onTap={seeAll} />
    </Notice>
  )
}

interface Props {
  readonly finder: Finder
  readonly onChoose: (storeId: StoreId) => void
}

/** The stores found, twenty at a time. */
export function StoreList({ finder, onChoose }: Props) {
  const now = useServerNow(MINUTE_MS / 2)
  const { ask, page } = finder.found
  const { stores, next } = page
  if (stores.length === 0 && next === null) return <NoStores finder={finder} />
  const row = (store: StoreCard) => (
    <StoreRow key={store.id} store={store} now={now} onChoose={onChoose} />
  )
  return (
    <View>
      {stores.map(row)}
      {next === null ? null : (
        <MoreStores
          key={JSON.stringify(ask)}
          ask={{ ...ask, after: next }}
          found={stores.length > 0}
          row={row}
        />
      )}
    </View>
  )
}
