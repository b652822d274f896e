import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { StoreId } from '@/shared/kernel/ids'
import { type Launch, launchOf } from './launch-store'

/** The door codes scanned since the Mini Program was started: looking around forgets none. */
const scannedScenes = new Map<StoreId, string>()

/** The place home shows: where the launch led, until the shopper chooses otherwise. */
export function useLaunch() {
  const { params } = useRouter()
  const [launch, setLaunch] = useState((): Launch => {
    const first = launchOf(params)
    if (first.to === 'store' && first.scene !== null) scannedScenes.set(first.storeId, first.scene)
    return first
  })
  return {
    launch,
    sceneOf: (storeId: StoreId) => scannedScenes.get(storeId) ?? null,
    choose: (storeId: StoreId) => setLaunch({ to: 'store', storeId, scene: null }),
    showAll: () => setLaunch({ to: 'stores', badCode: false }),
  }
}
