import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { LaneView } from '@/shared/contracts/queue.views'
import type { LaneId, StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { closedWords } from './closed-words'
import { joining } from './lane-fit'
import { queueText } from './queue.text'
import { useJoin } from './use-join'
import { WaitWords } from './wait-words'
import { WriteWord } from './write-word'

/** What a lane's card is called on the page. */
export function laneCardId(laneId: LaneId): string {
  return `lane-${laneId}`
}

function LaneStatusWords({ lane, utcOffsetMinutes }: Omit<LaneProps, 'children'>) {
  const say = useSay()
  const closed = closedWords(lane, utcOffsetMinutes)
  if (closed === null) return null
  return (
    <View id={`status-${lane.id}`} className="lane-closed figures">
      {say(closed)}
    </View>
  )
}

interface LaneProps {
  readonly lane: LaneView
  readonly utcOffsetMinutes: number
  readonly children?: ReactNode
}

/** How a lane moves: what decides whether to join, then what that rests on. */
export function LaneWords({ lane, utcOffsetMinutes, children }: LaneProps) {
  const say = useSay()
  return (
    <View className="lane-row">
      <View className="lane-words">
        <View className="title">{say(lane.name)}</View>
        <View id={`waiting-${lane.id}`} className="figures lane-count">
          {say(queueText.laneWaiting(lane.waiting))}
        </View>
        <LaneStatusWords lane={lane} utcOffsetMinutes={utcOffsetMinutes} />
        {lane.quote === undefined ? null : (
          <WaitWords about={lane.id} quote={lane.quote} utcOffsetMinutes={utcOffsetMinutes} />
        )}
      </View>
      {children}
    </View>
  )
}

interface Joined {
  readonly storeId: StoreId
  readonly lane: LaneView
  readonly utcOffsetMinutes: number
  /** How many they are; null where no lane asks. */
  readonly size: number | null
  readonly scene: string | null
  /** The lane whose button is the main one. */
  readonly mainLaneId: LaneId | null
  /** Its code was scanned. */
  readonly scanned: boolean
  /** Under the main lane’s button, and first in each tap: which messages one wants. */
  readonly asking: { readonly words: ReactNode; readonly ask: () => Promise<void> }
}

/** A lane to join with one tap, where and while that may be. */
export function JoinableLane(props: Joined) {
  const { storeId, lane, size, scene, mainLaneId, scanned, utcOffsetMinutes } = props
  const say = useSay()
  const asked = lane.sizes === undefined ? null : size
  const { writing, join, checkAgain } = useJoin(
    { storeId, laneId: lane.id, size: asked, scene },
    props.asking.ask,
  )
  const may = joining(lane, size, scene)
  const look = may === 'other-size' ? ' lane-other' : scanned ? ' lane-scanned' : ''
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View id={laneCardId(lane.id)} className={`card lane${look}`}>
      <LaneWords lane={lane} utcOffsetMinutes={utcOffsetMinutes}>
        {may === 'join' ? (
          <TapButton
            id={`join-${lane.id}`}
            label={say(busy ? queueText.joining : queueText.join)}
            spoken={say(busy ? queueText.joining : queueText.joinLane(say(lane.name)))}
            look={lane.id === mainLaneId ? 'main' : 'second'}
            busy={busy}
            onTap={() => void join()}
          />
        ) : null}
        {may === 'other-size' && lane.sizes !== undefined ? (
          <View className="small figures">
            {say(queueText.sizes(lane.sizes.from, lane.sizes.to))}
          </View>
        ) : null}
      </LaneWords>
      {lane.id === mainLaneId ? props.asking.words : null}
      {may === 'scan-first' ? (
        <View id={`door-only-${lane.id}`} className="aside">
          {say(queueText.doorOnly)}
        </View>
      ) : null}
      <WriteWord about={lane.id} writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
