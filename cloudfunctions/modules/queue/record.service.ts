import { withOverdueMissed } from '@/shared/domain/queue/end'
import { TICKET_PERSONAL_DAYS } from '@/shared/domain/queue/kept'
import {
  entries,
  findTicket,
  type Gone,
  numberOf,
  type Party,
  ticketNumber,
} from '@/shared/domain/queue/line'
import { type News, nearNews, newsOf } from '@/shared/domain/queue/telling'
import { UNDO_MS } from '@/shared/domain/queue/undo'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { markPresent } from '../membership/presence.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { changeLine } from './line.service'
import { laneSetups, todaysLine } from './line-document'
import { type LineDocument, lines, type TicketDocument, tickets } from './queue.documents'
import { standingOf } from './standing.service'
import { tellNews } from './telling.service'
import { everybodyIn, standingAsWritten, ticketAsItStands, ticketFrom } from './ticket-document'

/** How many tickets are looked up together. */
const ASKED_AT_ONCE = 100

/** How many lines one minute's run catches up on; the rest wait for the next. */
const SLICE = 50

/** The ticket a party that has just joined amounts to. */
export async function ticketOf(
  store: StoreDocument,
  holder: PersonId,
  party: Party,
  now: Instant,
): Promise<TicketDocument> {
  const standing = await standingOf(todaysLine(store, now), holder, party.laneId, party.ticketId)
  const position = standing?.position ?? -1
  if (party.number === undefined && position < 0) {
    throw new Error(`ticket ${party.ticketId} joined and is not in its line`)
  }
  const prefix = laneSetups(store)[party.laneId]?.prefix ?? ''
  return ticketFrom(store, holder, party, party.number ?? ticketNumber(prefix, position + 1))
}

/**
 * The ticket of somebody in a line, written for its holder to find at once, as if they had just
 * joined: whoever records the line sees that there is more to write, and tells it first.
 */
export async function ticketInLine(
  line: LineDocument,
  store: StoreDocument,
  ticketId: TicketId,
): Promise<TicketDocument> {
  const found = findTicket(line, ticketId)
  if (!found) throw new Error(`ticket ${ticketId} is to be written and is not in its line`)
  const { holder, party } = found
  const number = numberOf(line, laneSetups(store), party)
  const made = { ...ticketFrom(store, holder, party, number), day: line.day }
  if ((await tickets.create(made)) === 'created') return made
  const { neq, set } = operators
  await tickets.update(
    { _id: ticketId, personId: neq(holder) },
    { personId: set(holder), calledAt: set(null) },
  )
  return (await tickets.get(ticketId)) ?? made
}

/** Tickets by id, a hundred at a time: an answer of the database holds 1 MB and 1,000 documents. */
async function ticketsOf(ids: readonly TicketId[]): Promise<Map<TicketId, TicketDocument>> {
  const there = new Map<TicketId, TicketDocument>()
  for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
    const asked = ids.slice(from, from + ASKED_AT_ONCE)
    const found = await tickets.find({ _id: operators.in(asked) }, { limit: ASKED_AT_ONCE })
    for (const ticket of found) there.set(ticket._id, ticket)
  }
  return there
}

/**
 * Brings the tickets up to what their line says: makes those missing, writes how each stands, and
 * lets the line forget the ended, once nobody can undo their end. What their holders are to be told
 * is written first, so that a run that breaks off tells it again. The line is the truth; this may run
 * at any time, twice, or beside itself. When the line was written meanwhile, the next run finds it
 * again.
 * @returns the messages written, to be tried at once by a function that may send
 */
