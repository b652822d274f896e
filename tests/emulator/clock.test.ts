import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { openClock } from '../../cloudfunctions/emulator/clock/clock'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

const HOUR_MS = 3_600_000
const told = v.object({ now: v.number() })

describe('the clock', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clock-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('is real time until it is moved, and then runs on', () => {
    let real = 1_000
    const clock = openClock(null, () => real)
    assert.equal(clock.now(), 1_000)
    clock.moveTo(5_000)
    real += 10
    assert.equal(clock.now(), 5_010)
  })

  it('stays where it is when told an earlier moment, and goes back by a reset', () => {
    const clock = openClock(null, () => 1_000)
    clock.moveTo(5_000)
    clock.moveTo(4_000)
    assert.equal(clock.now(), 5_000)
    clock.reset()
    assert.equal(clock.now(), 1_000)
  })

  it('starts at the moment it was given, runs on, and is put back to it', () => {
    let real = 1_000
    const clock = openClock(null, () => real, 60_000)
    assert.equal(clock.now(), 60_000)
    real += 10
    assert.equal(clock.now(), 60_010)
    clock.moveTo(90_000)
    clock.reset()
    assert.equal(clock.now(), 60_000)
  })

  it('keeps its offset over a restart', () => {
    const path = join(folder, 'clock.json')
    openClock(path, () => 1_000).moveTo(5_000)
    assert.equal(openClock(path, () => 2_000).now(), 6_000)
  })

  it('says so when its file is damaged', async () => {
    const path = join(folder, 'damaged.json')
    await writeFile(path, '{"offsetMs":"soon"}')
    assert.throws(() => openClock(path), /damaged\.json is damaged/)
    assert.equal(await readFile(path, 'utf8'), '{"offsetMs":"soon"}')
  })
})

describe('POST /local/clock', () => {
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud()
  })
  after(() => cloud.close())

  async function ranAt(): Promise<number[]> {
    const history = v.object({ runs: v.array(v.object({ now: v.number() })) })
    return v.parse(history, await cloud.call('clockwork', {})).runs.map(({ now }) => now)
  }

  it('answers the new time when every timer that fell due has ended', async () => {
    const before = cloud.clock.now()
    const { status, body } = await cloud.post('/local/clock', { advanceMs: HOUR_MS })
    assert.equal(status, 200)
    const { now } = v.parse(told, body)
    assert.ok(now >= before + HOUR_MS && now < before + HOUR_MS + 10_000)
    const ran = await ranAt()
    assert.equal(ran.length, 60)
    assert.deepEqual(
      ran,
      ran.toSorted((a, b) => a - b),
    )
  })

  it('moves to a moment as well', async () => {
    const target = cloud.clock.now() + 90_000
    const { body } = await cloud.post('/local/clock', { now: target })
    assert.ok(v.parse(told, body).now >= target)
  })

  it('refuses to go back', async () => {
    const now = cloud.clock.now()
    const { status, body } = await cloud.post('/local/clock', { now: now - 1 })
    assert.equal(status, 409)
    assert.deepEqual(v.parse(v.object({ error: v.object({ code: v.string() }) }), body).error, {
      code: 'clock/backwards',
    })
    assert.ok(cloud.clock.now() >= now)
  })

  it('refuses what is no time', async () => {
    for (const body of [
      {},
      { advanceMs: -1 },
      { advanceMs: 1.5 },
      { now: 'noon' },
      { advanceMs: 1, now: 1 },
    ]) {
      assert.equal((await cloud.post('/local/clock', body)).status, 400, JSON.stringify(body))
    }
  })

  it('lets timers run again after a reset has set it back', async () => {
    await cloud.post('/local/clock', { advanceMs: HOUR_MS })
    await cloud.post('/local/reset', { seed: 'empty' })
    await cloud.post('/local/clock', { advanceMs: 120_000 })
    assert.equal((await ranAt()).length, 2)
  })
})
