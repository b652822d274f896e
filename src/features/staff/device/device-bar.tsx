import { View } from '@tarojs/components'
import type { DeviceView } from '@/shared/contracts/staff.views'
import { useSay } from '@/ui/language'
import { ActButton } from '../act-button'
import { deviceText } from './device.text'
import { useShowDevice } from './use-device'
import './device.scss'

interface Props {
  readonly here: NonNullable<DeviceView['here']>
}

/** Who is on a counter's phone, and the way to hand it over. */
export function DeviceBar({ here }: Props) {
  const say = useSay()
  const showDevice = useShowDevice()
  return (
    <View className="device-bar">
      <View id="device-here" className="device-who">
        {say(deviceText.here(here.name))}
      </View>
      <View>
        <ActButton
          id="hand-over"
          action="staff/leave-device"
          input={{}}
          words={deviceText.handOver}
          onDone={showDevice}
        />
      </View>
    </View>
  )
}
