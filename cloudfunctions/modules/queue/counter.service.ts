import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { CounterRefusal } from '@/shared/contracts/queue.contract'
import type { CounterView } from '@/shared/contracts/queue.views'
import type { Acting, LaneSetups, Line } from '@/shared/domain/queue/line'
import { type News, newsBetween } from '@/shared/domain/queue/telling'
import { whatWasDone } from '@/shared/domain/queue/undo'
import { asId, type StoreId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import { readFloor } from '../staff/floor.service'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { boardView, counterView } from './counter-view'
import { changeLine, readLine } from './line.service'
import { laneSetups } from './line-document'
import type { LineDocument } from './queue.documents'
import { type Pasts, pastsOf } from './quote.service'
import { tellAtOnce } from './tell-at-once'
import { untoldIn } from './untold.service'

export async function counter(
  { storeId }: Input<'queue/counter'>,
  { person, now }: StaffReader,
): Promise<Result<Output<'queue/counter'>, never>> {
  const store = await storeAtWork(storeId)
  const [line, floor] = await Promise.all([readLine(store, now), readFloor(store, now)])
  const [pasts, untold] = await Promise.all([pastsForOrder(store, line), untoldIn(line)])
  return ok(counterView(store, { line, floor, pasts, untold }, person, now))
}

/** What the order of calls is told by, which only booked parties change. */
async function pastsForOrder(store: StoreDocument, { lanes }: Line): Promise<Pasts> {
  const mixed = store.lanes.filter(({ id }) => lanes[id]?.booked)
  return mixed.length > 0 ? pastsOf(store, mixed) : new Map()
}

export async function board(
  { storeId }: Input<'queue/board'>,
  { now }: StaffReader,
): Promise<Result<Output<'queue/board'>, never>> {
  const store = await storeAtWork(storeId)
  return ok(boardView(store, await readLine(store, now), now))
}

/** What a counter's rule is handed beside the line. */
export interface AtCounter extends Acting {
  readonly store: StoreDocument
  readonly setups: LaneSetups
  readonly intent: Writer['intent']
}

/** One tap's rule, and what follows once it is written. */
export interface Tap {
  readonly decide: (line: LineDocument) => Result<Line, CounterRefusal>
  readonly after?: (line: LineDocument) => Promise<void>
  /** False for what cannot be taken back: then nothing is offered for undoing. */
  readonly undoable: boolean
}

const REPEATED = 'counter/repeated'

/**
 * One tap at the counter: the rule on the whole line, written under its revision.
 * A repeated request changes nothing and answers the line as it stands.
 */
export function counterWrite<I extends { readonly storeId: StoreId }>(
  tap: (input: I, at: AtCounter) => Tap | Promise<Tap>,
) {
  return async (
    input: I,
    { person, now, intent }: StaffWriter,
  ): Promise<Result<CounterView, CounterRefusal | CallRefusal>> => {
    const store = await storeAtWork(input.storeId)
    const setups = laneSetups(store)
    const { decide, after, undoable } = await tap(input, {
      store,
      setups,
      actor: person,
      now,
      intent,
    })
    const { requestId, fingerprint } = intent
    const made = asId<'ticket'>(intent.id)
    let news: readonly News[] = []
    const written = await changeLine<
      CounterRefusal | CallRefusal | { readonly code: typeof REPEATED }
    >(
      store,
      now,
      (line) => {
        const last = line.last[person]
        if (last?.requestId !== requestId) return decide(line)
        return refuse({ code: last.fingerprint === fingerprint ? REPEATED : 'request/reused' })
      },
      (before, after) => {
        news = newsBetween(before, after, now)
        const done = undoable && { done: whatWasDone(before, after, now) }
        return { ...before.last, [person]: { requestId, fingerprint, ...done } }
      },
    )
    const asItIs = async (line: LineDocument, telling?: Promise<void>) => {
      const [floor, pasts, untold] = await Promise.all([
        readFloor(store, now),
        pastsForOrder(store, line),
        // Afterwards, so that the counter sees at once who was not told.
        Promise.resolve(telling).then(() => untoldIn(line)),
      ])
      return ok(counterView(store, { line, floor, pasts, untold }, person, now, made))
    }
    if (written.ok) {
      const telling = tellAtOnce(store, written.value, news, now)
      await after?.(written.value)
      return asItIs(written.value, telling)
    }
    const { refusal } = written
    if (refusal.code !== REPEATED) return refuse(refusal)
    return asItIs(await readLine(store, now))
  }
}
