import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type {
  CallNextRefusal,
  CounterLane,
  CounterTicket,
  CounterView,
} from '@/shared/contracts/queue.contract'
import type { StaffRefusal } from '@/shared/contracts/staff.contract'
import { callNext, remembering } from '@/shared/domain/queue/call-next'
import { laneStatus } from '@/shared/domain/queue/lane-status'
import { emptyLine, type Lane, type Line, numberOf, type Party } from '@/shared/domain/queue/line'
import { counterPollMs } from '@/shared/domain/queue/next-poll'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { LaneId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Reader, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { notStaffOf } from '../staff/staff.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { type LineDocument, lines } from './queue.documents'
import { todaysLine } from './standing.service'

/** How many of those waiting a counter shows before it scrolls. */
const NEXT_SHOWN = 10

export async function counter(
  { storeId }: Input<'queue/counter'>,
  { person, now }: Reader,
): Promise<Result<Output<'queue/counter'>, StaffRefusal>> {
  const refused = await notStaffOf(person, storeId)
  if (refused) return refused
  const store = await storeOfStaff(storeId)
  return ok(counterView(store, await lines.get(todaysLine(store, now)), now))
}

/**
 * Calls the next party and serves the one before it. Kept under the line's `rev`: staff decide on
 * the whole line, so a write in between means deciding again, a few times at most.
 */
export async function callNextParty(
  input: Input<'queue/call-next'>,
  { person, now, intent }: Writer,
): Promise<Result<Output<'queue/call-next'>, CallNextRefusal | CallRefusal>> {
  const refused = await notStaffOf(person, input.storeId)
  if (refused) return refused
  const store = await storeOfStaff(input.storeId)
  if (!store.lanes.some(({ id }) => id === input.laneId)) {
    return refuse({ code: 'queue/unknown-lane' })
  }
  return retryWhileContended('queue/call-next', async () => {
    const line = await lines.get(todaysLine(store, now))
    if (!line) return refuse({ code: 'queue/nobody-waiting' })
    const last = line.last[person]
    if (last?.requestId === intent.requestId) {
      return last.fingerprint === intent.fingerprint
        ? ok(counterView(store, line, now))
        : refuse({ code: 'request/reused' })
    }
    const decided = callNext(line, input, now)
    if (!decided.ok) return decided
    const written = await replace(line, remembering(decided.value, person, intent))
    if (!written) return 'again'
    return ok(counterView(store, written, now))
  })
}

/** Writes what was decided if nobody wrote in between; undefined when somebody did. */
async function replace(read: LineDocument, decided: Line): Promise<LineDocument | undefined> {
  const { inc, set } = operators
  const { lanes, live, ended, last } = decided
  const done = await lines.update(
    { _id: read._id, rev: read.rev },
    {
      lanes: set(lanes),
      live: set(live),
      ended: set(ended),
      last: set(last),
      unrecorded: set(true),
      rev: inc(1),
    },
  )
  return done ? { ...read, ...decided, unrecorded: true, rev: read.rev + 1 } : undefined
}

/** Somebody on the staff of a store that is gone is a failure of the data, not of the caller. */
async function storeOfStaff(storeId: string): Promise<StoreDocument> {
  const store = await stores.get(storeId)
  if (!store) throw new Error(`store ${storeId} has staff and no document`)
  return store
}

function counterView(store: StoreDocument, line: Line | undefined, now: Instant): CounterView {
  const shown = line ?? emptyLine(store._id, businessDayAt(now, store.tradingDay), store.lanes)
  const parties = new Map(Object.values(shown.live).map((party) => [party.ticketId, party]))
  const lanes = store.lanes.flatMap(({ id }) => {
    const lane = shown.lanes[id]
    return lane ? [counterLane(id, lane, parties)] : []
  })
  return {
    storeId: store._id,
    storeName: store.name,
    lanes,
    nextPollMs: counterPollMs(parties.size),
  }
}

function counterLane(id: LaneId, lane: Lane, parties: ReadonlyMap<TicketId, Party>): CounterLane {
  const ticket = (ticketId: TicketId): CounterTicket[] => {
    const party = parties.get(ticketId)
    if (!party) return []
    const { joinedAt, calledAt } = party
    const number = numberOf(lane, ticketId)
    return [{ id: ticketId, number, joinedAt, ...(calledAt !== undefined && { calledAt }) }]
  }
  return {
    id,
    name: lane.name,
    status: laneStatus({ ...lane, waitingCount: lane.waiting.length }),
    waiting: lane.waiting.length,
    next: lane.waiting.slice(0, NEXT_SHOWN).flatMap(ticket),
    called: (lane.called && ticket(lane.called)[0]) ?? null,
  }
}
