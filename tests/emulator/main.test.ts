import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { buildFixtures } from './fixtures/build'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = 'cloudfunctions/emulator/main.ts'
const line = v.strictObject({ url: v.string() })

describe('the local cloud as a command', () => {
  const running = new Set<ChildProcess>()
  let fixtures: Awaited<ReturnType<typeof buildFixtures>>
  let folder: string

  before(async () => {
    fixtures = await buildFixtures()
    folder = await mkdtemp(join(tmpdir(), 'cloud-'))
  })
  after(async () => {
    for (const child of running) child.kill('SIGKILL')
    await fixtures.remove()
    await rm(folder, { recursive: true })
  })

  function run(dataDir: string, ...words: string[]) {
    const where = ['--data', dataDir, '--functions', fixtures.folder]
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...where, ...words], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    return child
  }
  async function start(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
    const child = run(dataDir, '--port', '0')
    const [chunk] = await once(child.stdout, 'data')
    return { url: v.parse(line, JSON.parse(String(chunk))).url, child }
  }
  async function stop(child: ChildProcess, signal: NodeJS.Signals) {
    child.kill(signal)
    const [code] = await once(child, 'exit')
    return code
  }
  async function failed(child: ReturnType<typeof run>): Promise<string> {
    const [said, printed, [code]] = await Promise.all([
      text(child.stderr),
      text(child.stdout),
      once(child, 'exit'),
    ])
    assert.equal(code, 1)
    assert.equal(printed, '')
    assert.doesNotMatch(said, /\n\s+at /, 'plain words, no stack')
    return said
  }
  async function post(url: string, body: object): Promise<unknown> {
    const reply = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
    return reply.json()
  }

  it('prints one JSON line, serves, and ends cleanly when asked to', async () => {
    const dataDir = join(folder, 'one')
    const { url, child } = await start(dataDir)
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/)
    const call = { openid: 'lin1', data: { do: 'say' } }
    assert.equal(
      (await fetch(`${url}/call/probe`, { method: 'POST', body: JSON.stringify(call) })).status,
      200,
    )
    assert.equal(await stop(child, 'SIGTERM'), 0)
    assert.match(await readFile(join(dataDir, 'functions.log'), 'utf8'), /^probe steeping$/m)
  })

  it('goes on where it was after a restart, even after a kill', async () => {
    const dataDir = join(folder, 'again')
    const first = await start(dataDir)
    const consent = { openid: 'lin1', templateId: 'queue-called' }
    await post(`${first.url}/local/reset`, { seed: 'empty' })
    await post(`${first.url}/local/consent`, consent)
    await post(`${first.url}/local/clock`, { advanceMs: 3_600_000 })
    await stop(first.child, 'SIGKILL')
    const second = await start(dataDir)
    const health = v.object({
      now: v.number(),
      database: v.object({ documents: v.looseObject({ stores: v.number() }) }),
    })
    const { now, database } = v.parse(
      health,
      await (await fetch(`${second.url}/local/health`)).json(),
    )
    assert.ok(now > Date.now() + 3_500_000, 'its clock')
    assert.equal(database.documents.stores, 0, 'its emptied database')
    assert.deepEqual(await post(`${second.url}/local/consent`, consent), { left: 2 })
    assert.equal(await stop(second.child, 'SIGINT'), 0)
  })

  it('says which port is taken and exits with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    assert.ok(address !== null && typeof address === 'object')
    const said = await failed(run(join(folder, 'taken'), '--port', String(address.port)))
    other.close()
    assert.match(said, new RegExp(`port ${address.port} is taken`))
  })

  it('says who owns the data folder and exits with 1', async () => {
    const dataDir = join(folder, 'owned')
    const { child } = await start(dataDir)
    const said = await failed(run(dataDir, '--port', '0'))
    assert.match(said, new RegExp(`in use by process ${child.pid}`))
    assert.equal(await stop(child, 'SIGTERM'), 0)
  })

  it('says what it was not given rightly and exits with 1', async () => {
    assert.match(await failed(run(join(folder, 'x'), '--port', 'door')), /--port door/)
    assert.match(await failed(run(join(folder, 'x'), '--seed', 'other')), /--seed other/)
  })
})
