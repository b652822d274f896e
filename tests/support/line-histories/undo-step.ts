import type { Acting } from '@/shared/domain/queue/line'
import { type Done, UNDO_MS, undo } from '@/shared/domain/queue/undo'
import type { LaneId, TicketId } from '@/shared/kernel/ids'
import { alike, type LineModel, type ModelDone, type Standing } from './model'
import type { Step, Verdict } from './step'

/** What a clerk did last, as both sides remember it. */
export interface Remembered {
  readonly done: Done
  readonly model: ModelDone
}

export function undoStep(last: Remembered | undefined, acting: Acting): Step {
  return {
    name: 'undo',
    by: null,
    rule: (line) => undo(line, last?.done, acting),
    model: (model) => takenBack(model, last?.model, acting.now),
    ...(last && { undoes: last.model }),
  }
}

function takenBack(model: LineModel, done: ModelDone | undefined, now: number): Verdict {
  const tooLate = 'queue/too-late-to-undo'
  if (!done || done.touched.length === 0 || now - done.at > UNDO_MS) return tooLate
  for (const { is } of done.touched) {
    const today = model.tickets.get(is.ticketId)
    if (!today || !alike(today, is) || model.swept.has(is.ticketId)) return tooLate
  }
  for (const { is } of done.touched) model.end(is, 'expired')
  for (const { was, is } of done.touched) {
    const waits = was.status === 'waiting'
    if (waits || was.status === 'called') {
      if (model.heldBy(was.holder)) return tooLate
      if (was.place !== null && model.calledTo(was.laneId, was.place)) return tooLate
    }
    if (is.everCalled && !was.everCalled) model.turn(was, false)
    model.move(is, { ...was, putAtStep: model.step })
  }
  return 'done'
}

/**
 * Where those whose wait was given back may stand: behind everybody who was ahead of them and ahead
 * of everybody who was behind, as far as these were put nowhere else since. The rest of the lane is
 * as the model has it. Takes the lane's order over when it is so, else says what is wrong.
 */
export function settle(
  model: LineModel,
  { before, touched }: ModelDone,
  orders: ReadonlyMap<LaneId, readonly TicketId[]>,
): string[] {
  const back = touched
    .filter(({ was }) => was.status === 'waiting' && was.dueAt === null)
    .map(({ was }) => was)
  const wrong = back.flatMap((was) => misplaced(model, before, was, orders.get(was.laneId) ?? []))
  for (const laneId of new Set(back.map((was) => was.laneId))) {
    const order = orders.get(laneId) ?? []
    const others = order.filter((id) => !back.some(({ ticketId }) => ticketId === id))
    if (String(others) !== String(model.queue(laneId))) {
      wrong.push(`undo changed the order of others in ${laneId}`)
    }
    model.waiting.set(laneId, order)
  }
  return wrong
}

function misplaced(
  model: LineModel,
  before: LineModel,
  was: Standing,
  order: readonly TicketId[],
): string[] {
  const then = before.queue(was.laneId)
  const ownThen = then.indexOf(was.ticketId)
  const own = order.indexOf(was.ticketId)
  if (own === -1) return [`${was.ticketId} waits again and is not in its lane`]
  return then.flatMap((id, place) => {
    const now = order.indexOf(id)
    const then = before.tickets.get(id)
    const today = model.tickets.get(id)
    const putElsewhere = then?.putAtStep !== today?.putAtStep && today?.putAtStep !== model.step
    if (id === was.ticketId || now === -1 || putElsewhere) return []
    const kept = place < ownThen === now < own
    return kept ? [] : [`undo put ${was.ticketId} on the wrong side of ${id}`]
  })
}
