import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { healthAddress } from '../addresses'
import { healthText } from './health.text'

/** From an owner's own place to how it all runs. */
export function HealthLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <TapButton
      id={`health-${storeId}`}
      label={say(healthText.title)}
      look="second"
      onTap={() => openPage(healthAddress(storeId))}
    />
  )
}
