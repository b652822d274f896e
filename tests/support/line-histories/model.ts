import type { PlaceKey } from '@/shared/domain/queue/line'
import type { TicketStatus } from '@/shared/domain/queue/ticket-status'
import type { LaneId, PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { LANES } from './shop'

/** One ticket as the model has it; replaced whenever anything of it changes. */
export interface Standing {
  readonly ticketId: TicketId
  readonly holder: PersonId
  readonly laneId: LaneId
  readonly status: TicketStatus
  readonly place: PlaceKey | null
  readonly heldSince: Instant | null
  readonly everCalled: boolean
  readonly size: number | null
  readonly joinedAt: Instant
  /** The time it is booked for, while that puts it first. */
  readonly dueAt: Instant | null
  /** Took its number before its booking was checked in. */
  readonly wasWalkIn: boolean
  readonly number: string
  /** Whether a phone may take it over. */
  readonly open: boolean
  /** The ticket a split party came from, else itself. */
  readonly root: TicketId
  /** How often it was called, recalled, returned, moved, split, corrected or taken back. */
  readonly moves: number
  /** The step that put it where it waits. */
  readonly putAtStep: number
}

/** A first call. */
interface ModelTurn {
  readonly ticketId: TicketId
  readonly booked: boolean
}

/** What somebody did last, as the model keeps it: the whole model before, and who was changed. */
export interface ModelDone {
  readonly at: Instant
  readonly before: LineModel
  readonly touched: readonly { readonly was: Standing; readonly is: Standing }[]
}

export function alike(a: Standing, b: Standing): boolean {
  return (
    a === b || JSON.stringify({ ...a, putAtStep: 0 }) === JSON.stringify({ ...b, putAtStep: 0 })
  )
}

/**
 * The line told the plain way: a list of waiting tickets per lane and a flat table of every ticket
 * there ever was. Changed in place; `copy` before a step that may be refused.
 */
export class LineModel {
  step = 0
  readonly tickets: Map<TicketId, Standing>
  readonly waiting: Map<LaneId, readonly TicketId[]>
  readonly issued: Map<LaneId, number>
  /** First calls that were not taken back, by lane. */
  readonly calls: Map<LaneId, number>
  /** The same calls one by one: whose they were, and whether of a booked party. */
  readonly turns: Map<LaneId, readonly ModelTurn[]>
  readonly parts: Map<TicketId, number>
  /** Ended, written down elsewhere and forgotten by the line. */
  readonly swept: Set<TicketId>

  constructor(from?: LineModel) {
    this.step = from?.step ?? 0
    this.tickets = new Map(from?.tickets)
    this.waiting = new Map(from?.waiting ?? LANES.map(({ id }) => [id, []]))
    this.issued = new Map(from?.issued)
    this.calls = new Map(from?.calls)
    this.turns = new Map(from?.turns)
    this.parts = new Map(from?.parts)
    this.swept = new Set(from?.swept)
  }

  copy(): LineModel {
    return new LineModel(this)
  }

  queue(laneId: LaneId): readonly TicketId[] {
    return this.waiting.get(laneId) ?? []
  }

  /** Those booked who wait in a lane, the earliest due first, of one booking in the order made. */
  booked(laneId: LaneId): Standing[] {
    return this.inStatus('waiting')
      .filter((each) => each.laneId === laneId && each.dueAt !== null)
      .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
  }

  /** Whether the call before in this lane was of a booked party. */
  isAfterBooked(laneId: LaneId): boolean {
    return this.turns.get(laneId)?.at(-1)?.booked ?? false
  }

  inStatus(...statuses: readonly TicketStatus[]): Standing[] {
    return [...this.tickets.values()].filter(({ status }) => statuses.includes(status))
  }

  live(ticketId: TicketId): Standing | null {
    return this.inStatus('waiting', 'called').find((each) => each.ticketId === ticketId) ?? null
  }

  heldBy(holder: PersonId): Standing | null {
    return this.inStatus('waiting', 'called').find((each) => each.holder === holder) ?? null
  }

  calledTo(laneId: LaneId, place: PlaceKey): Standing | null {
    const here = this.inStatus('called').filter((each) => each.laneId === laneId)
    return here.find((each) => each.place === place) ?? null
  }

  set(standing: Standing, changes: Partial<Standing>): Standing {
    const changed = { ...standing, ...changes }
    this.tickets.set(standing.ticketId, changed)
    return changed
  }

  /** What the line records as a move. */
  move(standing: Standing, changes: Partial<Standing>): Standing {
    return this.set(standing, { ...changes, moves: standing.moves + 1 })
  }

  takeOut({ laneId, ticketId }: Standing): void {
    this.waiting.set(
      laneId,
      this.queue(laneId).filter((id) => id !== ticketId),
    )
  }

  putAt(laneId: LaneId, index: number, ticketId: TicketId): void {
    const queue = [...this.queue(laneId)]
    queue.splice(index, 0, ticketId)
    this.waiting.set(laneId, queue)
  }

  /** A first call is made, or taken back. */
  turn({ laneId, ticketId, dueAt }: Standing, made: boolean): void {
    this.count(this.calls, laneId, made ? 1 : -1)
    const turns = this.turns.get(laneId) ?? []
    const latest = turns.map((turn) => turn.ticketId).lastIndexOf(ticketId)
    const without = turns.filter((_, index) => index !== latest)
    const withIt = [...turns, { ticketId, booked: dueAt !== null }]
    this.turns.set(laneId, made ? withIt : without)
  }

  count(of: Map<LaneId, number>, laneId: LaneId, change: number): number {
    const count = (of.get(laneId) ?? 0) + change
    of.set(laneId, count)
    return count
  }

  /** Out of the line for good or for now, with this outcome. */
  end(standing: Standing, status: TicketStatus): void {
    this.takeOut(standing)
    this.set(standing, { status })
  }

  /** Who was changed from another model to this one, or nobody where a ticket is new. */
  since(before: LineModel, at: Instant): ModelDone {
    const known = (model: LineModel) =>
      [...model.tickets.values()].filter(({ ticketId }) => !model.swept.has(ticketId))
    const were = new Set(known(before).map(({ ticketId }) => ticketId))
    const made = known(this).some(({ ticketId }) => !were.has(ticketId))
    const touched = known(before).flatMap((was) => {
      const is = this.tickets.get(was.ticketId)
      return is && !alike(is, was) ? [{ was, is }] : []
    })
    return { at, before, touched: made ? [] : touched }
  }
}
