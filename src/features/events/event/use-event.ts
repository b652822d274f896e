import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { EventView } from '@/shared/contracts/events.views'
import type { EventId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { STORE_PICTURE } from '@/wechat/pictures'
import { useShareCard } from '@/wechat/share'
import { eventAddress, registrationAddress } from '../addresses'

/** An event with its dates. */
export function useEvent(eventId: EventId) {
  return useQuery('events/event', { eventId })
}

/** What the page sends when it is shared: the event, for whoever opens it. */
export function useEventCard({ id, name, storeName }: EventView) {
  const say = useSay()
  const title = `${say(name)} · ${say(storeName)}`
  return useShareCard({ title, path: eventAddress(id), imageUrl: STORE_PICTURE })
}

/** Registers, and opens what came of it; refused, the event is asked for anew. */
export function useRegister(refresh: () => void) {
  return useWrite('events/register', {
    onDone: ({ id, status }) => {
      refresh()
      openPage(registrationAddress(id, status === 'awaiting-payment'))
    },
    onRefused: refresh,
  })
}
