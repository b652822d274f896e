import { View } from '@tarojs/components'
import type { DevicesView } from '@/shared/contracts/staff.views'
import type { StoreId } from '@/shared/kernel/ids'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { ActButton } from '../act-button'
import { peopleText } from './people.text'
import { useShowDevices } from './use-people'
import '../staff.scss'

interface Props {
  readonly storeId: StoreId
  readonly view: DevicesView
}

/** The phones the counters of a store share, and who is on each. */
export function DevicesCard({ storeId, view }: Props) {
  const say = useSay()
  const show = useShowDevices(storeId)
  return (
    <View className="card staff-card">
      <View className="title">{say(peopleText.devices)}</View>
      {view.devices.length === 0 ? (
        <View id="no-devices" className="muted">
          {say(peopleText.noDevices)}
        </View>
      ) : null}
      {view.devices.map(({ deviceId, name, madeAt, here }) => {
        const since = say(dayAndTime(madeAt, view.utcOffsetMinutes))
        const who = here === undefined ? peopleText.nobodyOn : peopleText.on(here)
        return (
          <View key={deviceId} id={`device-${deviceId}`} className="staff-row">
            <View className="staff-row-words">
              <View>{name}</View>
              <View className="small figures">
                {`${say(who)} · ${say(peopleText.madeAt(since))}`}
              </View>
            </View>
            <View>
              <ActButton
                id={`release-${deviceId}`}
                action="staff/release-device"
                input={{ storeId, deviceId }}
                words={peopleText.release}
                spoken={peopleText.releaseOf(name)}
                look="plain"
                onDone={show}
              />
            </View>
          </View>
        )
      })}
    </View>
  )
}
