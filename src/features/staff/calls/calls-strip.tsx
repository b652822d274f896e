import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { FloorCall, FloorView } from '@/shared/contracts/staff.calls.contract'
import type { PlaceId, StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { vibrate } from '@/wechat/attention'
import { CallButton } from './call-button'
import { callsText } from './calls.text'
import { type AtFloor, HearButton, PlaceSheet } from './place-sheet'
import { useMinutesSince } from './use-minutes-since'
import './calls.scss'

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

/**
 * One call. A refused answer does not ask for the floor anew: that would take the call away with the
 * word that a colleague is on the way.
 */
function Call({ at, call, onOpen }: CallProps) {
  const say = useSay()
  const place = say(call.placeName)
  const ask = say(call.askName)
  const waited = say(callsText.waitingFor(useMinutesSince(call.askedAt)))
  const answering = useWrite('staff/answer', { onDone: at.onFloor })
  return (
    <View id={`call-${call.id}`} className="call-card">
      <View
        className="call-words"
        hoverClass="tap-pressed"
        {...asButton}
        aria-label={`${place} ${ask} · ${waited}`}
        onClick={() => onOpen(call.placeId)}
      >
        <View className="call-place">{place}</View>
        <View className="small figures">{`${ask} · ${waited}`}</View>
      </View>
      {call.answered ? (
        <View className="call-answered">{say(callsText.answered)}</View>
      ) : (
        <CallButton
          id={`answer-${call.id}`}
          write={answering}
          input={{ storeId: at.storeId, callId: call.id }}
          words={callsText.onIt}
          spoken={callsText.onItAt(place, ask)}
        />
      )}
    </View>
  )
}

function Strip({ at }: { readonly at: AtFloor }) {
  const say = useSay()
  const { calls, muted } = at.floor
  const [open, setOpen] = useState<PlaceId | null>(null)
  useFelt(calls)
  const waiting = calls.filter((call) => !call.answered)
  const opened = calls.find(({ placeId }) => placeId === open)
  return (
    <>
      <View className="calls">
        <View id="calls-count" className="calls-count small figures" aria-live="polite">
          {say(callsText.calls(waiting.length))}
        </View>
        {calls.map((call) => (
          <Call key={call.id} at={at} call={call} onOpen={setOpen} />
        ))}
        {muted.map((place) => (
          <HearButton key={place.id} at={at} place={place} />
        ))}
      </View>
      {opened === undefined ? null : (
        <PlaceSheet at={at} call={opened} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

interface Props {
  readonly storeId: StoreId
  /** Null where the store has nothing to call for. */
  readonly floor: FloorView | null
  readonly onFloor: (floor: FloorView) => void
}

/**
 * What the places call for, above the lanes: one tap says that one goes. Always one row, so that a
 * call that comes or goes never moves the buttons underneath.
 */
export function CallsStrip({ storeId, floor, onFloor }: Props) {
  // An answer arrives later than its tap: it goes into the screen as it is by then.
  const latest = useRef(onFloor)
  latest.current = onFloor
  const show = (changed: FloorView) => latest.current(changed)
  return floor === null ? null : <Strip at={{ storeId, floor, onFloor: show }} />
}
