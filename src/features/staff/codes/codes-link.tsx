import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { codesAddress } from '../addresses'
import { codesText } from './codes.text'

/** The way to the store's codes. */
export function CodesLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="codes"
      label={say(codesText.open)}
      look="plain"
      onTap={() => openPage(codesAddress(storeId))}
    />
  )
}
