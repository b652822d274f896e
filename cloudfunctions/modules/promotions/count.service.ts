import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import type { Id } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { newId } from '../../platform/new-id'
import { retryWhileContended } from '../../platform/retry'
import { type Change, operators, type Where } from '../../platform/sdk'
import { type CountDocument, type Mark, promotionCounts } from './promotions.documents'

/** What is counted, and how often it may be. */
export interface Counter {
  readonly _id: Id<'promotion-count'>
  readonly inTotal: number | null
  readonly perDay: number | null
}

/** One more, or one less, of something on a business day. */
export interface Step {
  /** The proof's name: the document that stands once it is counted for good. */
  readonly key: Id
  readonly by: 1 | -1
  readonly fen: Fen
  readonly day: BusinessDay
  readonly proof: Mark['proof']
}

interface Seen {
  readonly total: number
  readonly today?: number
  readonly mark?: Mark
}

/** Days before this many are no longer counted. */
const DAYS_KEPT = 3

const dayKey = (day: BusinessDay) => `d${dayDigits(day)}`

function emptyCount(_id: CountDocument['_id']): CountDocument {
  const none = { total: 0, costFen: 0, days: {}, marks: {} }
  return { _id, v: 1, rev: 0, ...none, unswept: false, sweptAt: 0 }
}

/** Begins a day at nothing, and forgets those long over. */
async function openDay(_id: CountDocument['_id'], day: BusinessDay): Promise<void> {
  const { exists, inc, remove, set } = operators
  const [seen] = await promotionCounts.project<Pick<CountDocument, 'days'>>({ _id }, { days: 1 })
  const old = Object.keys(seen?.days ?? {})
    .sort()
    .slice(0, -DAYS_KEPT)
  await promotionCounts.update(
    { _id, [`days.${dayKey(day)}`]: exists(false) },
    {
      ...Object.fromEntries(old.map((each) => [`days.${each}`, remove()])),
      [`days.${dayKey(day)}`]: set(0),
      rev: inc(1),
    },
  )
}

function changeBy({ by, fen, day }: Pick<Mark, 'by' | 'fen' | 'day'>): Change {
  const { inc } = operators
  return {
    total: inc(by),
    costFen: inc(by * fen),
    [`days.${dayKey(day)}`]: inc(by),
    rev: inc(1),
  }
}

/**
 * Counts under a mark of its own, within the limits: one update that carries its own proof, so that
 * ten thousand at once get as many as there are. Whoever finds the mark of another try of the same
 * goes on from there. The mark goes with `finish`, once the proof stands, or with `giveBack`.
 */
export async function begin(
  { _id, inTotal, perDay }: Counter,
  { key, by, fen, day, proof }: Step,
  now: Instant,
): Promise<Mark | 'used-up'> {
  const { exists, lt, set } = operators
  const today = `days.${dayKey(day)}`
  const free: Where = {
    ...(by === 1 && inTotal !== null && { total: lt(inTotal) }),
    ...(by === 1 && perDay !== null && { [today]: lt(perDay) }),
  }
  return retryWhileContended('promotions/count', async () => {
    const mark: Mark = { token: newId(), by, fen, day, proof, at: now }
    const done = await promotionCounts.update(
      { _id, [`marks.${key}`]: exists(false), ...free },
      { ...changeBy(mark), [`marks.${key}`]: set(mark), unswept: set(true) },
    )
    if (done) return mark
    const [seen] = await promotionCounts.project<Seen>(
      { _id },
      { total: 1, today: `$${today}`, mark: `$marks.${key}` },
    )
    if (!seen) {
      await promotionCounts.create(emptyCount(_id))
      return 'again'
    }
    if (seen.mark) return seen.mark.by === by ? seen.mark : 'again'
    if (by === 1 && inTotal !== null && seen.total >= inTotal) return 'used-up'
    if (by === 1 && perDay !== null && (seen.today ?? 0) >= perDay) return 'used-up'
    if (seen.today === undefined) await openDay(_id, day)
    return 'again'
  })
}

/** It is counted for good. */
export async function finish(_id: CountDocument['_id'], key: Id, mark: Mark): Promise<void> {
  const { inc, remove } = operators
  await promotionCounts.update(
    { _id, [`marks.${key}.token`]: mark.token },
    { [`marks.${key}`]: remove(), rev: inc(1) },
  )
}

/** It was not to be counted: its proof stands already, or will never stand. */
export async function giveBack(_id: CountDocument['_id'], key: Id, mark: Mark): Promise<void> {
  const back = { by: mark.by === 1 ? -1 : 1, fen: mark.fen, day: mark.day } as const
  await promotionCounts.update(
    { _id, [`marks.${key}.token`]: mark.token },
    { ...changeBy(back), [`marks.${key}`]: operators.remove() },
  )
}

/** How many there are, and what they cost; nothing where none was ever counted. */
export async function counted(
  _id: CountDocument['_id'],
): Promise<{ readonly total: number; readonly costFen: Fen }> {
  const [seen] = await promotionCounts.project<Pick<CountDocument, 'total' | 'costFen'>>(
    { _id },
    { total: 1, costFen: 1 },
  )
  return { total: seen?.total ?? 0, costFen: seen?.costFen ?? 0 }
}

/** Whether one more may be counted today, as it looks now. */
export async function isLeft(
  { _id, inTotal, perDay }: Counter,
  day: BusinessDay,
): Promise<boolean> {
  if (inTotal === null && perDay === null) return true
  const [seen] = await promotionCounts.project<Seen>(
    { _id },
    { total: 1, today: `$days.${dayKey(day)}` },
  )
  const { total = 0, today = 0 } = seen ?? {}
  return (inTotal === null || total < inTotal) && (perDay === null || today < perDay)
}
