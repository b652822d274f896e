import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { settingsAddress } from '../page-addresses'
import { settingsText } from './settings.text'

/** The way to a store's settings, for those who manage it. */
export function SettingsLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id="open-settings"
      label={say(settingsText.link)}
      look="plain"
      onTap={() => openPage(settingsAddress(storeId))}
    />
  )
}
