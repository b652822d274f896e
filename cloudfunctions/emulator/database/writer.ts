import type { Change, Doc, Id } from './document'
import type { Fields } from './ejson'
import { documentKey, type Store } from './store'
import type { Transactions } from './transactions'
import { WireError } from './wire-error'

/** Reads one document as the writer sees it. */
export type Read = (collection: string, id: Id) => Doc | undefined

/** What a write would do to what it reads: planned again whenever it had to wait. */
export interface Plan {
  readonly changes: readonly Change[]
  readonly reply: Fields
}

export class Writer {
  readonly #store: Store
  readonly #transactions: Transactions
  readonly #lockWaitMs: number

  constructor(store: Store, transactions: Transactions, lockWaitMs: number) {
    this.#store = store
    this.#transactions = transactions
    this.#lockWaitMs = lockWaitMs
  }

  /** Any refusal ends the transaction, as in MongoDB: https://www.mongodb.com/docs/manual/core/transactions/ */
  inTransaction(transactionId: unknown, plan: (read: Read) => Plan): Fields {
    const transaction = this.#transactions.get(transactionId)
    try {
      const { changes, reply } = plan((name, id) => this.#transactions.read(transaction, name, id))
      this.#transactions.write(transaction, changes.map(keyOf), changes)
      return reply
    } catch (error) {
      this.#transactions.abort(transaction)
      throw error
    }
  }

  /**
   * Plans, looks at the locks and commits in one synchronous step, so a conditional update is atomic.
   * Waits, in real time, for documents that a transaction holds.
   */
  async plainly(plan: (read: Read) => Plan): Promise<Fields> {
    const deadline = performance.now() + this.#lockWaitMs
    for (;;) {
      const { changes, reply } = plan((name, id) => this.#store.collection(name).docs.get(id))
      const owner = this.#transactions.ownerOf(changes.map(keyOf))
      if (!owner) {
        this.#store.commit(changes)
        return reply
      }
      if (!(await settlesWithin(owner.ended, deadline - performance.now()))) throw lockTimedOut()
    }
  }
}

async function settlesWithin(promise: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false)
  })
  const settled = await Promise.race([promise.then(() => true), late])
  clearTimeout(timer)
  return settled
}

function keyOf({ collection, id }: Change): string {
  return documentKey(collection, id)
}

function lockTimedOut(): WireError {
  return new WireError(
    'SERVER_TIMEOUT',
    'the document stayed locked by a transaction for longer than a write waits',
  )
}
