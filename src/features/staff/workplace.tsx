import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Membership } from '@/shared/contracts/staff.contract'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { staffText } from './staff.text'

interface Props {
  readonly memberships: readonly Membership[]
  /** Where one who works nowhere here can go. */
  readonly wayOut: ReactNode
  readonly children: (membership: Membership) => ReactNode
}

/** Settles which store one is working at: the only one, or the one chosen. */
export function Workplace({ memberships, wayOut, children }: Props) {
  const say = useSay()
  const [only] = memberships
  const [chosen, choose] = useState<Membership | null>(null)
  if (only === undefined) {
    return (
      <Notice id="not-staff" words={say(staffText.staffOnly)}>
        {wayOut}
      </Notice>
    )
  }
  const membership = memberships.length === 1 ? only : chosen
  if (membership !== null) return children(membership)
  return (
    <View>
      <View className="display">{say(staffText.chooseStore)}</View>
      {memberships.map((membership) => (
        <View key={membership.storeId} className="choice">
          <TapButton
            id={`work-at-${membership.storeId}`}
            label={say(membership.storeName)}
            look="second"
            onTap={() => choose(membership)}
          />
        </View>
      ))}
    </View>
  )
}
