import { randomBytes } from 'node:crypto'
import type { Change, Doc, Id } from './document'
import { limits } from './limits'
import { documentKey, type Store } from './store'
import { transactionConflict, transactionNotExist } from './wire-error'

/** How often open transactions are looked at for expiry: the clock may be moved at any time. */
const SWEEP_MS = 50

/**
 * Transactions with snapshot isolation over single documents,
 * https://developers.weixin.qq.com/minigame/dev/wxcloud/guide/database/transaction
 *
 * A snapshot is kept backwards: when others commit, each open transaction first notes the old
 * document. So a document noted is one changed since the snapshot, and writing it conflicts.
 */
export class Transactions {
  readonly #store: Store
  readonly #now: () => number
  readonly #open = new Map<string, Transaction>()
  /** Document → the transaction that has written it and not ended. */
  readonly #locks = new Map<string, Transaction>()
  #sweeper: NodeJS.Timeout | undefined

  constructor(store: Store, now: () => number) {
    this.#store = store
    this.#now = now
    store.onCommit = (changes) => this.#noteOld(changes)
  }

  get size(): number {
    return this.#open.size
  }

  /** Returns its id, 24 hexadecimal digits as the real ones have. */
  start(): string {
    const transaction = new Transaction(this.#now() + limits.transactionMs)
    this.#open.set(transaction.id, transaction)
    this.#sweeper ??= setInterval(() => this.expire(), SWEEP_MS).unref()
    return transaction.id
  }

  /** An open transaction; ended, expired and made-up ids are refused alike. */
  get(id: unknown): Transaction {
    this.expire()
    const transaction = this.#open.get(String(id))
    if (!transaction) throw transactionNotExist()
    return transaction
  }

  /** A document as the transaction sees it: its own writes over its snapshot. */
  read(transaction: Transaction, collection: string, id: Id): Doc | undefined {
    const key = documentKey(collection, id)
    const written = transaction.writes.get(key)
    if (written) return written.after
    if (transaction.snapshot.has(key)) return transaction.snapshot.get(key)
    return this.#store.collection(collection).docs.get(id)
  }

  /** Locks the documents and takes in the changes. After a refusal the transaction is to be aborted. */
  write(transaction: Transaction, keys: readonly string[], changes: readonly Change[]): void {
    for (const key of keys) this.#lock(transaction, key)
    for (const change of changes) {
      const key = documentKey(change.collection, change.id)
      const first = transaction.writes.get(key)
      transaction.writes.set(key, { ...change, before: first ? first.before : change.before })
    }
    this.#store.check([...transaction.writes.values()])
  }

  /** Commits everything at once. A unique key taken meanwhile is a conflict, not a duplicate. */
  commit(transaction: Transaction): void {
    const changes = [...transaction.writes.values()]
    this.abort(transaction)
    try {
      this.#store.check(changes)
    } catch {
      throw transactionConflict()
    }
    this.#store.commit(changes)
  }

  /** Ends the transaction with nothing written and lets go of its locks. */
  abort(transaction: Transaction): void {
    this.#open.delete(transaction.id)
    for (const [key, owner] of this.#locks) if (owner === transaction) this.#locks.delete(key)
    transaction.end()
    if (this.#open.size > 0) return
    clearInterval(this.#sweeper)
    this.#sweeper = undefined
  }

  abortAll(): void {
    for (const transaction of [...this.#open.values()]) this.abort(transaction)
  }

  #noteOld(changes: readonly Change[]): void {
    for (const { snapshot } of this.#open.values()) {
      for (const { collection, id, before } of changes) {
        const key = documentKey(collection, id)
        if (!snapshot.has(key)) snapshot.set(key, before)
      }
    }
  }

  /** The first of the documents that is locked: its owner, to be waited for. */
  ownerOf(keys: readonly string[]): Transaction | undefined {
    if (this.#locks.size === 0) return undefined
    this.expire()
    const locked = keys.find((key) => this.#locks.has(key))
    return locked === undefined ? undefined : this.#locks.get(locked)
  }

  expire(): void {
    const now = this.#now()
    for (const transaction of [...this.#open.values()]) {
      if (now >= transaction.expiresAt) this.abort(transaction)
    }
  }

  #lock(transaction: Transaction, key: string): void {
    const owner = this.#locks.get(key)
    if ((owner && owner !== transaction) || transaction.snapshot.has(key)) {
      throw transactionConflict()
    }
    this.#locks.set(key, transaction)
  }
}

export class Transaction {
  readonly id = randomBytes(12).toString('hex')
  readonly expiresAt: number
  readonly writes = new Map<string, Change>()
  /** Documents as they were when the transaction began, for those changed by others since. */
  readonly snapshot = new Map<string, Doc | undefined>()
  /** Settles when the transaction has committed, aborted or expired. */
  readonly ended: Promise<void>
  #end: () => void = () => {}

  constructor(expiresAt: number) {
    this.expiresAt = expiresAt
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  end(): void {
    this.#end()
  }
}
