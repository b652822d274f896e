/*
 * A process that writes to a data folder until it is killed or refused, and says on standard output,
 * one line each, what was acknowledged. Run as `<folder> <run> [uid]`.
 */
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { encodeEjson, type Fields } from '../../cloudfunctions/emulator/database/ejson'
import {
  type LocalDatabase,
  openDatabase,
} from '../../cloudfunctions/emulator/database/open-database'
import { collections } from './durability-collections'

const WRITERS = 8
const TRANSACTION_EVERY = 4

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

async function insert(db: LocalDatabase, collectionName: string, doc: Fields, transaction = {}) {
  const data = [encodeEjson(doc)]
  await db.handle('database.insertDocument', { collectionName, data, ...transaction })
}

/** One document in each collection, together or not at all. */
async function insertPair(db: LocalDatabase, _id: string): Promise<void> {
  const { transactionId } = await db.handle('database.startTransaction', {})
  await insert(db, 'left', { _id, pair: true }, { transactionId })
  // Lets the other writers in between, as a function's own awaits would.
  await sleep(0)
  await insert(db, 'right', { _id, pair: true }, { transactionId })
  await db.handle('database.commitTransaction', { transactionId })
}

async function write(db: LocalDatabase, run: string, writer: number): Promise<void> {
  const filling = 'x'.repeat(200)
  for (let serial = 0; ; serial += 1) {
    const _id = `${run}w${writer}n${serial}`
    if (serial % TRANSACTION_EVERY === 0) await insertPair(db, _id)
    else await insert(db, 'left', { _id, serial, filling })
    say(`ack ${_id}`)
    if (serial % WRITERS === 0) await sleep(0)
  }
}

async function main(dataDir: string, run: string, uid: string | undefined): Promise<void> {
  if (uid !== undefined) process.setuid?.(Number(uid))
  const db = await openDatabase({ dataDir, collections, now: Date.now })
  say('ready')
  const writers = Array.from({ length: WRITERS }, (_unused, writer) => write(db, run, writer))
  const [first] = await Promise.allSettled(writers)
  say(`holds ${db.stats().documents.left}`)
  if (first?.status === 'rejected') throw first.reason
}

const [, , dataDir = '', run = '', uid] = process.argv
main(dataDir, run, uid).catch((error: unknown) => {
  say(`refused ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
