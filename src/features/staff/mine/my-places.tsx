import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Membership } from '@/shared/contracts/staff.contract'
import type { StaffMe } from '@/shared/contracts/staff.views'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { ClaimOwner } from './claim-owner'
import { FolderCard } from './folder-card'
import { mineText } from './mine.text'
import { PinCard } from './set-pin'
import { WorkplaceCard } from './workplace-card'
import '../staff.scss'

interface Props {
  readonly me: StaffMe
  readonly wayOut: ReactNode
  /** Other tools of a store, under what one is there. */
  readonly more: (membership: Membership) => ReactNode
}

/** Everything the staff's side knows of the caller. */
export function MyPlaces({ me, wayOut, more }: Props) {
  const say = useSay()
  const { memberships, device, pinSet, ownerWanted, owner } = me
  const [first] = memberships
  if (device !== undefined) {
    return (
      <Notice id="on-device" words={say(mineText.onDevice)}>
        {wayOut}
      </Notice>
    )
  }
  if (first === undefined) {
    if (ownerWanted) return <ClaimOwner />
    if (owner) {
      const none = (
        <Notice id="no-folder" words={say(mineText.folderNone)}>
          {wayOut}
        </Notice>
      )
      return <FolderCard none={none} />
    }
    return (
      <Notice id="nowhere" words={say(mineText.nowhere)}>
        {wayOut}
      </Notice>
    )
  }
  return (
    <View>
      <View className="display">{say(mineText.iAm(first.name))}</View>
      {owner ? <FolderCard /> : null}
      <PinCard pinSet={pinSet} />
      {memberships.map((membership) => (
        <WorkplaceCard key={membership.storeId} membership={membership} pinSet={pinSet}>
          {more(membership)}
        </WorkplaceCard>
      ))}
    </View>
  )
}
