import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { FloorCall, FloorView } from '@/shared/contracts/staff.calls.contract'
import type { PlaceId, StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { Sheet } from '@/ui/sheet'
import { vibrate } from '@/wechat/attention'
import { callsText } from './calls.text'
import { FloorButton } from './floor-button'
import { useMinutesSince } from './use-minutes-since'
import './calls.scss'

/** A floor as part of a screen that asks for it, and shows what a tap made of it. */
export interface AtFloor {
  readonly storeId: StoreId
  readonly floor: FloorView
  readonly onFloor: (floor: FloorView) => void
}

/** A call that was not there before is felt; those found when the screen opens are only seen. */
function useFelt(calls: readonly FloorCall[]): void {
  const known = useRef(new Set(calls.map(({ id }) => id)))
  useEffect(() => {
    if (calls.some(({ id }) => !known.current.has(id))) vibrate()
    known.current = new Set(calls.map(({ id }) => id))
  }, [calls])
}

interface CallProps {
  readonly at: AtFloor
  readonly call: FloorCall
  readonly onOpen: (placeId: PlaceId) => void
}

function Call({ at, call, onOpen }: CallProps) {
  const say = useSay()
  const place = say(call.placeName)
  const ask = say(call.askName)
  const waited = say(callsText.waitingFor(useMinutesSince(call.askedAt)))
  return (
    <View id={`call-${call.id}`} className="call-row">
      <View
        className="call-words"
        hoverClass="tap-pressed"
        {...asButton}
        aria-label={[place, ask, waited].join(' ')}
        onClick={() => onOpen(call.placeId)}
      >
        <View className="call-place">{place}</View>
        <View className="small figures">{`${ask} · ${waited}`}</View>
      </View>
      <FloorButton
        id={`answer-${call.id}`}
        at={at}
        action="staff/answer"
        input={{ storeId: at.storeId, callId: call.id }}
        words={callsText.onIt}
        spoken={callsText.onItAt(place, ask)}
      />
    </View>
  )
}

/** What the places call for, above the lanes: one tap says that one goes. Nothing while it is quiet. */
export function CallsStrip(at: AtFloor) {
  const say = useSay()
  const { storeId, floor } = at
  const [open, setOpen] = useState<PlaceId | null>(null)
  useFelt(floor.calls)
  const opened = floor.calls.find(({ placeId }) => placeId === open)
  const close = () => setOpen(null)
  return (
    <View className="calls">
      <View id="calls-count" className="calls-count small figures" aria-live="polite">
        {floor.calls.length === 0 ? '' : say(callsText.calls(floor.calls.length))}
      </View>
      {floor.calls.map((call) => (
        <Call key={call.id} at={at} call={call} onOpen={setOpen} />
      ))}
      {floor.muted.map(({ id, name }) => (
        <View key={id} className="call-row">
          <View className="call-words small">{say(callsText.mutedPlace(say(name)))}</View>
          <FloorButton
            id={`hear-${id}`}
            at={at}
            action="staff/mute-place"
            input={{ storeId, placeId: id, muted: false }}
            words={callsText.hear}
            spoken={callsText.hearAt(say(name))}
            look="plain"
          />
        </View>
      ))}
      {opened === undefined ? null : (
        <Sheet id="place-sheet" title={say(opened.placeName)} onClose={close}>
          <View className="muted">{say(callsText.muteHint)}</View>
          <View className="acts">
            <FloorButton
              id="mute-place"
              at={at}
              action="staff/mute-place"
              input={{ storeId, placeId: opened.placeId, muted: true }}
              words={callsText.mute}
              onDone={close}
            />
          </View>
        </Sheet>
      )}
    </View>
  )
}
