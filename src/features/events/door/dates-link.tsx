import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { storeDatesAddress } from '../addresses'
import { eventLinks } from '../links.text'

/** From somebody's own place at a store to its events. */
export function StoreDatesLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id={`events-${storeId}`}
      label={say(eventLinks.dates)}
      look="second"
      onTap={() => openPage(storeDatesAddress(storeId))}
    />
  )
}
