import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { CounterTicket } from '@/shared/contracts/queue.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { useSay } from '@/ui/language'
import { ActButton } from './act-button'
import { counterText } from './counter.text'
import type { AtCounter } from './use-counter'

type Ended = { readonly tickets: readonly CounterTicket[] }

export function useEnded({ storeId }: AtCounter) {
  return useQuery('queue/ended', { storeId })
}

interface RowProps {
  readonly at: AtCounter
  readonly ticket: CounterTicket
  readonly onCorrected: () => void
}

/** One that has ended: served and missed may be corrected into each other all day. */
function EndedRow({ at, ticket, onCorrected }: RowProps): ReactNode {
  const say = useSay()
  const { counter, storeId } = at
  const lane = counter.lanes.find(({ id }) => id === ticket.laneId)
  const words = [
    say(counterText.status[ticket.status]),
    lane === undefined ? null : say(lane.name),
    clockTime(ticket.calledAt ?? ticket.joinedAt, counter.utcOffsetMinutes),
  ]
  const outcome = ticket.status === 'served' ? 'missed' : 'served'
  return (
    <View id={`ended-${ticket.id}`} className="ended-row">
      <View className="lane-words">
        <View className="counter-chip-number figures">{ticket.number}</View>
        <View className="small figures">{words.filter((word) => word !== null).join(' · ')}</View>
      </View>
      {ticket.status === 'served' || ticket.status === 'missed' ? (
        <View>
          <ActButton
            id={`act-${ticket.id}-correct`}
            at={at}
            action="queue/correct"
            input={{ storeId, ticketId: ticket.id, outcome }}
            words={outcome === 'served' ? counterText.act.correct : counterText.act.correctMissed}
            onDone={onCorrected}
          />
        </View>
      ) : null}
    </View>
  )
}

interface ListProps {
  readonly at: AtCounter
  readonly ended: Ended
  readonly onCorrected: () => void
}

/** Today's tickets that have ended, newest first. */
export function EndedList({ at, ended, onCorrected }: ListProps) {
  const say = useSay()
  if (ended.tickets.length === 0) {
    return (
      <View id="none-ended" className="muted">
        {say(counterText.noneEnded)}
      </View>
    )
  }
  return (
    <View>
      {ended.tickets.map((ticket) => (
        <EndedRow key={ticket.id} at={at} ticket={ticket} onCorrected={onCorrected} />
      ))}
    </View>
  )
}
