import { type Arrival, enterBooked, serveBooked, withdraw } from '@/shared/domain/queue/booked'
import { type Acting, entries, findTicket, type Line } from '@/shared/domain/queue/line'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { asId, type PersonId, type StoreId, type TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result } from '@/shared/kernel/result'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import type { StoreDocument } from '../stores/stores.documents'
import { changeLine } from './line.service'
import { laneSetups, todaysLine } from './line-document'
import { lines, ticketCodes, tickets } from './queue.documents'
import { ticketInLine } from './record.service'
import { recordAtOnce } from './tell-at-once'

/** How many numbers are looked up together. */
const ASKED_AT_ONCE = 100

/** A booked party that has been checked in. */
export interface BookedArrival extends Omit<Arrival, 'holder' | 'takeOverCode'> {
  /** Null for a guest who booked by phone: the counter then shows a code to take the ticket over. */
  readonly holder: PersonId | null
}

/**
 * A booked party joins the line of its store: from `dueAt` on it is called first, at most at every
 * second call, never before. The same `ticketId` again changes nothing and answers it as it is, even
 * once it has ended, so a later check-in of the same booking brings another id. Whoever is in this
 * store's line already keeps the ticket they have, whose id is answered.
 */
export async function enterLine(
  store: StoreDocument,
  booked: BookedArrival,
  now: Instant,
): Promise<
  Result<
    { readonly ticketId: TicketId; readonly number: string },
    { readonly code: 'queue/unknown-lane' }
  >
> {
  const arrival = arrivalOf(booked)
  const known = await tickets.get(booked.ticketId)
  if (known) return entered(known._id, known.number, arrival)
  const isThere = (line: Line) => findTicket(line, booked.ticketId) !== null
  const written = await changeLine(store, now, (line) =>
    isThere(line) ? ok(line) : enterBooked(line, laneSetups(store), arrival, now),
  )
  if (!written.ok) return written
  const mine = written.value.live[arrival.holder]?.ticketId
  const ticketId = isThere(written.value) ? booked.ticketId : (mine ?? booked.ticketId)
  const { number } = await ticketInLine(written.value, store, ticketId)
  await recordAtOnce(written.value, store, now)
  return entered(ticketId, number, arrival)
}

/** A guest's code is written last, and again by a repetition that finds it missing. */
async function entered(ticketId: TicketId, number: string, { takeOverCode, ...own }: Arrival) {
  if (takeOverCode !== null && ticketId === own.ticketId) {
    await ticketCodes.create({ _id: takeOverCode, v: 1, opens: 'take-over', ticketId })
  }
  return ok({ ticketId, number })
}

function arrivalOf({ holder, ...booked }: BookedArrival): Arrival {
  const { ticketId } = booked
  if (holder !== null) return { ...booked, holder, takeOverCode: null }
  return {
    ...booked,
    holder: asId(derivedId('booked', ticketId)),
    takeOverCode: asId(derivedId('booked-code', ticketId)),
  }
}

/**
 * A check-in is taken back: the ticket leaves the line, or waits on where its person had taken the
 * number themselves. One that has ended by now stays as it ended.
 */
export async function withdrawFromLine(
  store: StoreDocument,
  ticketId: TicketId,
  now: Instant,
): Promise<void> {
  const written = await changeLine(store, now, (line) => withdraw(line, ticketId, now))
  if (written.ok) await recordAtOnce(written.value, store, now)
}

/** Somebody who waits, or is called, for a booking. */
export interface BookedParty {
  readonly ticketId: TicketId
  readonly holder: PersonId
  readonly dueAt: Instant
}

/** Who is in a store's line of today for a booking of theirs. */
export async function bookedPartiesOf(store: StoreDocument, now: Instant): Promise<BookedParty[]> {
  const line = await lines.get(todaysLine(store, now))
  return entries(line?.live ?? {}).flatMap(([holder, { ticketId, dueAt }]) =>
    dueAt === undefined ? [] : [{ ticketId, holder, dueAt }],
  )
}

/** Whoever is being served for their booking waits no more, called by a counter or not. */
export async function serveInLine(
  store: StoreDocument,
  ticketId: TicketId,
  acting: Acting,
): Promise<void> {
  const written = await changeLine(store, acting.now, (line) => serveBooked(line, ticketId, acting))
  if (written.ok) await recordAtOnce(written.value, store, acting.now)
}

/** The numbers of a store's tickets of one day, by ticket; one not found is left out. */
export async function numberInLine(
  storeId: StoreId,
  day: BusinessDay,
  ticketIds: readonly TicketId[],
): Promise<ReadonlyMap<TicketId, string>> {
  const numbers = new Map<TicketId, string>()
  for (let from = 0; from < ticketIds.length; from += ASKED_AT_ONCE) {
    const asked = ticketIds.slice(from, from + ASKED_AT_ONCE)
    const found = await tickets.find(
      { _id: operators.in(asked), storeId, day },
      { limit: ASKED_AT_ONCE },
    )
    for (const { _id, number } of found) numbers.set(_id, number)
  }
  return numbers
}
