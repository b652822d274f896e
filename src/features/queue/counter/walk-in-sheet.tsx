import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { CounterTicket } from '@/shared/contracts/queue.views'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { sizesAsked } from '../lane-fit'
import { queueText } from '../queue.text'
import { ActButton } from './act-button'
import { counterText } from './counter.text'
import { TakeOverCode } from './take-over-code'
import type { OnLane } from './use-counter'

/** The contract's limit for a walk-in's name. */
const NAME_CHARACTERS = 10

interface GivenProps {
  readonly storeId: StoreId
  readonly given: CounterTicket
}

function GivenNumber({ storeId, given }: GivenProps) {
  return (
    <>
      <View id="walk-in-number" className="number figures take-over-number">
        {given.number}
      </View>
      {given.takeOverCode === undefined ? null : (
        <TakeOverCode storeId={storeId} ticketId={given.id} code={given.takeOverCode} />
      )}
    </>
  )
}

/** A number for a party without a phone. */
export function WalkInSheet({ at, lane, onClose }: OnLane) {
  const say = useSay()
  const sizes = sizesAsked([lane])
  const [size, setSize] = useState(sizes[0] ?? null)
  const [name, setName] = useState('')
  const [given, setGiven] = useState<CounterTicket | null>(null)
  const choices = sizes.map((value) => ({
    value,
    id: `walk-in-size-${value}`,
    label: String(value),
    spoken: say(queueText.people(value)),
  }))
  if (given !== null) {
    return (
      <Sheet id="walk-in-sheet" title={say(counterText.given)} onClose={onClose}>
        <GivenNumber storeId={at.storeId} given={given} />
        <TapButton id="walk-in-done" label={say(counterText.done)} onTap={onClose} />
      </Sheet>
    )
  }
  return (
    <Sheet id="walk-in-sheet" title={say(counterText.walkInTitle)} onClose={onClose}>
      <View className="muted">{say(lane.name)}</View>
      {sizes.length === 0 ? null : (
        <Choices choices={choices} chosen={size} onChoose={setSize} oneRow />
      )}
      <Input
        id="walk-in-name"
        className="field"
        value={name}
        maxlength={NAME_CHARACTERS}
        placeholder={say(counterText.walkInName)}
        onInput={(event) => setName(event.detail.value)}
      />
      <ActButton
        id="walk-in-add"
        at={at}
        action="queue/add-walk-in"
        input={{ storeId: at.storeId, laneId: lane.id, size, name: name.trim() || null }}
        words={counterText.giveNumber}
        look="main"
        onDone={({ added }) => (added === undefined ? onClose() : setGiven(added))}
      />
    </Sheet>
  )
}
