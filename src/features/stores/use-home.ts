import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Entry } from '@/shared/domain/stores/entry'
import { entryCode } from '@/shared/domain/stores/entry-code'
import type { StoreId } from '@/shared/kernel/ids'
import { entering } from '@/wechat/entering'
import { type HomePlace, homeEntry, homePlace } from './home-place'
import { useRememberStore } from './last-store'
import { type InStore, useStay } from './use-stay'

/** The codes scanned at stores since the Mini Program was started: looking around forgets none. */
const scannedScenes = new Map<StoreId, string>()

function rememberScene(entry: Entry): void {
  if (entry.kind === 'store' || !('storeId' in entry)) return
  scannedScenes.set(entry.storeId, entryCode(entry))
}

/** How this page of home was come to. */
export function useHomeEntry(): Entry {
  const { params } = useRouter()
  const [entry] = useState(() => homeEntry(params, entering().scene, PLAIN_LINK_PREFIX))
  return entry
}

export interface Home {
  readonly place: HomePlace
  readonly inStore: InStore
  /** The code scanned at a store, if one was: lanes at the door ask for it. */
  readonly sceneOf: (storeId: StoreId) => string | null
  readonly choose: (storeId: StoreId) => void
  /** Shows the list of stores, and leaves the store one was in. */
  readonly showAll: () => void
}

/** What home shows: where its entry led, until the shopper chooses otherwise. */
export function useHome(entry: Entry): Home {
  const { params } = useRouter()
  const inStore = useStay(entry)
  const [place, setPlace] = useState(() => {
    rememberScene(entry)
    return homePlace(entry, params, inStore.stay)
  })
  useRememberStore(place.to === 'store' ? place.storeId : null)
  const { stay } = inStore
  const ofStay = (storeId: StoreId) => (stay?.storeId === storeId ? stay.code : null)
  return {
    place,
    inStore,
    sceneOf: (storeId) => scannedScenes.get(storeId) ?? ofStay(storeId),
    choose: (storeId) => setPlace({ to: 'store', storeId, lanePrefix: null, word: null }),
    showAll: () => {
      if (place.to === 'store' && stay?.storeId === place.storeId) inStore.leave()
      setPlace({ to: 'stores', word: null })
    },
  }
}
