import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { COUNTER_ADDRESS, MINE_ADDRESS } from './addresses'
import { staffText } from './staff.text'
import { useMemberships } from './use-memberships'

/** The way to the counter, for those who work at one, and an owner's first way in; else nothing. */
export function CounterLink() {
  const say = useSay()
  const { query } = useMemberships()
  if (query.status !== 'ready') return null
  const { memberships, device, ownerWanted, owner } = query.value
  const begins = ownerWanted === true || (owner === true && memberships.length === 0)
  if (memberships.length === 0 && device === undefined && !begins) return null
  return (
    <TapButton
      id={begins ? 'owner-begins' : 'open-counter'}
      label={say(begins ? staffText.ownerBegins : staffText.toCounter)}
      look="plain"
      onTap={() => openPage(begins ? MINE_ADDRESS : COUNTER_ADDRESS)}
    />
  )
}
