import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { BlockView, DayColumn, DayView } from '@/shared/contracts/booking.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { HOUR_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { guestWords, standing } from './booking-words'
import { dayText } from './day.text'
import {
  blocksOf,
  columnsShown,
  hourPx,
  hoursIn,
  isTall,
  type Party,
  partiesOf,
  placeIn,
  type Reach,
  reachOf,
} from './timetable'
import './day.scss'

interface Taps {
  readonly onParty: (party: Party) => void
  readonly onBlock: (block: BlockView) => void
}

interface PartyProps {
  readonly columnId: string
  readonly party: Party
  readonly reach: Reach
  readonly utcOffsetMinutes: number
  /** There is room for what it is for, too. */
  readonly tall: boolean
  readonly onTap: () => void
}

function PartyCell({ columnId, party, reach, utcOffsetMinutes, tall, onTap }: PartyProps) {
  const say = useSay()
  const { startsAt, endsAt, bookings } = party
  const [first] = bookings
  if (first === undefined) return null
  const seats = bookings.reduce((sum, each) => sum + each.seats, 0)
  const who =
    bookings.length === 1 ? say(guestWords(first)) : say(dayText.party(bookings.length, seats))
  const wantsHand = bookings.some(({ unserved, late }) => unserved || late)
  const time = `${clockTime(startsAt, utcOffsetMinutes)}–${clockTime(endsAt, utcOffsetMinutes)}`
  const state = say(standing(bookings.find(({ unserved, late }) => unserved || late) ?? first))
  const when = `${time} ${state}`
  return (
    <View
      id={`cell-${columnId}-${first.id}`}
      className={`day-cell day-${first.status}${wantsHand ? ' day-wants' : ''}`}
      style={placeIn(reach, { from: startsAt, until: endsAt })}
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${who}，${when}，${say(first.serviceName)}`}
      onClick={onTap}
    >
      <View className="day-cell-who">{who}</View>
      <View className="day-cell-what figures">{when}</View>
      {tall ? <View className="day-cell-service">{say(first.serviceName)}</View> : null}
    </View>
  )
}

interface ColumnProps extends Taps {
  readonly view: DayView
  readonly column: DayColumn
  readonly reach: Reach
}

function Column({ view, column, reach, onParty, onBlock }: ColumnProps) {
  const say = useSay()
  const { utcOffsetMinutes } = view
  return (
    <View className="day-column" id={`column-${column.id}`}>
      {column.works.map((stretch) => (
        <View key={stretch.from} className="day-works" style={placeIn(reach, stretch)} />
      ))}
      {blocksOf(view.blocks, column.id).map((block) => (
        <View
          key={block.id}
          id={`block-${block.id}`}
          className="day-cell day-block"
          style={placeIn(reach, block)}
          hoverClass="tap-pressed"
          {...asButton}
          aria-label={`${say(dayText.blocked)}：${block.reason}`}
          onClick={() => onBlock(block)}
        >
          <View className="day-cell-who">{block.reason || say(dayText.blocked)}</View>
        </View>
      ))}
      {partiesOf(view.bookings, column.id).map((party) => (
        <PartyCell
          key={party.bookings[0]?.id}
          columnId={column.id}
          party={party}
          reach={reach}
          utcOffsetMinutes={utcOffsetMinutes}
          tall={isTall(party, view)}
          onTap={() => onParty(party)}
        />
      ))}
    </View>
  )
}

/** How far the day has come, across all columns; nothing on another day. */
function NowLine({ reach }: { readonly reach: Reach }) {
  const now: Instant = useServerNow(MINUTE_MS)
  if (now < reach.from || now >= reach.until) return null
  return <View className="day-now" style={{ top: placeIn(reach, { from: now, until: now }).top }} />
}

/** The day by person and room, side by side: who is where, when, and what is free. */
export function DayColumns({ view, ...taps }: Taps & { readonly view: DayView }) {
  const say = useSay()
  const reach = reachOf(view, view.utcOffsetMinutes)
  if (reach === null) return null
  const columns = columnsShown(view)
  const height = `${((reach.until - reach.from) / HOUR_MS) * hourPx(view)}px`
  return (
    <View className="card day-table">
      <View className="day-heads">
        <View className="day-clock" />
        {columns.map(({ id, name, works, removed }) => (
          <View key={id} className="day-head">
            <View>{say(name)}</View>
            {removed || works.length === 0 ? (
              <View className="small">{say(removed ? dayText.removed : dayText.away)}</View>
            ) : null}
          </View>
        ))}
      </View>
      <View className="day-body" style={{ height }}>
        <View className="day-clock">
          {hoursIn(reach).map((at) => (
            <View
              key={at}
              className="small figures day-hour"
              style={{ top: placeIn(reach, { from: at, until: at }).top }}
            >
              {clockTime(at, view.utcOffsetMinutes)}
            </View>
          ))}
        </View>
        {columns.map((column) => (
          <Column key={column.id} view={view} column={column} reach={reach} {...taps} />
        ))}
        <NowLine reach={reach} />
      </View>
    </View>
  )
}
