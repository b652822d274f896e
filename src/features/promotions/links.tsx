import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { offersAddress, WALLET_ADDRESS } from './addresses'
import { promotionLinks } from './links.text'

interface Look {
  readonly look?: 'main' | 'second' | 'plain'
}

/** The way to one's coupons. */
export function WalletLink({ look = 'plain' }: Look) {
  const say = useSay()
  return (
    <TapButton
      id="my-coupons"
      label={say(promotionLinks.wallet)}
      look={look}
      onTap={() => openPage(WALLET_ADDRESS)}
    />
  )
}

/** The way to what a store offers. */
export function OffersLink({ storeId, look = 'plain' }: Look & { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="offers"
      label={say(promotionLinks.offers)}
      look={look}
      onTap={() => openPage(offersAddress(storeId))}
    />
  )
}
