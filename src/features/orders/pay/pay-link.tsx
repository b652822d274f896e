import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { payAddress } from '../addresses'
import { orderLinks } from '../links.text'

/** The way to pay an amount at the counter of a store. */
export function PayLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="pay-at-counter"
      label={say(orderLinks.payAtCounter)}
      look="plain"
      onTap={() => openPage(payAddress(storeId))}
    />
  )
}
