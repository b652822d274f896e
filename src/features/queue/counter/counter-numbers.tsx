import { View } from '@tarojs/components'
import type { CounterLane, CounterTicket } from '@/shared/contracts/queue.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { TicketId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { queueText } from '../queue.text'
import { counterText } from './counter.text'

interface Opens {
  readonly onOpen: (ticketId: TicketId) => void
}

interface HereProps extends Opens {
  readonly lane: CounterLane
  readonly after: TicketId | null
  readonly offsetMinutes: number
}

/** The number called from here, large; a tap opens what may be done with it. */
export function CalledHere({ lane, after, offsetMinutes, onOpen }: HereProps) {
  const say = useSay()
  const ticket = lane.called.find(({ id }) => id === after)
  const id = `called-${lane.id}`
  if (ticket === undefined) {
    return (
      <View className="counter-here">
        <View className="small">{say(counterText.nobodyCalled)}</View>
        <View id={id} className="number figures counter-nobody">
          –
        </View>
      </View>
    )
  }
  const { number, calledAt, size, name, notAnswered, notTold } = ticket
  const words = [
    calledAt === undefined ? null : say(counterText.since(clockTime(calledAt, offsetMinutes))),
    size === null ? null : say(queueText.people(size)),
    name ?? null,
  ]
    .filter((word) => word !== null)
    .join(' · ')
  const late = notAnswered ? say(counterText.notAnswered) : ''
  const callOut = notTold ? say(counterText.notTold) : ''
  return (
    <View
      className="counter-here"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${say(counterText.called)} ${number} ${words} ${callOut} ${late}`.trim()}
      onClick={() => onOpen(ticket.id)}
    >
      <View className="small">{say(counterText.called)}</View>
      <View id={id} className="number figures" aria-live="polite">
        {number}
      </View>
      <View className="small figures">
        {words}
        {notTold ? (
          <View id={`not-told-${ticket.id}`} className="counter-call-out">
            {callOut}
          </View>
        ) : null}
        {notAnswered ? (
          <View id={`not-answered-${ticket.id}`} className="counter-unanswered">
            {late}
          </View>
        ) : null}
      </View>
    </View>
  )
}

interface ElsewhereProps extends Opens {
  readonly lane: CounterLane
  readonly tickets: readonly CounterTicket[]
  readonly offsetMinutes: number
}

/** What colleagues have called, and where to. */
export function CalledElsewhere({ lane, tickets, offsetMinutes, onOpen }: ElsewhereProps) {
  const say = useSay()
  const note = (ticket: CounterTicket) => {
    const place = lane.places.find(({ id }) => id === ticket.placeId)
    const words = [
      place === undefined ? null : say(place.name),
      ticket.calledAt === undefined ? null : clockTime(ticket.calledAt, offsetMinutes),
      ticket.notAnswered ? say(counterText.notAnswered) : null,
      ticket.notTold ? say(counterText.notTold) : null,
    ]
    return words.filter((word) => word !== null).join(' · ')
  }
  return (
    <TicketRow
      words={counterText.elsewhere}
      tickets={tickets}
      name="called"
      note={note}
      offsetMinutes={offsetMinutes}
      onOpen={onOpen}
    />
  )
}

interface RowProps extends Opens {
  readonly words: Words
  readonly tickets: readonly CounterTicket[]
  /** Begins the ids: `next-<ticket>`. */
  readonly name: 'next' | 'missed' | 'called'
  /** What stands under a number; how many they are, their name and their booking's time, unless said otherwise. */
  readonly note?: (ticket: CounterTicket) => string
  readonly offsetMinutes: number
}

/** Numbers in a row, each a tap away from what may be done with it. */
export function TicketRow({ words, tickets, name, note, offsetMinutes, onOpen }: RowProps) {
  const say = useSay()
  if (tickets.length === 0) return null
  const party = ({ size, name, dueAt }: CounterTicket) =>
    [
      dueAt === undefined ? null : say(counterText.booked(clockTime(dueAt, offsetMinutes))),
      size === null ? null : say(queueText.people(size)),
      name ?? null,
    ]
      .filter((word) => word !== null)
      .join(' · ')
  const under = note ?? party
  return (
    <View className={`counter-row counter-${name}`}>
      <View className="small">{say(words)}</View>
      <View className="counter-chips">
        {tickets.map((ticket) => (
          <View
            key={ticket.id}
            id={`${name}-${ticket.id}`}
            className={`counter-chip figures${ticket.notAnswered ? ' counter-unanswered' : ''}`}
            hoverClass="tap-pressed"
            {...asButton}
            aria-label={`${say(words)} ${ticket.number} ${under(ticket)}`}
            onClick={() => onOpen(ticket.id)}
          >
            <View className="counter-chip-number">{ticket.number}</View>
            {under(ticket) === '' ? null : <View className="small">{under(ticket)}</View>}
          </View>
        ))}
      </View>
    </View>
  )
}
