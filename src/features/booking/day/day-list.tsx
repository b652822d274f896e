import { View } from '@tarojs/components'
import type { BlockView, DayView, StaffBooking } from '@/shared/contracts/booking.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { factsOf, guestWords, standing } from './booking-words'
import { dayText } from './day.text'
import { NextAct } from './next-act-button'
import type { AtDay } from './use-day'
import './day.scss'

interface RowProps {
  readonly at: AtDay
  readonly booking: StaffBooking
  readonly onOpen: () => void
}

/** A booking in the list: who, what, how it stands; what comes next at its end. */
export function DayRow({ at, booking, onOpen }: RowProps) {
  const say = useSay()
  const { id, startsAt, late, unserved } = booking
  const who = say(guestWords(booking))
  const facts = factsOf(booking, at.view).map(say).join(' · ')
  const state = say(standing(booking))
  const time = clockTime(startsAt, at.view.utcOffsetMinutes)
  return (
    <View className="booking-line day-row">
      <View
        id={`open-${id}`}
        className="booking-line-words"
        hoverClass="tap-pressed"
        {...asButton}
        aria-label={`${time} ${who}，${facts}，${state}`}
        onClick={onOpen}
      >
        <View className="day-who">{who}</View>
        <View className="small figures">{facts}</View>
        <View className={late || unserved ? 'booking-trouble' : 'booking-status'}>{state}</View>
      </View>
      <NextAct at={at} booking={booking} look="second" />
    </View>
  )
}

/** The bookings of each time, in their order. */
function byTime(
  bookings: readonly StaffBooking[],
): readonly (readonly [Instant, readonly StaffBooking[]])[] {
  const times = new Map<Instant, readonly StaffBooking[]>()
  for (const booking of bookings) {
    times.set(booking.startsAt, [...(times.get(booking.startsAt) ?? []), booking])
  }
  return [...times]
}

interface Props {
  readonly at: AtDay
  readonly onOpen: (booking: StaffBooking) => void
  readonly onBlock: (block: BlockView) => void
}

function Blocks({ view, onBlock }: { readonly view: DayView } & Pick<Props, 'onBlock'>) {
  const say = useSay()
  const name = (block: BlockView) => {
    const column = view.columns.find(({ id }) => id === block.resourceId)
    return column === undefined ? '' : say(column.name)
  }
  return (
    <>
      {view.blocks.map((block) => {
        const { utcOffsetMinutes } = view
        const time = `${clockTime(block.from, utcOffsetMinutes)}–${clockTime(block.until, utcOffsetMinutes)}`
        const told = [name(block), say(dayText.blocked), block.reason].filter((word) => word !== '')
        return (
          <View
            key={block.id}
            id={`block-${block.id}`}
            className="card day-time"
            hoverClass="tap-pressed"
            {...asButton}
            aria-label={`${time} ${told.join(' · ')}`}
            onClick={() => onBlock(block)}
          >
            <View className="figures muted">{time}</View>
            <View className="muted">{told.join(' · ')}</View>
          </View>
        )
      })}
    </>
  )
}

/** The day as a phone has room for it: one list, by time. */
export function DayList({ at, onOpen, onBlock }: Props) {
  return (
    <>
      {byTime(at.view.bookings).map(([startsAt, together]) => (
        <View key={startsAt} className="card day-time">
          <View className="title figures">{clockTime(startsAt, at.view.utcOffsetMinutes)}</View>
          {together.map((booking) => (
            <DayRow key={booking.id} at={at} booking={booking} onOpen={() => onOpen(booking)} />
          ))}
        </View>
      ))}
      <Blocks view={at.view} onBlock={onBlock} />
    </>
  )
}
