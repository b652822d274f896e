import type { LaneView, TicketView } from '@/shared/contracts/queue.contract'
import { laneStatus } from '@/shared/domain/queue/lane-status'
import { type Ended, emptyLine, type Party, ticketNumber } from '@/shared/domain/queue/line'
import { ticketPollMs } from '@/shared/domain/queue/next-poll'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { LaneId, PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { MerchantText } from '@/shared/kernel/words'
import type { StoreDocument } from '../stores/stores.documents'
import { lineId, lines, type TicketDocument } from './queue.documents'

/** Today's line of a store. */
export function todaysLine(store: StoreDocument, now: Instant): string {
  return lineId(store._id, businessDayAt(now, store.tradingDay))
}

/** Makes today's line; of two making it at once, the first one's stands. */
export async function openLine(store: StoreDocument, now: Instant): Promise<void> {
  const day = businessDayAt(now, store.tradingDay)
  const line = emptyLine(store._id, day, store.lanes)
  await lines.create({ _id: lineId(store._id, day), v: 1, rev: 0, unrecorded: false, ...line })
}

interface LaneSummary {
  readonly id: LaneId
  readonly name: MerchantText
  readonly open: boolean
  readonly capacity: number
  readonly waitingCount: number
}

/** Every lane with how many wait; counted in the database, the tickets never leave it. */
const LANE_SUMMARIES = {
  $map: {
    input: { $objectToArray: '$lanes' },
    as: 'lane',
    in: {
      id: '$$lane.k',
      name: '$$lane.v.name',
      open: '$$lane.v.open',
      capacity: '$$lane.v.capacity',
      waitingCount: { $size: '$$lane.v.waiting' },
    },
  },
}

function laneView(lane: LaneSummary): LaneView {
  return {
    id: lane.id,
    name: lane.name,
    status: laneStatus(lane),
    waiting: lane.waitingCount,
  }
}

/** The lanes in the merchant's order, and the caller's own party if it is in the line. */
export async function lookAtLine(
  store: StoreDocument,
  person: PersonId | undefined,
  now: Instant,
): Promise<{ readonly lanes: readonly LaneView[]; readonly party: Party | null }> {
  const [seen] = await lines.project<{ lanes: LaneSummary[]; party?: Party }>(
    { _id: todaysLine(store, now) },
    { lanes: LANE_SUMMARIES, ...(person && { party: `$live.${person}` }) },
  )
  const untouched = store.lanes.map((lane) => ({ ...lane, waitingCount: 0 }))
  const summaries = new Map((seen?.lanes ?? untouched).map((lane) => [lane.id, lane]))
  return {
    lanes: store.lanes.flatMap(({ id }) => {
      const lane = summaries.get(id)
      return lane ? [laneView(lane)] : []
    }),
    party: seen?.party ?? null,
  }
}

interface Standing {
  /** The person's live party in this line, whichever ticket it holds. */
  readonly party?: Party
  readonly ended?: Ended
  /** From 0; -1 or null when not there. */
  readonly position: number | null
  readonly ahead: number | null
  readonly name: MerchantText
  readonly prefix: string
}

/** Where one ticket stands, worked out in the database however long the line is. */
export async function standingOf(
  line: string,
  person: PersonId,
  laneId: LaneId,
  ticketId: TicketId,
): Promise<Standing | undefined> {
  const lane = `$lanes.${laneId}`
  const [standing] = await lines.project<Standing>(
    { _id: line },
    {
      party: `$live.${person}`,
      ended: `$ended.${ticketId}`,
      position: { $indexOfArray: [`${lane}.issued`, ticketId] },
      ahead: { $indexOfArray: [`${lane}.waiting`, ticketId] },
      name: `${lane}.name`,
      prefix: `${lane}.prefix`,
    },
  )
  return standing
}

/** A live party's ticket as its owner sees it. */
export function liveTicketView(store: StoreDocument, party: Party, standing: Standing): TicketView {
  const ahead = party.status === 'waiting' ? Math.max(0, standing.ahead ?? 0) : 0
  const nextPollMs = ticketPollMs(party.status, ahead)
  return {
    id: party.ticketId,
    storeId: store._id,
    storeName: store.name,
    laneName: standing.name,
    number: ticketNumber(standing.prefix, (standing.position ?? -1) + 1),
    status: party.status,
    ahead,
    joinedAt: party.joinedAt,
    ...(party.calledAt !== undefined && { calledAt: party.calledAt }),
    ...(nextPollMs !== undefined && { nextPollMs }),
  }
}

/** A ticket that has left the line: served, or left over from a day that has ended. */
export function endedTicketView(
  store: StoreDocument,
  ticket: TicketDocument,
  ended: Ended | undefined,
): TicketView {
  const calledAt = ended?.calledAt ?? ticket.calledAt
  return {
    id: ticket._id,
    storeId: store._id,
    storeName: store.name,
    laneName: ticket.laneName,
    number: ticket.number,
    status: ended?.status ?? ticket.outcome ?? 'expired',
    ahead: 0,
    joinedAt: ticket.joinedAt,
    ...(calledAt !== null && { calledAt }),
  }
}
