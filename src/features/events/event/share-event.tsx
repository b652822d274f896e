import type { EventView } from '@/shared/contracts/events.views'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { eventText } from './event.text'
import { useEventCard } from './use-event'

/** Sends the event to a friend. */
export function ShareEvent({ event }: { readonly event: EventView }) {
  const say = useSay()
  const send = useEventCard(event)
  return <TapButton id="share" label={say(eventText.share)} look="second" {...send} />
}
