import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { COUNTER_ADDRESS } from './addresses'
import { staffText } from './staff.text'
import { useMemberships } from './use-memberships'

/** The way to the counter, for those who work at one; for all others, nothing. */
export function CounterLink() {
  const say = useSay()
  const { query } = useMemberships()
  if (query.status !== 'ready' || query.value.memberships.length === 0) return null
  return (
    <TapButton
      id="open-counter"
      label={say(staffText.toCounter)}
      look="plain"
      onTap={() => openPage(COUNTER_ADDRESS)}
    />
  )
}
