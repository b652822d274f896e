import assert from 'node:assert/strict'
import { encodeEjson } from '../../cloudfunctions/emulator/database/ejson'
import type { LocalDatabase } from '../../cloudfunctions/emulator/database/open-database'
import { WireError } from '../../cloudfunctions/emulator/database/wire-error'
import { DOC_WRITES, docOf, plan, type State, WRITES } from './planned-write'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const OPEN_TRANSACTIONS = 3

/**
 * The model of a transaction, told the plain way round: it works on a whole copy of the state, and
 * knows which documents it has written and which others have changed since it began.
 */
interface ModelTransaction {
  readonly id: string
  readonly view: State
  readonly written: Set<string>
  readonly stale: Set<string>
}

/** Makes up steps, does them to the engine and to the model, and holds the two against each other. */
export class RandomHistory {
  readonly random: () => number
  readonly db: LocalDatabase
  readonly outcomes: Record<string, number> = {}
  state: State = new Map()
  open: ModelTransaction[] = []

  constructor(db: LocalDatabase, random: () => number) {
    this.db = db
    this.random = random
  }

  /** Ends what is open and compares every document once more. */
  async finish(): Promise<void> {
    for (const transaction of this.open) await this.abort(transaction)
    for (const id of IDS) await this.read(undefined, id)
  }

  pick<T>(from: readonly T[]): T {
    const item = from[Math.floor(this.random() * from.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** Runs one call; the answer is its reply, or the code of its refusal. */
  async call(action: string, body: object): Promise<unknown> {
    try {
      const reply = await this.db.handle(`database.${action}`, {
        collectionName: 'things',
        ...body,
      })
      return reply.data
    } catch (error) {
      if (error instanceof WireError) return error.code
      throw error
    }
  }

  expect(actual: unknown, expected: unknown, what: string): void {
    this.outcomes[what] = (this.outcomes[what] ?? 0) + 1
    assert.deepEqual(actual, expected, what)
  }

  async step(): Promise<void> {
    const chance = this.random()
    if (chance < 0.1 && this.open.length < OPEN_TRANSACTIONS) return this.begin()
    const transaction = this.open.length > 0 && chance < 0.6 ? this.pick(this.open) : undefined
    if (transaction && chance < 0.16) return this.commit(transaction)
    if (transaction && chance < 0.2) return this.abort(transaction)
    if (this.random() < 0.3) return this.read(transaction)
    return this.write(transaction)
  }

  async begin(): Promise<void> {
    const reply = await this.db.handle('database.startTransaction', {})
    const view = new Map(this.state)
    this.open.push({ id: String(reply.transactionId), view, written: new Set(), stale: new Set() })
  }

  close(transaction: ModelTransaction): void {
    this.open = this.open.filter((other) => other !== transaction)
  }

  async abort(transaction: ModelTransaction): Promise<void> {
    this.close(transaction)
    this.expect(
      await this.call('abortTransaction', { transactionId: transaction.id }),
      undefined,
      'abort',
    )
  }

  async commit(transaction: ModelTransaction): Promise<void> {
    this.close(transaction)
    const next = new Map(this.state)
    for (const id of transaction.written) setOrDelete(next, id, transaction.view.get(id))
    const answer = await this.call('commitTransaction', { transactionId: transaction.id })
    if (hasTwins(next)) {
      return this.expect(answer, 'DATABASE_TRANSACTION_CONFLICT', 'commit refused')
    }
    this.expect(answer, undefined, 'commit')
    this.adopt(next)
  }

  /** Others that are open have seen something else from now on. */
  adopt(next: State): void {
    for (const id of IDS) {
      if (this.state.get(id) === next.get(id)) continue
      for (const other of this.open) other.stale.add(id)
    }
    this.state = next
  }

  async read(transaction: ModelTransaction | undefined, _id = this.pick(IDS)): Promise<void> {
    const n = (transaction?.view ?? this.state).get(_id)
    const list = n === undefined ? [] : [encodeEjson({ _id, n })]
    const answer = await this.call('getDocument', { ...docOf(_id), ...inside(transaction) })
    this.expect(answer, { list }, transaction ? 'read in transaction' : 'read')
  }

  async write(transaction: ModelTransaction | undefined): Promise<void> {
    const view = transaction?.view ?? this.state
    const kinds = transaction ? DOC_WRITES : WRITES
    const write = plan(
      this.pick<(typeof WRITES)[number]>(kinds),
      this.pick(IDS),
      Math.floor(this.random() * 12),
      view,
    )
    const { action, body, next } = write
    const changed = IDS.filter((id) => next.get(id) !== view.get(id))
    // A plain write would wait for the lock: that has tests of its own.
    if (!transaction && this.lockedByOthers(transaction, changed)) return
    const code = write.duplicate
      ? 'DATABASE_REQUEST_FAILED'
      : this.refusalOf(transaction, next, changed)
    if (code !== undefined) {
      // Refusals change nothing, except that they end the transaction they happen in.
      if (transaction) this.close(transaction)
      return this.expect(
        await this.call(action, { ...body, ...inside(transaction) }),
        code,
        `${action} ${code}`,
      )
    }
    this.expect(
      await this.call(action, { ...body, ...inside(transaction) }),
      write.reply,
      `${action} done`,
    )
    if (!transaction) return this.adopt(next)
    for (const id of changed) {
      transaction.written.add(id)
      setOrDelete(transaction.view, id, next.get(id))
    }
  }

  refusalOf(
    transaction: ModelTransaction | undefined,
    next: State,
    changed: readonly string[],
  ): string | undefined {
    const conflicts =
      this.lockedByOthers(transaction, changed) || changed.some((id) => transaction?.stale.has(id))
    if (conflicts) return 'DATABASE_TRANSACTION_CONFLICT'
    const committed = transaction ? this.merged(transaction, next, changed) : next
    return hasTwins(committed) ? 'DATABASE_REQUEST_FAILED' : undefined
  }

  lockedByOthers(transaction: ModelTransaction | undefined, ids: readonly string[]): boolean {
    return this.open.some(
      (other) => other !== transaction && ids.some((id) => other.written.has(id)),
    )
  }

  /** Unique keys are held against what is committed, with the transaction's own writes over it. */
  merged(transaction: ModelTransaction, next: State, changed: readonly string[]): State {
    const state = new Map(this.state)
    for (const id of [...transaction.written, ...changed]) setOrDelete(state, id, next.get(id))
    return state
  }
}

function inside(transaction: ModelTransaction | undefined) {
  return transaction ? { transactionId: transaction.id } : {}
}

function setOrDelete(state: State, id: string, n: number | undefined): void {
  if (n === undefined) state.delete(id)
  else state.set(id, n)
}

function hasTwins(state: State): boolean {
  return new Set(state.values()).size < state.size
}
