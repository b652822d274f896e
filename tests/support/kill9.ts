import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import {
  type LocalDatabase,
  openDatabase,
} from '../../cloudfunctions/emulator/database/open-database'
import { collections } from './durability-collections'

export interface Kill9Outcome {
  readonly kills: number
  /** Writes that were answered before the process died. */
  readonly acknowledged: number
  /** Of those, how many are not there afterwards. */
  readonly lost: number
  /** Two-document transactions found with one document only. */
  readonly torn: number
  /** Times an unfinished line was put at the end of the log before it was opened again. */
  readonly tornTails: number
}

/** The writer as one file, so that starting it takes a moment and not a second. */
export async function bundleWriter(folder: string): Promise<string> {
  const outfile = join(folder, 'database-writer.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'database-writer.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  })
  return outfile
}

/**
 * Lets a process write with all its might and kills it with SIGKILL, again and again on one data
 * folder; after each death opens the folder and looks for everything that was acknowledged. Goes on
 * until both `kills` and `minAcknowledged` are reached.
 */
export async function runKill9(options: {
  kills: number
  minAcknowledged: number
  random: () => number
}): Promise<Kill9Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'store-companion-kill9-'))
  try {
    const writer = await bundleWriter(folder)
    const dataDir = join(folder, 'data')
    const acknowledged = new Set<string>()
    const total = { kills: 0, lost: 0, torn: 0, tornTails: 0 }
    while (total.kills < options.kills || acknowledged.size < options.minAcknowledged) {
      total.kills += 1
      const alive = 40 + options.random() * 120
      for (const id of await writeUntilKilled(writer, dataDir, `r${total.kills}`, alive)) {
        acknowledged.add(id)
      }
      if (total.kills % 2 === 0) {
        appendFileSync(join(dataDir, 'commits-v1.log'), '0badc0de [{"c":"left","id":"unfin')
        total.tornTails += 1
      }
      const db = await openDatabase({ dataDir, collections, now: Date.now })
      total.torn = await countTorn(db)
      total.lost = (await missing(db, acknowledged)).length
      await db.close()
      if (total.lost + total.torn > 0) break
    }
    return { ...total, acknowledged: acknowledged.size }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param aliveMs from its first line to its death */
async function writeUntilKilled(
  writer: string,
  dataDir: string,
  run: string,
  aliveMs: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer, dataDir, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      resolve()
    })
    child.once('close', () => reject(new Error(`the writer died by itself: ${said}`)))
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await ready
  await sleep(aliveMs)
  child.kill('SIGKILL')
  await closed
  return acknowledgedIn(said)
}

/** The ids in what a writer said; a line it was killed in the middle of is no acknowledgement. */
export function acknowledgedIn(said: string): readonly string[] {
  return said
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      return line.startsWith('ack ') ? [line.slice('ack '.length)] : []
    })
}

export async function missing(
  db: LocalDatabase,
  ids: Iterable<string>,
): Promise<readonly string[]> {
  const found = await allIds(db, 'left')
  return [...ids].filter((id) => !found.has(id))
}

async function countTorn(db: LocalDatabase): Promise<number> {
  const left = await allIds(db, 'left', '{"pair":true}')
  const right = await allIds(db, 'right', '{"pair":true}')
  const oneSided = (a: Set<string>, b: Set<string>) => [...a].filter((id) => !b.has(id)).length
  return oneSided(left, right) + oneSided(right, left)
}

/** Pages by id, as the cloud's limit of 1,000 documents asks. */
async function allIds(
  db: LocalDatabase,
  collectionName: string,
  where = '{}',
): Promise<Set<string>> {
  const ids = new Set<string>()
  const limit = 1_000
  for (let offset = 0; ; offset += limit) {
    const page = {
      collectionName,
      queryType: 'WHERE',
      query: where,
      projection: '{"_id":1}',
      limit,
      offset,
    }
    const { data } = await db.handle('database.getDocument', page)
    const list = listOf(data)
    for (const text of list) ids.add(idIn(text))
    if (list.length < limit) return ids
  }
}

function listOf(data: unknown): readonly string[] {
  if (typeof data === 'object' && data !== null && 'list' in data && Array.isArray(data.list)) {
    return data.list
  }
  throw new Error('no list in the answer')
}

function idIn(text: string): string {
  const doc: { _id: string } = JSON.parse(text)
  return doc._id
}
