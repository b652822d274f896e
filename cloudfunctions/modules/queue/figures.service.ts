import type { Input, Output } from '@/shared/contracts'
import { heldOf } from '@/shared/domain/queue/wait-quote'
import { businessDayAt } from '@/shared/kernel/business-day'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type Result } from '@/shared/kernel/result'
import type { StaffReader } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { readLine } from './line.service'
import { type TicketDocument, tickets } from './queue.documents'
import { recordLine } from './record.service'

/** The cloud hands out at most so many at once: a store's day is well below it. */
const MOST_TICKETS = 1_000
const ENDED_SHOWN = 50

/** Today's tickets, with what the line knows written down first. */
async function todaysTickets(store: StoreDocument, now: number): Promise<TicketDocument[]> {
  const line = await readLine(store, now)
  if (line.unrecorded) await recordLine(line, store, now)
  const day = businessDayAt(now, store.tradingDay)
  return tickets.find(
    { storeId: store._id, day },
    { limit: MOST_TICKETS, orderBy: { path: 'endedAt', order: 'desc' } },
  )
}

function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor((sorted.length - 1) / 2)]
}

function figuresOf(all: readonly TicketDocument[]): Output<'queue/figures'> {
  const count = (outcome: TicketDocument['outcome']) =>
    all.filter((ticket) => ticket.outcome === outcome).length
  const waits = all
    .flatMap(({ calledAt, joinedAt, dueAt }) =>
      // A booked party waits from its time on; called before it, it did not wait.
      calledAt === null ? [] : [Math.max(0, calledAt - Math.max(joinedAt, dueAt ?? joinedAt))],
    )
    .sort((a, b) => a - b)
  const held = all.flatMap(({ calledAt, joinedAt, dueAt, quote }) =>
    calledAt === null || dueAt !== undefined ? [] : [heldOf(quote, calledAt - joinedAt)],
  )
  const medianWait = median(waits)
  return {
    joined: all.length,
    served: count('served'),
    missed: count('missed'),
    left: count('left'),
    ended: count('ended'),
    rangesQuoted: held.filter((each) => each !== 'unquoted').length,
    rangesHeld: held.filter((each) => each === 'within').length,
    ...(medianWait !== undefined && { medianWaitMinutes: Math.round(medianWait / MINUTE_MS) }),
  }
}

export async function figures(
  { storeId }: Input<'queue/figures'>,
  { now }: StaffReader,
): Promise<Result<Output<'queue/figures'>, never>> {
  const store = await storeAtWork(storeId)
  return ok(figuresOf(await todaysTickets(store, now)))
}

export async function endedToday(
  { storeId }: Input<'queue/ended'>,
  { now }: StaffReader,
): Promise<Result<Output<'queue/ended'>, never>> {
  const all = await todaysTickets(await storeAtWork(storeId), now)
  const ended = all.filter(({ outcome }) => outcome !== null).slice(0, ENDED_SHOWN)
  return ok({
    tickets: ended.map((ticket) => ({
      id: ticket._id,
      number: ticket.number,
      laneId: ticket.laneId,
      status: ticket.outcome ?? 'ended',
      size: ticket.size,
      joinedAt: ticket.joinedAt,
      ...(ticket.dueAt !== undefined && { dueAt: ticket.dueAt }),
      ...(ticket.name !== null && { name: ticket.name }),
      ...(ticket.calledAt !== null && { calledAt: ticket.calledAt }),
    })),
  })
}
