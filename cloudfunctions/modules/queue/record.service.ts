import { numberOf, type Party } from '@/shared/domain/queue/line'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { operators } from '../../platform/sdk'
import { type LineDocument, lines, type TicketDocument, tickets } from './queue.documents'

/** How many lines one minute's run catches up on; the rest wait for the next. */
const SLICE = 50

/** The ticket a party's place in the line amounts to, still open. */
export function ticketOf(
  line: LineDocument,
  personId: PersonId,
  party: Omit<Party, 'status'>,
): TicketDocument {
  const lane = line.lanes[party.laneId]
  if (!lane) throw new Error(`line ${line._id} has a party in no lane`)
  return {
    _id: party.ticketId,
    v: 1,
    personId,
    storeId: line.storeId,
    day: line.day,
    laneId: party.laneId,
    laneName: lane.name,
    number: numberOf(lane, party.ticketId),
    joinedAt: party.joinedAt,
    fingerprint: party.fingerprint,
    outcome: null,
    calledAt: null,
    endedAt: null,
  }
}

/**
 * Brings the tickets up to what their line says: makes those missing, closes those ended, and
 * lets the line forget what is written. The line is the truth; this may run at any time, twice,
 * or beside itself. When the line was written meanwhile, the next run finds it again.
 */
export async function recordLine(line: LineDocument): Promise<void> {
  const { eq, inc, in: oneOf, set } = operators
  const parties = [
    ...Object.entries(line.live).map(([person, party]) => ticketOf(line, asId(person), party)),
    ...Object.values(line.ended).map((ended) => ticketOf(line, ended.personId, ended)),
  ]
  const ids = parties.map(({ _id }) => _id)
  const written = await tickets.find({ _id: oneOf(ids) }, { limit: ids.length })
  const there = new Set(written.map(({ _id }) => _id))
  for (const ticket of parties) if (!there.has(ticket._id)) await tickets.create(ticket)
  for (const { ticketId, status, calledAt, endedAt } of Object.values(line.ended)) {
    await tickets.update(
      { _id: ticketId, outcome: eq(null) },
      { outcome: set(status), calledAt: set(calledAt ?? null), endedAt: set(endedAt) },
    )
  }
  await lines.update(
    { _id: line._id, rev: line.rev },
    { ended: set({}), unrecorded: set(false), rev: inc(1) },
  )
}

/** The timer's task: every line that was written since it was last brought up to date. */
export async function recordLines(): Promise<void> {
  const changed = await lines.find({ unrecorded: true }, { limit: SLICE })
  for (const line of changed) await recordLine(line)
}
