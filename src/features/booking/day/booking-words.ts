import type { DayView, StaffBooking } from '@/shared/contracts/booking.views'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { inBoth } from '@/shared/kernel/words'
import { chooseText } from '../choose/choose.text'
import { dayText } from './day.text'

/** A member's nickname, or a guest's name; what they are where neither is known. */
export function guestWords({ guestName, memberNumber }: StaffBooking): Words {
  if (guestName !== null) return { zh: guestName, en: guestName }
  return memberNumber === null ? dayText.guest : dayText.member
}

/** The names of whom and what it uses. */
export function usesWords({ uses }: StaffBooking, { columns }: DayView): readonly Words[] {
  return columns.filter(({ id }) => uses.includes(id)).map(({ name }) => inBoth(name))
}

/** How it stands; what wants a hand first. */
export function standing(booking: StaffBooking): Words {
  if (booking.unserved) return dayText.unserved
  return booking.late ? dayText.late : dayText.status[booking.status]
}

/** What is worth knowing beside who and when. */
export function factsOf(booking: StaffBooking, view: DayView): readonly Words[] {
  const { serviceName, seats, ticketNumber, paidFen } = booking
  return [
    inBoth(serviceName),
    ...(seats > 1 ? [chooseText.seats(seats)] : []),
    ...usesWords(booking, view),
    ...(ticketNumber === null ? [] : [dayText.number(ticketNumber)]),
    ...(paidFen === 0 ? [] : [dayText.paid(shortPrice(paidFen))]),
  ]
}
