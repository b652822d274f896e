import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionDefinition } from '../../platform/collections'
import { type CommitLog, memoryLog, openLog } from './commit-log'
import { lockFolder } from './folder-lock'
import { limits } from './limits'
import { ReadActions } from './read-actions'
import { Store } from './store'
import { Transactions } from './transactions'
import type { Body, Reply } from './wire-body'
import { collectionExists, invalidParam } from './wire-error'
import { WriteActions } from './write-actions'
import { Writer } from './writer'

export interface DatabaseOptions {
  /** The folder it owns, made if missing; null keeps everything in memory. */
  readonly dataDir: string | null
  readonly collections: Readonly<Record<string, CollectionDefinition>>
  /** The virtual clock in epoch milliseconds: server dates and the expiry of transactions. */
  readonly now: () => number
  /** Hears of queries that no index serves and of trouble that costs nothing yet. */
  readonly warn?: (message: string) => void
  /** How long a plain write waits for a locked document. */
  readonly lockWaitMs?: number
}

/** The document database behind the SDK's `database.*` calls. */
export interface LocalDatabase {
  /** Answers one wire action with the reply's own fields; refuses with a `WireError`. */
  handle: (action: string, body: Body) => Promise<Reply>
  /** Adds documents, canonical EJSON texts, in one commit, or refuses them all. */
  insertAll: (collection: string, docs: readonly string[]) => Promise<void>
  has: (collection: string, id: string) => boolean
  /** Empties every collection and ends every transaction. */
  dropAll: () => Promise<void>
  stats: () => DatabaseStats
  close: () => Promise<void>
}

export interface DatabaseStats {
  readonly documents: Readonly<Record<string, number>>
  /** How many documents each collection had written or removed since it was opened. */
  readonly written: Readonly<Record<string, number>>
  readonly liveBytes: number
  readonly logBytes: number
  readonly openTransactions: number
}

/**
 * Opens the database and takes in what its folder holds. Rejects, saying why, where another living
 * process owns the folder, where it cannot be written, or where its log is damaged. What `handle`
 * has acknowledged survives the death of the process; only a power cut may take the last moments.
 */
export async function openDatabase(options: DatabaseOptions): Promise<LocalDatabase> {
  const { dataDir, collections, now, warn = () => {}, lockWaitMs = limits.lockWaitMs } = options
  const lock = dataDir === null ? undefined : ownFolder(dataDir)
  const store = openStore(collections, dataDir, warn, lock)
  const transactions = new Transactions(store, now)
  const reads = new ReadActions(store, transactions, now, warn)
  const writes = new WriteActions(store, new Writer(store, transactions, lockWaitMs), now)

  const actions = wireActions(store, transactions, reads, writes)
  return {
    handle: async (action, body) => {
      const answer = Object.hasOwn(actions, action) ? actions[action] : undefined
      if (!answer) throw invalidParam(`the action ${action} is not emulated`)
      return answer(body)
    },
    insertAll: async (name, texts) => {
      const collection = store.collection(name)
      store.commit(
        texts.map((text) => {
          const doc = writes.document(text)
          return { collection: collection.name, id: doc._id, before: undefined, after: doc }
        }),
      )
    },
    has: (name, id) => store.collection(name).docs.has(id),
    dropAll: async () => {
      transactions.abortAll()
      store.clear()
    },
    stats: () => ({ ...store.stats(), openTransactions: transactions.size }),
    close: async () => {
      transactions.abortAll()
      store.close()
      lock?.release()
    },
  }
}

type WireAction = (body: Body) => Reply | Promise<Reply>

function wireActions(
  store: Store,
  transactions: Transactions,
  reads: ReadActions,
  writes: WriteActions,
): Readonly<Record<string, WireAction>> {
  return {
    'database.addCollection': (body) => {
      store.collection(body.collectionName)
      throw collectionExists()
    },
    'database.insertDocument': (body) => writes.insert(body),
    'database.getDocument': (body) => reads.get(body),
    'database.calculateDocument': (body) => reads.count(body),
    'database.modifyDocument': (body) => writes.modify(body),
    'database.removeDocument': (body) => writes.remove(body),
    'database.aggregateDocuments': (body) => reads.aggregate(body),
    'database.startTransaction': () => ({ transactionId: transactions.start() }),
    'database.commitTransaction': ({ transactionId }) => {
      transactions.commit(transactions.get(transactionId))
      return {}
    },
    'database.abortTransaction': ({ transactionId }) => {
      transactions.abort(transactions.get(transactionId))
      return {}
    },
  }
}

interface FolderLock {
  readonly release: () => void
}

function ownFolder(dataDir: string): FolderLock {
  try {
    mkdirSync(dataDir, { recursive: true })
    return lockFolder(dataDir)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new Error(`The data folder ${dataDir} cannot be written: ${error.message}`, {
      cause: error,
    })
  }
}

/** A store that does not open leaves no lock behind. */
function openStore(
  collections: Readonly<Record<string, CollectionDefinition>>,
  dataDir: string | null,
  warn: (message: string) => void,
  lock: FolderLock | undefined,
): Store {
  const log = (replay: (payload: string) => void): CommitLog =>
    dataDir === null ? memoryLog() : openLog(join(dataDir, 'commits-v1.log'), replay, warn)
  try {
    return new Store(collections, log, warn)
  } catch (error) {
    lock?.release()
    throw error
  }
}
