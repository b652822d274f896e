import type { Line } from '@/shared/domain/queue/line'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import type { StoreDocument } from '../stores/stores.documents'
import { newLine, todaysLine } from './line-document'
import { type LineDocument, lines } from './queue.documents'

/** Makes today's line; of two making it at once, the first one's stands. */
export async function openLine(store: StoreDocument, now: Instant): Promise<void> {
  await lines.create(newLine(store, now))
}

/** Today's line, or the empty one it would be. */
export async function readLine(store: StoreDocument, now: Instant): Promise<LineDocument> {
  return (await lines.get(todaysLine(store, now))) ?? newLine(store, now)
}

/** Writes what was decided if nobody wrote in between; undefined when somebody did. */
async function replace(
  read: LineDocument,
  decided: Line,
  last: LineDocument['last'],
  movedAt: Instant,
): Promise<LineDocument | undefined> {
  const { inc, set } = operators
  const { lanes, live, missed, ended, parts } = decided
  const done = await lines.update(
    { _id: read._id, rev: read.rev },
    {
      lanes: set(lanes),
      live: set(live),
      missed: set(missed),
      ended: set(ended),
      parts: set(parts),
      last: set(last),
      movedAt: set(movedAt),
      unrecorded: set(true),
      rev: inc(1),
    },
  )
  return done ? { ...read, ...decided, last, movedAt, rev: read.rev + 1 } : undefined
}

/**
 * Decides on the whole line and writes it under its `rev`: a write in between means deciding
 * again, a few times at most. `remember` keeps what was asked, for repetitions and for undo.
 */
export function changeLine<R extends RefusalShape>(
  store: StoreDocument,
  now: Instant,
  decide: (line: LineDocument) => Result<Line, R>,
  remember: (before: LineDocument, after: Line) => LineDocument['last'] = ({ last }) => last,
): Promise<Result<LineDocument, R>> {
  return retryWhileContended('line', async () => {
    const there = await lines.get(todaysLine(store, now))
    const read = there ?? newLine(store, now)
    const decided = decide(read)
    if (!decided.ok) return decided
    if (!there) {
      await openLine(store, now)
      return 'again'
    }
    const written = await replace(read, decided.value, remember(read, decided.value), now)
    return written ? ok(written) : 'again'
  })
}
