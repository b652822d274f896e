import type { StoreLineView } from '@/shared/contracts/queue.views'
import { useSay } from '@/ui/language'
import { QUEUE_PICTURE, STORE_PICTURE } from '@/wechat/pictures'
import { useShareCard } from '@/wechat/share'
import { queueText } from './queue.text'

/**
 * What home sends when a store is shown: its name, and how many wait where numbers are given out.
 * Minutes would be a promise that is old when the card is opened.
 */
export function useStoreCard({ store, lanes }: StoreLineView, path: string) {
  const say = useSay()
  const name = say(store.name)
  const open = lanes.some(({ status }) => status === 'open')
  return useShareCard(
    open
      ? { title: say(queueText.storeCard(name, store.waiting)), path, imageUrl: QUEUE_PICTURE }
      : { title: name, path, imageUrl: STORE_PICTURE },
  )
}
