import { useState } from 'react'
import type { CounterLane } from '@/shared/contracts/queue.views'
import type { PlaceId, StoreId } from '@/shared/kernel/ids'
import { recall, remember } from '@/wechat/storage'
import { type CallingPlace, callingPlace } from './place'

/** Where this device calls to in a lane: chosen once, remembered for the store. */
export function usePlace(storeId: StoreId, lane: CounterLane) {
  const name = `calling-place.${storeId}.${lane.id}`
  const [chosen, setChosen] = useState(() => recall(name))
  const [changing, setChanging] = useState(false)
  const place: CallingPlace = changing ? { kind: 'unchosen' } : callingPlace(lane, chosen)
  return {
    place,
    change: () => setChanging(true),
    choose: (placeId: PlaceId) => {
      remember(name, placeId)
      setChosen(placeId)
      setChanging(false)
    },
  }
}
