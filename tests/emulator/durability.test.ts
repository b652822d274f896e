import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openDatabase } from '../../cloudfunctions/emulator/database/open-database'
import { collections } from '../support/durability-collections'
import { acknowledgedIn, bundleWriter, missing, runKill9 } from '../support/kill9'
import { seededRandom } from '../support/seeded-random'

let folder: string
let writer: string

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-companion-durability-'))
  writer = await bundleWriter(folder)
})
after(() => rmSync(folder, { recursive: true }))

const options = { collections, now: () => 0 }

function open(dataDir: string, warn?: (message: string) => void) {
  return openDatabase({ ...options, dataDir, ...(warn && { warn }) })
}

function logOf(dataDir: string): string {
  return join(dataDir, 'commits-v1.log')
}

async function filled(name: string, ids: readonly string[]): Promise<string> {
  const dataDir = join(folder, name)
  const db = await open(dataDir)
  for (const id of ids) await db.insertAll('left', [JSON.stringify({ _id: id })])
  await db.close()
  return dataDir
}

describe('durability: death', () => {
  it('kill -9 under load, again and again, loses nothing acknowledged and tears no transaction', async (t) => {
    const seed = 20261122
    const outcome = await runKill9({
      kills: 12,
      minAcknowledged: 2_000,
      random: seededRandom(seed),
    })
    t.diagnostic(`seed ${seed}: ${JSON.stringify(outcome)}`)
    assert.deepEqual({ lost: outcome.lost, torn: outcome.torn }, { lost: 0, torn: 0 })
  })
})

describe('durability: the log', () => {
  it('an end torn at any byte costs the last commit only', async () => {
    const last = 'the-last-one-is-longer-than-what-follows'
    const dataDir = await filled('tail', ['a', 'b', last])
    const log = logOf(dataDir)
    const whole = join(folder, 'whole.log')
    copyFileSync(log, whole)
    const bytes = statSync(whole).size
    const lastLineBytes = readFileSync(whole, 'utf8').trimEnd().split('\n').at(-1)?.length ?? 0
    for (let cut = 1; cut <= lastLineBytes; cut += 1) {
      copyFileSync(whole, log)
      truncateSync(log, bytes - cut)
      const warnings: string[] = []
      const db = await open(dataDir, (message) => warnings.push(message))
      assert.deepEqual(await missing(db, ['a', 'b', last]), [last])
      assert.equal(warnings.length, 1)
      await db.insertAll('left', ['{"_id":"d"}'])
      await db.close()
      const again = await open(dataDir, (message) => warnings.push(message))
      assert.deepEqual(await missing(again, ['a', 'b', 'd']), [])
      assert.equal(warnings.length, 1)
      await again.close()
    }
  })

  it('damage before the end is refused, not skipped', async () => {
    const dataDir = await filled('damage', ['a', 'b', 'c'])
    const text = readFileSync(logOf(dataDir), 'utf8')
    writeFileSync(logOf(dataDir), text.replace('"_id":"a"', '"_id":"z"'))
    await assert.rejects(open(dataDir), /damaged at byte 0, with good commits after it/)
    writeFileSync(logOf(dataDir), text)
    await (await open(dataDir)).close()
  })

  it('is rewritten when it is much larger than its documents, with nothing lost', async () => {
    const dataDir = await filled('compaction', ['kept', 'never-touched'])
    const db = await open(dataDir)
    const filling = 'x'.repeat(100_000)
    const update = (n: number) =>
      db.handle('database.modifyDocument', {
        collectionName: 'left',
        queryType: 'DOC',
        query: '{"_id":"kept"}',
        data: JSON.stringify({ $set: { n, filling } }),
        merge: true,
        upsert: false,
      })
    for (let n = 1; n <= 400; n += 1) await update(n)
    assert.ok(db.stats().logBytes < 32 * 1024 * 1024, `${db.stats().logBytes} bytes`)
    await db.close()
    const again = await open(dataDir)
    assert.ok(again.stats().logBytes < 200_000, `${again.stats().logBytes} bytes`)
    const { data } = await again.handle('database.getDocument', {
      collectionName: 'left',
      queryType: 'DOC',
      query: '{"_id":"kept"}',
      projection: '{"n":1}',
    })
    assert.deepEqual(data, { list: ['{"_id":"kept","n":{"$numberInt":"400"}}'] })
    await again.close()
    const third = await open(dataDir)
    assert.deepEqual(await missing(third, ['kept', 'never-touched']), [])
    await third.close()
  })

  it('dropAll is as durable as a write', async () => {
    const dataDir = await filled('dropped', ['a', 'b'])
    const db = await open(dataDir)
    await db.dropAll()
    await db.insertAll('left', ['{"_id":"c"}'])
    await db.close()
    const again = await open(dataDir)
    assert.deepEqual(again.stats().documents, { left: 1, right: 0 })
    await again.close()
  })

  it('insertAll is all or nothing', async () => {
    const db = await open(join(folder, 'atomic'))
    await assert.rejects(db.insertAll('left', ['{"_id":"a"}', '{"_id":"a"}']), /E11000/)
    assert.equal(db.stats().documents.left, 0)
    await db.close()
  })
})

describe('durability: the folder', () => {
  it('that is full refuses the write clearly, keeps what it acknowledged and nothing of the rest', async () => {
    const dataDir = join(folder, 'full')
    // A file may not grow past 64 blocks: the system cuts a write short and then refuses the next.
    const command = `ulimit -f 64; exec "${process.execPath}" "${writer}" "${dataDir}" full`
    const { stdout, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    assert.equal(status, 1)
    assert.match(stdout, /refused .*could not write to its data folder: EFBIG/)
    const acknowledged = acknowledgedIn(stdout)
    assert.ok(acknowledged.length > 10)
    assert.match(stdout, new RegExp(`^holds ${acknowledged.length}$`, 'm'))
    const db = await open(dataDir)
    assert.deepEqual(await missing(db, acknowledged), [])
    assert.equal(db.stats().documents.left, acknowledged.length)
    await db.close()
  })

  it('that is read-only is refused at once', () => {
    const dataDir = join(folder, 'read-only')
    const nobody = '65534'
    const asNobody = process.getuid?.() === 0 ? [nobody] : []
    const prepared = spawnSync('sh', ['-c', `mkdir "${dataDir}" && chmod 555 "${dataDir}"`])
    assert.equal(prepared.status, 0)
    const { stdout, status } = spawnSync(process.execPath, [writer, dataDir, 'ro', ...asNobody], {
      encoding: 'utf8',
    })
    assert.equal(status, 1)
    assert.match(stdout, /^refused The data folder .*read-only cannot be written: EACCES/)
  })

  it('has one owner: a second process is told who has it, and a dead one is taken over from', async () => {
    const dataDir = join(folder, 'owned')
    const db = await open(dataDir)
    const second = spawnSync(process.execPath, [writer, dataDir, 'second'], { encoding: 'utf8' })
    assert.match(second.stdout, new RegExp(`^refused .*in use by process ${process.pid}`))
    await assert.rejects(open(dataDir), /in use by process/)
    await db.close()
    writeFileSync(
      join(dataDir, 'lock'),
      JSON.stringify({ pid: 1, startedAtTicks: 'another start' }),
    )
    await (await open(dataDir)).close()
    writeFileSync(join(dataDir, 'lock'), '{"pid":')
    await (await open(dataDir)).close()
  })
})
