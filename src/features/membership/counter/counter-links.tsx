import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { memberAddress, screenAddress } from '../addresses'
import { lookUpText } from './counter.text'

/** From the counter to a member, and to the code of a spare screen. */
export function MemberLinks({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <>
      <TapButton
        id="find-member"
        label={say(lookUpText.link)}
        look="plain"
        onTap={() => openPage(memberAddress(storeId))}
      />
      <TapButton
        id="spare-screen"
        label={say(lookUpText.screenLink)}
        look="plain"
        onTap={() => openPage(screenAddress(storeId))}
      />
    </>
  )
}
