import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { pointsDeskAddress } from '../addresses'
import { deskText } from './desk.text'

/** From the counter to points. */
export function PointsDeskLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="points-desk"
      label={say(deskText.link)}
      look="plain"
      onTap={() => openPage(pointsDeskAddress(storeId))}
    />
  )
}
