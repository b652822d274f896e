import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import type { Membership } from '@/shared/contracts/staff.contract'
import { mayDo } from '@/shared/domain/staff/permissions'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { openPage } from '@/wechat/navigation'
import { ActButton } from '../act-button'
import { peopleAddress } from '../addresses'
import { NameField } from '../name-field'
import { roleWords } from '../staff.text'
import { useChangeHands } from '../use-memberships'
import { mineText } from './mine.text'

interface Props {
  readonly membership: Membership
  readonly pinSet: boolean
}

/** Names the calling phone, and gives it to the counter. */
function MakeDevice({ membership, pinSet, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay()
  const changeHands = useChangeHands()
  const [name, setName] = useState('')
  return (
    <Sheet id="device-sheet" title={say(mineText.makeDevice)} onClose={onClose}>
      <View className="muted">{say(membership.storeName)}</View>
      <View className="muted">{say(mineText.makeDeviceHint)}</View>
      {pinSet ? (
        <>
          <NameField id="device-name" words={mineText.deviceName} value={name} onType={setName} />
          <View className="staff-acts">
            <ActButton
              id="make-device"
              action="staff/make-device"
              input={{ storeId: membership.storeId, name }}
              words={mineText.makeIt}
              look="main"
              onDone={changeHands}
            />
          </View>
        </>
      ) : (
        <View id="pin-first">{say(mineText.makeDevicePin)}</View>
      )}
    </Sheet>
  )
}

/** One store somebody works at, and what they are in charge of there. */
export function WorkplaceCard({ membership, pinSet, children }: PropsWithChildren<Props>) {
  const say = useSay()
  const [making, setMaking] = useState(false)
  const { storeId, storeName, role } = membership
  const mayManage = (permission: 'manage-people' | 'manage-devices') => mayDo(role, permission)
  return (
    <View className="card staff-card">
      <View className="title">{say(storeName)}</View>
      <View id={`role-${storeId}`} className="muted">
        {say(roleWords[role])}
      </View>
      <View className="staff-acts">
        {children}
        {mayManage('manage-people') ? (
          <TapButton
            id={`people-${storeId}`}
            label={say(mineText.people)}
            look="second"
            onTap={() => openPage(peopleAddress(storeId))}
          />
        ) : null}
        {mayManage('manage-devices') ? (
          <TapButton
            id={`make-device-${storeId}`}
            label={say(mineText.makeDevice)}
            look="plain"
            onTap={() => setMaking(true)}
          />
        ) : null}
      </View>
      {making ? (
        <MakeDevice membership={membership} pinSet={pinSet} onClose={() => setMaking(false)} />
      ) : null}
    </View>
  )
}
