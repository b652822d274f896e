import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { eventsAddress, REGISTRATIONS_ADDRESS } from './addresses'
import { eventLinks } from './links.text'

interface Props {
  readonly storeId?: StoreId
  readonly look?: 'second' | 'plain'
}

/** The way to what happens at a store, or at all of them. */
export function EventsLink({ storeId, look = 'plain' }: Props) {
  const say = useSay()
  return (
    <TapButton
      id="events"
      label={say(eventLinks.events)}
      look={look}
      onTap={() => openPage(eventsAddress(storeId))}
    />
  )
}

/** The way to one's own registrations. */
export function RegistrationsLink({ look = 'plain' }: Pick<Props, 'look'>) {
  const say = useSay()
  return (
    <TapButton
      id="my-registrations"
      label={say(eventLinks.mine)}
      look={look}
      onTap={() => openPage(REGISTRATIONS_ADDRESS)}
    />
  )
}
