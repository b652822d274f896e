import type { Collection, StoredDocument } from './database'
import { CloudError, called } from './errors'
import { retryWhileContended } from './retry'
import { database } from './sdk'

/** Documents by id; whatever would slip outside the transaction does not type-check. */
export interface Transaction {
  get<Stored extends StoredDocument, Current extends Stored>(
    collection: Collection<Stored, Current>,
    id: string,
  ): Promise<Current | undefined>
  /** Throws a `CloudError` of kind `exists` when the id is taken. */
  create<Stored extends StoredDocument, Current extends Stored>(
    collection: Collection<Stored, Current>,
    document: Current,
  ): Promise<void>
  /** Writes the whole document, whether or not it was there. */
  put<Stored extends StoredDocument, Current extends Stored>(
    collection: Collection<Stored, Current>,
    document: Current,
  ): Promise<void>
  /** Removes the document, whether or not it was there. */
  remove<Stored extends StoredDocument, Current extends Stored>(
    collection: Collection<Stored, Current>,
    id: string,
  ): Promise<void>
}

function isConflict(thrown: unknown): boolean {
  return thrown instanceof CloudError && thrown.kind === 'conflict'
}

async function attempt<T>(body: (tx: Transaction) => Promise<T>): Promise<T> {
  const open = await called(database.startTransaction())
  try {
    const answer = await body({
      get: (collection, id) => collection.within(open).get(id),
      create: (collection, document) => collection.within(open).create(document),
      put: (collection, document) => collection.within(open).put(document),
      remove: (collection, id) => collection.within(open).remove(id),
    })
    await called(open.commit())
    return answer
  } catch (thrown) {
    // The transaction is over either way: one that cannot be rolled back expires by itself.
    await open.rollback().catch(() => undefined)
    throw thrown
  }
}

/**
 * The one way to write several documents at once. The body may run more than once and touches
 * nothing but `tx`. Only a conflict is tried again, bounded and jittered, then a `BusyError`; the
 * SDK's own `runTransaction` does not retry a conflict raised inside its body, so it is not used.
 */
export function transaction<T>(body: (tx: Transaction) => Promise<T>): Promise<T> {
  return retryWhileContended('transaction', async () => {
    try {
      return { answer: await attempt(body) }
    } catch (thrown) {
      if (isConflict(thrown)) return 'again'
      throw thrown
    }
  }).then(({ answer }) => answer)
}