export async function recordLine(
  line: LineDocument,
  store: StoreDocument,
  now: Instant,
): Promise<readonly string[]> {
  const { inc, set } = operators
  const parties = everybodyIn(line)
  const there = await ticketsOf(parties.map(([, { ticketId }]) => ticketId))
  const told = await tellNews(store, line, newsSince(parties, there, line, now), now)
  for (const [holder, party] of parties) {
    const ticket = there.get(party.ticketId)
    const truth = standingAsWritten(party, holder)
    if (truth.outcome === 'served' && ticket?.outcome !== 'served') {
      await provePresent(store, holder, party)
    }
    if (!ticket) {
      await tickets.create(ticketAsItStands(store, line, holder, party))
    } else if (differs(ticket, truth)) {
      const laneName = laneSetups(store)[party.laneId]?.name ?? ticket.laneName
      await tickets.update(
        { _id: party.ticketId },
        Object.fromEntries(
          Object.entries({ ...truth, laneName }).map(([key, value]) => [key, set(value)]),
        ),
      )
    }
  }
  const kept = entries(line.ended).filter(([, { endedAt }]) => now - endedAt < UNDO_MS * 2)
  await lines.update(
    { _id: line._id, rev: line.rev },
    { ended: set(Object.fromEntries(kept)), unrecorded: set(kept.length > 0), rev: inc(1) },
  )
  return told
}

/** What is to be told of the parties whose tickets do not say yet how they stand. */
function newsSince(
  parties: ReturnType<typeof everybodyIn>,
  there: ReadonlyMap<TicketId, TicketDocument>,
  line: LineDocument,
  now: Instant,
): News[] {
  const changed = parties.filter(([holder, party]) => {
    const ticket = there.get(party.ticketId)
    return !ticket || differs(ticket, standingAsWritten(party, holder))
  })
  return [
    ...changed.flatMap(([holder, party]) => newsOf(holder, party) ?? []),
    ...nearNews(line, now),
  ]
}

/** Whoever was served was there; a walk-in without a phone is nobody who could say so later. */
async function provePresent(
  store: StoreDocument,
  holder: PersonId,
  party: Party | Gone,
): Promise<void> {
  if (!('endedAt' in party) || party.takeOverCode !== undefined) return
  await markPresent(holder, store, 'ticket', party.endedAt)
}

function differs(ticket: TicketDocument, truth: ReturnType<typeof standingAsWritten>): boolean {
  return (
    ticket.outcome !== truth.outcome ||
    ticket.calledAt !== truth.calledAt ||
    ticket.laneId !== truth.laneId ||
    ticket.personId !== truth.personId ||
    ticket.size !== truth.size ||
    (truth.dueAt !== undefined && ticket.dueAt !== truth.dueAt) ||
    ticket.moves.length !== truth.moves.length
  )
}

/** The timer's task: every line that was written since it was last brought up to date. */
export async function recordLines(now: Instant): Promise<void> {
  const changed = await lines.find({ unrecorded: true }, { limit: SLICE })
  for (const line of changed) {
    const store = await stores.get(line.storeId)
    if (store) await recordLine(line, store, now)
  }
}

/** The timer's task: calls nobody answered, where the store wants them missed by themselves. */
export async function missOverdue(now: Instant): Promise<void> {
  const all = await stores.find({}, { limit: 1000 })
  for (const store of all.filter(({ lanes }) => lanes.some((lane) => lane.missedByItself))) {
    const line = await lines.get(todaysLine(store, now))
    if (!line || withOverdueMissed(line, laneSetups(store), now) === line) continue
    await changeLine(store, now, (read) => ok(withOverdueMissed(read, laneSetups(store), now)))
  }
}

/** The timer's task: after 30 days a ticket forgets who it was. */
export async function forgetPeople(now: Instant): Promise<void> {
  const { lt, set } = operators
  const old = await tickets.find(
    { personal: true, joinedAt: lt(now - TICKET_PERSONAL_DAYS * DAY_MS) },
    { limit: 200 },
  )
  for (const { _id } of old) {
    await tickets.update(
      { _id, personal: true },
      {
        personal: set(false),
        personId: set(null),
        name: set(null),
        followCode: set(null),
        moves: set([]),
      },
    )
  }
}
