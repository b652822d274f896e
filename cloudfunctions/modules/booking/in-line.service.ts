import type { TicketId } from '@/shared/kernel/ids'
import { enterLine, serveInLine, withdrawFromLine } from '../queue/booked.service'
import type { BookingDocument } from './booking.documents'
import { lineTicketId } from './booking.ids'
import type { AtDesk } from './desk-write'
import { guestName } from './staff-booking-view'

/**
 * Puts a guest who has come into their service's line.
 *
 * @returns null where nobody waits in line for the service, or the store no longer has its lane
 */
export async function intoLine(
  booking: BookingDocument,
  { place, writer }: AtDesk,
): Promise<TicketId | null> {
  const { serviceId, personId, seats, startsAt } = booking
  const laneId = place.set.services.find(({ id }) => id === serviceId)?.laneId ?? null
  if (laneId === null) return null
  const entered = await enterLine(
    place.store,
    {
      laneId,
      ticketId: lineTicketId(booking),
      holder: personId,
      size: seats,
      name: guestName(booking, new Map()),
      dueAt: startsAt,
      fingerprint: writer.intent.fingerprint,
    },
    writer.now,
  )
  return entered.ok ? entered.value.ticketId : null
}

/** Takes a guest whose check-in is taken back out of the line. */
export async function outOfLine(
  { ticketId }: Pick<BookingDocument, 'ticketId'>,
  { place, writer }: AtDesk,
): Promise<void> {
  if (ticketId !== null) await withdrawFromLine(place.store, ticketId, writer.now)
}

/** Whoever is being served waits no more. */
export async function servedFromLine(
  { ticketId }: Pick<BookingDocument, 'ticketId'>,
  { place, writer }: AtDesk,
): Promise<void> {
  if (ticketId === null) return
  await serveInLine(place.store, ticketId, { actor: writer.person, now: writer.now })
}
