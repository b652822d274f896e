import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { BookingView } from '@/shared/contracts/booking.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { whenWords } from '@/ui/when-words'
import { chooseText } from '../choose/choose.text'
import { bookingText } from './booking.text'
import '../booking.scss'

function statusWords({ status, offered, cancelledBy }: BookingView): Words {
  if (status === 'held' && offered) return bookingText.offered
  if (status === 'cancelled' && cancelledBy === 'store') return bookingText.calledOff
  return bookingText.status[status]
}

const over: readonly BookingView['status'][] = ['cancelled', 'expired', 'no-show', 'finished']

/** With whom or where, and for how many, in one row; empty where neither is worth a word. */
function useFacts({ people, seats }: BookingView): string {
  const say = useSay()
  const names = people.map(({ name }) => say(name))
  const facts = [
    ...(names.length === 0 ? [] : [say(bookingText.with(names.join(' · ')))]),
    ...(seats > 1 ? [say(chooseText.seats(seats))] : []),
  ]
  return facts.join(' · ')
}

interface Props {
  readonly booking: BookingView
  /** How long it is kept, where it is. */
  readonly children?: ReactNode
}

/** A booking to be read at arm's length: how it stands, when, what, with whom. */
export function BookingFace({ booking, children }: Props) {
  const say = useSay()
  const when = whenWords(booking, useServerNow(MINUTE_MS))
  const facts = useFacts(booking)
  return (
    <View>
      <View className="title">{say(booking.storeName)}</View>
      <View
        className={`card booking-face${over.includes(booking.status) ? ' booking-face-over' : ''}`}
      >
        <View id="booking-status" className="display" aria-live="assertive">
          {say(statusWords(booking))}
        </View>
        <View id="booking-when" className="booking-when figures">
          {say(when)}
        </View>
        <View>{say(booking.serviceName)}</View>
        {facts === '' ? null : <View className="muted">{facts}</View>}
        {children}
      </View>
    </View>
  )
}
