import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { BlockView, StaffBooking } from '@/shared/contracts/booking.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { BookingId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Aside, Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { BlockedSheet, BlockSheet } from './block-sheet'
import { BookingSheet } from './booking-sheet'
import { CheckInSheet, type FindByCard } from './check-in-sheet'
import { dayText } from './day.text'
import { DayColumns } from './day-columns'
import { DayHead } from './day-head'
import { DayList, DayRow } from './day-list'
import type { Party } from './timetable'
import { Unserved } from './unserved'
import { type AtDay, useWide } from './use-day'
import '../booking.scss'
import './day.scss'

/** What is open over the day. */
type Open =
  | { readonly what: 'nothing' | 'check-in' | 'block' }
  | { readonly what: 'booking'; readonly id: BookingId }
  | { readonly what: 'party'; readonly ids: readonly BookingId[] }
  | { readonly what: 'blocked'; readonly block: BlockView }

interface PartyProps {
  readonly at: AtDay
  readonly bookings: readonly StaffBooking[]
  readonly onOpen: (booking: StaffBooking) => void
  readonly onClose: () => void
}

/** Those who come together, to choose one of. */
function PartySheet({ at, bookings, onOpen, onClose }: PartyProps) {
  const say = useSay()
  const [first] = bookings
  if (first === undefined) return null
  const title = `${clockTime(first.startsAt, at.view.utcOffsetMinutes)} ${say(first.serviceName)}`
  return (
    <Sheet id="party-sheet" title={title} onClose={onClose}>
      {bookings.map((booking) => (
        <DayRow key={booking.id} at={at} booking={booking} onOpen={() => onOpen(booking)} />
      ))}
    </Sheet>
  )
}

interface Slots {
  readonly findByCard: FindByCard
  readonly memberLink: (memberNumber: string) => ReactNode
}

interface OpenedProps extends Slots {
  readonly at: AtDay
  readonly open: Open
  readonly show: (open: Open) => void
}

/** What was opened; what a colleague has dealt with meanwhile closes by itself. */
function Opened({ at, open, show, findByCard, memberLink }: OpenedProps) {
  const close = () => show({ what: 'nothing' })
  const { bookings } = at.view
  switch (open.what) {
    case 'nothing':
      return null
    case 'check-in':
      return <CheckInSheet at={at} findByCard={findByCard} onClose={close} />
    case 'block':
      return <BlockSheet at={at} onClose={close} />
    case 'blocked':
      return <BlockedSheet at={at} block={open.block} onClose={close} />
    case 'party':
      return (
        <PartySheet
          at={at}
          bookings={bookings.filter(({ id }) => open.ids.includes(id))}
          onOpen={({ id }) => show({ what: 'booking', id })}
          onClose={close}
        />
      )
    case 'booking': {
      const booking = bookings.find(({ id }) => id === open.id)
      if (booking === undefined) return null
      return (
        <BookingSheet
          key={booking.id}
          at={at}
          booking={booking}
          memberLink={memberLink}
          onClose={close}
        />
      )
    }
    default:
      return open satisfies never
  }
}

interface Props extends Slots {
  readonly at: AtDay
  readonly inCharge: boolean
}

/** A store's day of bookings: columns where there is room for them, else one list. */
export function DayBoard({ at, inCharge, ...slots }: Props) {
  const say = useSay()
  const wide = useWide()
  const [open, setOpen] = useState<Open>({ what: 'nothing' })
  const { bookings, blocks, waiting } = at.view
  const openBooking = (id: BookingId) => setOpen({ what: 'booking', id })
  const openParty = ({ bookings: together }: Party) => {
    const [first] = together
    if (first === undefined) return
    if (together.length === 1) openBooking(first.id)
    else setOpen({ what: 'party', ids: together.map(({ id }) => id) })
  }
  const onBlock = (block: BlockView) => setOpen({ what: 'blocked', block })
  const none = bookings.length === 0 && blocks.length === 0
  return (
    <>
      <DayHead
        at={at}
        inCharge={inCharge}
        onCheckIn={() => setOpen({ what: 'check-in' })}
        onBlock={() => setOpen({ what: 'block' })}
      />
      <Unserved at={at} onOpen={openBooking} />
      {waiting === 0 ? null : <Aside id="waiting" words={say(dayText.waiting(waiting))} />}
      {none && !wide ? <Notice id="no-bookings" words={say(dayText.none)} /> : null}
      {none && wide ? <Aside id="no-bookings" words={say(dayText.none)} /> : null}
      {wide ? (
        <DayColumns view={at.view} onParty={openParty} onBlock={onBlock} />
      ) : (
        <DayList at={at} onOpen={({ id }) => openBooking(id)} onBlock={onBlock} />
      )}
      <View>
        <Opened at={at} open={open} show={setOpen} {...slots} />
      </View>
    </>
  )
}
