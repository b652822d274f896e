import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { Stay } from '@/shared/domain/stores/stay'
import type { StoreId } from '@/shared/kernel/ids'
import { HOUR_MS, type Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { storesText } from './stores.text'
import { type InStore, useStayEnd } from './use-stay'

function HereWords({ words }: { readonly words: Words }) {
  const say = useSay()
  return (
    <View id="here" className="here">
      {say(words)}
    </View>
  )
}

/** At one of the store's places; one whose code means nothing any more is simply in the store. */
function AtPlace({ storeId, code }: { readonly storeId: StoreId; readonly code: string }) {
  const say = useSay()
  const { query } = useQuery('stores/place', { storeId, code }, { freshMs: HOUR_MS })
  return (
    <>
      <HereWords
        words={query.status === 'ready' ? storesText.atPlace(query.value.name) : storesText.inStore}
      />
      {query.status === 'refused' ? (
        <Aside id="unknown-place" words={say(storesText.noPlace)} />
      ) : null}
    </>
  )
}

interface Props {
  readonly inStore: InStore
  readonly stay: Stay
  /** When the store closes, where that is known. */
  readonly closesAt: Instant | null
}

/** Says that this is the store one is in, and at which of its places, for as long as one is. */
export function Here({ inStore, stay: { storeId, placeCode }, closesAt }: Props) {
  useStayEnd(inStore, closesAt)
  if (placeCode !== null) return <AtPlace storeId={storeId} code={placeCode} />
  return <HereWords words={storesText.inStore} />
}
