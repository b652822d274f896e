import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CounterLane, CounterTicket } from '@/shared/contracts/queue.views'
import type { TicketId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { closedWords } from '../closed-words'
import { queueText } from '../queue.text'
import { CallNext } from './call-next'
import { counterText } from './counter.text'
import { CalledElsewhere, CalledHere, TicketRow } from './counter-numbers'
import { LaneSettings } from './lane-settings'
import { afterAt, type CallingPlace } from './place'
import { TicketSheet } from './ticket-sheet'
import type { AtCounter, OnLane } from './use-counter'
import { usePlace } from './use-place'
import { WalkInSheet } from './walk-in-sheet'
import '../queue.scss'
import './counter.scss'

interface Props {
  readonly at: AtCounter
  readonly lane: CounterLane
}

/** What lies open over the lane. */
type Open = 'nothing' | 'walk-in' | 'settings' | { readonly ticketId: TicketId }

function LaneHead({ at, lane, onSettings }: Props & { readonly onSettings: () => void }) {
  const say = useSay()
  const closed = closedWords(lane, at.counter.utcOffsetMinutes)
  return (
    <>
      <View className="lane-row">
        <View className="lane-words">
          <View className="title">{say(lane.name)}</View>
          <View id={`waiting-${lane.id}`} className="muted figures">
            {say(queueText.laneWaiting(lane.waiting))}
          </View>
        </View>
        <TapButton
          id={`lane-settings-${lane.id}`}
          label={say(counterText.settings)}
          spoken={say(counterText.settingsOf(say(lane.name)))}
          look="plain"
          onTap={onSettings}
        />
      </View>
      {closed === null ? null : (
        <View id={`status-${lane.id}`} className="lane-closed figures">
          {say(closed)}
        </View>
      )}
    </>
  )
}

function ticketOf(lane: CounterLane, ticketId: TicketId): CounterTicket | null {
  const tickets = [...lane.called, ...lane.next, ...lane.missed]
  return tickets.find((ticket) => ticket.id === ticketId) ?? null
}

interface OpenProps extends OnLane {
  readonly ticketId: TicketId
  readonly place: CallingPlace
}

/** The ticket opened; a colleague may have taken it out of the lane meanwhile. */
function OpenTicket({ at, lane, ticketId, place, onClose }: OpenProps) {
  const say = useSay()
  const ticket = ticketOf(lane, ticketId)
  if (ticket !== null)
    return <TicketSheet at={at} ticket={ticket} place={place} onClose={onClose} />
  return (
    <Sheet id="ticket-sheet" title={say(lane.name)} onClose={onClose}>
      <View id="ticket-gone" className="muted">
        {say(counterText.gone)}
      </View>
    </Sheet>
  )
}

/** A lane from behind the counter: who is called, who follows, and the one button at its foot. */
export function CounterLaneCard({ at, lane }: Props) {
  const say = useSay()
  const calling = usePlace(at.storeId, lane)
  const [open, setOpen] = useState<Open>('nothing')
  const close = () => setOpen('nothing')
  const show = (ticketId: TicketId) => setOpen({ ticketId })
  const after = afterAt(lane, calling.place)
  const elsewhere = lane.called.filter((ticket) => ticket.id !== after)
  const offsetMinutes = at.counter.utcOffsetMinutes
  const row = { offsetMinutes, onOpen: show }
  return (
    <View className="card counter-lane">
      <LaneHead at={at} lane={lane} onSettings={() => setOpen('settings')} />
      <CalledHere lane={lane} after={after} offsetMinutes={offsetMinutes} onOpen={show} />
      <CalledElsewhere
        lane={lane}
        tickets={elsewhere}
        offsetMinutes={offsetMinutes}
        onOpen={show}
      />
      <TicketRow {...row} words={counterText.next} tickets={lane.next} name="next" />
      <TicketRow {...row} words={counterText.missed} tickets={lane.missed} name="missed" />
      <View className="counter-foot">
        <CallNext at={at} lane={lane} calling={calling} after={after} />
        <TapButton
          id={`walk-in-${lane.id}`}
          label={say(counterText.addWalkIn)}
          look="plain"
          onTap={() => setOpen('walk-in')}
        />
      </View>
      {open === 'settings' ? <LaneSettings at={at} lane={lane} onClose={close} /> : null}
      {open === 'walk-in' ? <WalkInSheet at={at} lane={lane} onClose={close} /> : null}
      {typeof open === 'object' ? (
        <OpenTicket {...open} at={at} lane={lane} place={calling.place} onClose={close} />
      ) : null}
    </View>
  )
}
