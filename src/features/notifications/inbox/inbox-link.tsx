import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { inboxAddress } from '../help-addresses'
import { inboxLink } from '../links.text'

/** From somebody's own place at a store to what was written to it. */
export function InboxLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id={`inbox-${storeId}`}
      label={say(inboxLink)}
      look="second"
      onTap={() => openPage(inboxAddress(storeId))}
    />
  )
}
