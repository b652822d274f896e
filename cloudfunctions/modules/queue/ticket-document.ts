import { entries, type Gone, type Line, numberOf, type Party } from '@/shared/domain/queue/line'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import type { StoreDocument } from '../stores/stores.documents'
import { laneSetups } from './line-document'
import type { TicketDocument } from './queue.documents'

/** The ticket of a party under this number, as it stands when it has just joined. */
export function ticketFrom(
  store: StoreDocument,
  holder: PersonId,
  party: Omit<Party, 'status'>,
  number: string,
): TicketDocument {
  const setup = laneSetups(store)[party.laneId]
  if (!setup) throw new Error(`ticket ${party.ticketId} is in a lane the store lacks`)
  return {
    _id: party.ticketId,
    v: 1,
    personId: holder,
    personal: true,
    storeId: store._id,
    day: businessDayAt(party.joinedAt, store.tradingDay),
    laneId: party.laneId,
    laneName: setup.name,
    number,
    size: party.size,
    name: party.name ?? null,
    joinedAt: party.joinedAt,
    ...(party.dueAt !== undefined && { dueAt: party.dueAt }),
    fingerprint: party.fingerprint,
    quote: party.quote ?? null,
    outcome: null,
    calledAt: null,
    endedAt: null,
    moves: [],
    followCode: null,
  }
}

/** A party's standing as its ticket writes it down. */
export function standingAsWritten(party: Party | Gone, holder: PersonId) {
  const gone = 'endedAt' in party ? party : null
  return {
    personId: holder,
    laneId: party.laneId,
    size: party.size,
    calledAt: party.calledAt ?? null,
    outcome: gone?.status ?? null,
    endedAt: gone?.endedAt ?? null,
    moves: party.moves,
    ...(party.dueAt !== undefined && { dueAt: party.dueAt }),
  }
}

/** Everybody the line knows of, and who holds their ticket. */
export function everybodyIn(line: Line): [PersonId, Party | Gone][] {
  const left = [...entries(line.missed), ...entries(line.ended)]
  return [...entries(line.live), ...left.map(([, gone]): [PersonId, Gone] => [gone.holder, gone])]
}

/** The ticket somebody in the line should have, their end included. */
export function ticketAsItStands(
  store: StoreDocument,
  line: Line,
  holder: PersonId,
  party: Party | Gone,
): TicketDocument {
  const made = ticketFrom(store, holder, party, numberOf(line, laneSetups(store), party))
  return { ...made, day: line.day, ...standingAsWritten(party, holder) }
}
