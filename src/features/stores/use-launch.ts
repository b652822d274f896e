import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { StoreId } from '@/shared/kernel/ids'
import { launchOf } from './launch-store'

/** The place home shows: where the launch led, until the shopper chooses otherwise. */
export function useLaunch() {
  const { params } = useRouter()
  const [launch, setLaunch] = useState(() => launchOf(params))
  return {
    launch,
    choose: (storeId: StoreId) => setLaunch({ to: 'store', storeId }),
    showAll: () => setLaunch({ to: 'stores', badCode: false }),
  }
}
