import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { manageText } from '../manage/manage.text'
import { managePromotionsAddress, redeemAddress } from '../page-addresses'
import { redeemText } from './redeem.text'

interface Props {
  readonly storeId: StoreId
}

/** From the counter to redeeming. */
export function RedeemLink({ storeId }: Props) {
  const say = useSay()
  return (
    <TapButton
      id="redeem"
      label={say(redeemText.link)}
      look="plain"
      onTap={() => openPage(redeemAddress(storeId))}
    />
  )
}

/** From the counter to the store's promotions, for those in charge. */
export function PromotionsLink({ storeId }: Props) {
  const say = useSay()
  return (
    <TapButton
      id="manage-promotions"
      label={say(manageText.link)}
      look="plain"
      onTap={() => openPage(managePromotionsAddress(storeId))}
    />
  )
}
