import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { restartAt } from '@/wechat/navigation'
import { homeAddress } from './addresses'
import { storesText } from './stores.text'

/** The way home, to the store one was at where there was one. */
export function HomeLink({ storeId }: { readonly storeId?: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="go-home"
      label={say(storesText.home)}
      look="second"
      onTap={() => restartAt(homeAddress(storeId))}
    />
  )
}
