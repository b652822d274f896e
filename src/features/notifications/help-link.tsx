import type { Subject } from '@/shared/contracts/notifications.feedback.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { helpAddress } from './help-addresses'
import { helpLink } from './links.text'

interface Props {
  readonly storeId?: StoreId
  /** One's own at that store, to be told along. */
  readonly about?: Subject
}

/** The way to help, with what it is wanted for. */
export function HelpLink({ storeId, about }: Props) {
  const say = useSay()
  return (
    <TapButton
      id="help"
      label={say(helpLink)}
      look="plain"
      onTap={() => openPage(helpAddress(storeId, about))}
    />
  )
}
