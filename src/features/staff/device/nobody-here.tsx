import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeviceView } from '@/shared/contracts/staff.views'
import { mayDo } from '@/shared/domain/staff/permissions'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { useChangeHands } from '../use-memberships'
import { deviceText } from './device.text'
import { ProveYourself } from './prove-yourself'
import { useShowDevice } from './use-device'
import './device.scss'

/** A counter's phone waiting for somebody: a name, six digits, and it is theirs. */
export function NobodyHere({ device }: { readonly device: DeviceView }) {
  const say = useSay()
  const showDevice = useShowDevice()
  const changeHands = useChangeHands()
  const [releasing, setReleasing] = useState(false)
  const inCharge = device.people.filter(({ role }) => mayDo(role, 'manage-devices'))
  return (
    <View>
      <View className="small">{say(deviceText.counterPhone(device.name))}</View>
      <View id="nobody-here" className="display">
        {say(deviceText.whoAreYou)}
      </View>
      <View className="muted">{say(device.storeName)}</View>
      <ProveYourself action="staff/take-over-device" people={device.people} onDone={showDevice} />
      <View className="foot">
        <TapButton
          id="release-this"
          label={say(deviceText.release)}
          look="plain"
          onTap={() => setReleasing(true)}
        />
      </View>
      {releasing ? (
        <Sheet
          id="release-sheet"
          title={say(deviceText.release)}
          onClose={() => setReleasing(false)}
        >
          <View className="muted">{say(deviceText.releaseWho)}</View>
          <ProveYourself
            action="staff/release-this-device"
            people={inCharge}
            onDone={changeHands}
          />
        </Sheet>
      ) : null}
    </View>
  )
}
