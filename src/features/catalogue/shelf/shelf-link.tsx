import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { shelfAddress } from '../addresses'
import { shelfText } from './shelf.text'

/** From the counter to what the store sells and how much of it there is. */
export function ShelfLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="open-shelf"
      label={say(shelfText.link)}
      look="plain"
      onTap={() => openPage(shelfAddress(storeId))}
    />
  )
}
