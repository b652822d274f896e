import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTime } from '@/shared/kernel/clock-time'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { queueText } from '../queue.text'
import { ActButton } from './act-button'
import { type Act, actsOn } from './acts'
import { counterText } from './counter.text'
import type { CallingPlace } from './place'
import { TakeOverCode } from './take-over-code'
import { MoveTo, type OnTicket, SplitOff } from './ticket-more'

interface Props extends OnTicket {
  readonly place: CallingPlace
}

interface ActProps extends Props {
  readonly act: Act
  /** Opens what an act still has to know. */
  readonly onMore: (act: Act) => void
}

/** One act's button; those that still have to know something open it. */
function ActOn({ at, ticket, place, act, onMore, onClose }: ActProps) {
  const say = useSay()
  const ticketId = ticket.id
  const shared = { id: `act-${ticketId}-${act}`, at, words: counterText.act[act], onDone: onClose }
  const on = { storeId: at.storeId, ticketId }
  switch (act) {
    case 'call': {
      const placeId = place.kind === 'named' ? place.placeId : null
      return <ActButton {...shared} action="queue/call" input={{ ...on, placeId }} look="main" />
    }
    case 'recall':
      return <ActButton {...shared} action="queue/recall" input={on} />
    case 'serve':
      return <ActButton {...shared} action="queue/serve" input={on} look="main" />
    case 'miss':
      return <ActButton {...shared} action="queue/miss" input={on} />
    case 'return':
      return <ActButton {...shared} action="queue/return" input={on} look="main" />
    case 'correct':
      return <ActButton {...shared} action="queue/correct" input={{ ...on, outcome: 'served' }} />
    case 'end':
      return <ActButton {...shared} action="queue/end" input={on} look="plain" />
    case 'move':
    case 'split':
    case 'code':
      return (
        <TapButton
          id={shared.id}
          label={say(shared.words)}
          look="second"
          onTap={() => onMore(act)}
        />
      )
    default:
      return act satisfies never
  }
}

/** One ticket, and everything that may be done with it as it stands. */
export function TicketSheet(props: Props) {
  const { at, ticket, place, onClose } = props
  const say = useSay()
  const [more, setMore] = useState<Act | null>(null)
  // A named place nobody has chosen yet: this one cannot be called from here.
  const acts = actsOn(ticket, at.counter.lanes.length).filter(
    (act) => act !== 'call' || place.kind !== 'unchosen',
  )
  const words = [
    say(counterText.status[ticket.status]),
    ticket.size === null ? null : say(queueText.people(ticket.size)),
    ticket.name ?? null,
    ticket.dueAt === undefined
      ? null
      : say(counterText.booked(clockTime(ticket.dueAt, at.counter.utcOffsetMinutes))),
    say(counterText.joinedAt(clockTime(ticket.joinedAt, at.counter.utcOffsetMinutes))),
  ]
  return (
    <Sheet id="ticket-sheet" title={ticket.number} onClose={onClose}>
      <View className="muted figures">{words.filter((word) => word !== null).join(' · ')}</View>
      {more === null ? (
        <View className="acts">
          {acts.map((act) => (
            <ActOn key={act} {...props} act={act} onMore={setMore} />
          ))}
        </View>
      ) : null}
      {more === 'move' ? <MoveTo {...props} /> : null}
      {more === 'split' ? <SplitOff {...props} /> : null}
      {more === 'code' && ticket.takeOverCode !== undefined ? (
        <TakeOverCode storeId={at.storeId} ticketId={ticket.id} code={ticket.takeOverCode} />
      ) : null}
    </Sheet>
  )
}
