import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/use-write'
import type { FloorCall, FloorView } from '@/shared/contracts/staff.calls.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { CallButton } from './call-button'
import { callsText } from './calls.text'

/** A floor as part of a screen that asks for it, and shows what a tap made of it. */
export interface AtFloor {
  readonly storeId: StoreId
  readonly floor: FloorView
  readonly onFloor: (floor: FloorView) => void
}

interface HearProps {
  readonly at: AtFloor
  readonly place: FloorView['muted'][number]
}

/** A place no calls are taken from today, and the way back. */
export function HearButton({ at: { storeId, onFloor }, place }: HearProps) {
  const say = useSay()
  const name = say(place.name)
  return (
    <View className="call-card">
      <View className="call-words small">{say(callsText.mutedPlace(name))}</View>
      <CallButton
        id={`hear-${place.id}`}
        write={useWrite('staff/mute-place', { onDone: onFloor })}
        input={{ storeId, placeId: place.id, muted: false }}
        words={callsText.hear}
        spoken={callsText.hearAt(name)}
        look="plain"
      />
    </View>
  )
}

interface SheetProps {
  readonly at: AtFloor
  readonly call: FloorCall
  readonly onClose: () => void
}

/** What can be done about the place a call came from. */
export function PlaceSheet({ at: { storeId, onFloor }, call, onClose }: SheetProps) {
  const say = useSay()
  const muting = useWrite('staff/mute-place', {
    onDone: (floor) => {
      onClose()
      onFloor(floor)
    },
  })
  return (
    <Sheet id="place-sheet" title={say(call.placeName)} onClose={onClose}>
      <View className="muted">{say(callsText.muteHint)}</View>
      <View className="acts">
        <CallButton
          id="mute-place"
          write={muting}
          input={{ storeId, placeId: call.placeId, muted: true }}
          words={callsText.mute}
        />
      </View>
    </Sheet>
  )
}
