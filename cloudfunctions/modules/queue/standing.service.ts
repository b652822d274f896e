import type { BookedTurn } from '@/shared/domain/queue/calling-order'
import type { LaneHand } from '@/shared/domain/queue/lane-status'
import type { Gone, Lane, Party } from '@/shared/domain/queue/line'
import { waitsSince } from '@/shared/domain/queue/pace-of-line'
import { emptyPace, type Pace } from '@/shared/domain/queue/wait-pace'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { LaneId, PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { StoreDocument } from '../stores/stores.documents'
import type { LaneGlance } from './lane-quote'
import { todaysLine } from './line-document'
import { lines, tickets } from './queue.documents'

/** One lane as the database sums it up; the tickets never leave it. */
interface LaneRow {
  readonly pace: Pace
  readonly places: Lane['places']
  readonly hand?: LaneHand
  readonly waitingCount: number
  readonly front?: TicketId
  readonly booked?: Lane['booked']
}

/** The sum of the lane found at this path. */
function laneRow(lane: string) {
  return {
    pace: `${lane}.pace`,
    places: `${lane}.places`,
    hand: `${lane}.hand`,
    waitingCount: { $size: { $ifNull: [`${lane}.waiting`, []] } },
    front: { $arrayElemAt: [`${lane}.waiting`, 0] },
    booked: `${lane}.booked`,
  }
}

const LANE_ROWS = {
  $map: {
    input: { $objectToArray: '$lanes' },
    as: 'lane',
    in: { id: '$$lane.k', ...laneRow('$$lane.v') },
  },
}

export interface SeenLane {
  readonly setup: LaneSetup
  readonly glance: LaneGlance
}

export interface SeenLine {
  readonly lanes: readonly SeenLane[]
  /** The caller's own live party. */
  readonly party: Party | null
}

/** The lanes in the merchant's order, however long they are, and the caller's own party. */
export async function lookAtLine(
  store: StoreDocument,
  person: PersonId | undefined,
  now: Instant,
): Promise<SeenLine> {
  const [seen] = await lines.project<{ rows: (LaneRow & { id: LaneId })[]; party?: Party }>(
    { _id: todaysLine(store, now) },
    { rows: LANE_ROWS, ...(person && { party: `$live.${person}` }) },
  )
  const rows = new Map((seen?.rows ?? []).map((row) => [row.id, row]))
  const since = await waitsSinceOf([...rows.values()].flatMap(({ front }) => front ?? []))
  return {
    lanes: store.lanes.map((setup) => ({ setup, glance: glanceOf(rows.get(setup.id), since) })),
    party: seen?.party ?? null,
  }
}

export function glanceOf(
  row: LaneRow | undefined,
  since: ReadonlyMap<TicketId, Instant>,
): LaneGlance {
  if (!row) return { pace: emptyPace, places: {}, waitingCount: 0, waitingSince: null }
  const { pace, places, hand, waitingCount, front, booked } = row
  const frontSince = (front && since.get(front)) ?? null
  const waitingSince = booked ? earliestOf(frontSince, booked) : frontSince
  const there = { ...(hand && { hand }), ...(booked && { booked }) }
  return { pace, places, waitingCount, waitingSince, ...there }
}

/** A booked party has been waiting since its time, which may be still to come. */
function earliestOf(front: Instant | null, booked: readonly BookedTurn[]): Instant | null {
  const since = booked.map(({ dueAt, joinedAt }) => Math.max(dueAt, joinedAt))
  return since.reduce((earliest, each) => Math.min(earliest ?? each, each), front)
}

/** Since when the parties at the front have been waiting, and so somebody has. */
export async function waitsSinceOf(
  fronts: readonly TicketId[],
): Promise<ReadonlyMap<TicketId, Instant>> {
  const found = await Promise.all(fronts.map((ticketId) => tickets.get(ticketId)))
  return new Map(found.flatMap((ticket) => (ticket ? [[ticket._id, waitsSince(ticket)]] : [])))
}

/** Where one ticket stands, and the lane it stands in. */
export interface Standing extends LaneRow {
  /** The holder's live party in this line, whichever ticket it holds. */
  readonly party?: Party
  readonly missed?: Gone
  readonly ended?: Gone
  /** From 0; -1 or null when not there. */
  readonly position: number | null
  /** Its place among the walk-ins waiting. */
  readonly ahead: number | null
  readonly passes?: Lane['passes']
}

/**
 * Works out in the database where one ticket stands, however long the line is. A party moved since
 * its ticket was written stands in another lane: that one is then looked at.
 */
export async function standingOf(
  line: string,
  holder: PersonId,
  laneId: LaneId,
  ticketId: TicketId,
): Promise<Standing | undefined> {
  const standing = await standingIn(line, holder, laneId, ticketId)
  const party = standing?.party
  if (party?.ticketId !== ticketId || party.laneId === laneId) return standing
  return standingIn(line, holder, party.laneId, ticketId)
}

async function standingIn(
  line: string,
  holder: PersonId,
  laneId: LaneId,
  ticketId: TicketId,
): Promise<Standing | undefined> {
  const lane = `$lanes.${laneId}`
  const [standing] = await lines.project<Standing>(
    { _id: line },
    {
      party: `$live.${holder}`,
      missed: `$missed.${ticketId}`,
      ended: `$ended.${ticketId}`,
      position: { $indexOfArray: [`${lane}.issued`, ticketId] },
      ahead: { $indexOfArray: [`${lane}.waiting`, ticketId] },
      passes: `${lane}.passes`,
      ...laneRow(lane),
    },
  )
  return standing
}
