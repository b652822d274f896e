import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import * as v from 'valibot'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { demoBeginsAt } from '../../cloudfunctions/emulator/seed/demo-hours'
import {
  DEMO_MERCHANT,
  type Seed,
  seedDocuments,
  storesToday,
} from '../../cloudfunctions/emulator/seed/seed'
import { value } from '../support/answers'
import { TestCounter } from '../support/counter'
import { forTwo, hefang, smallTable, wukang, yuyuan } from '../support/demo'
import { type TestCloud, testCloud, withCloud } from '../support/local-cloud'

const at = (time: string) => Date.parse(`2026-11-25T${time}:00+08:00`)

const lineSchema = v.object({
  lanes: v.record(
    v.string(),
    v.object({ waiting: v.array(v.string()), issued: v.array(v.string()) }),
  ),
  live: v.record(
    v.string(),
    v.object({ laneId: v.string(), status: v.string(), heldSince: v.optional(v.number()) }),
  ),
})

/** How each lane of the demo stands when the day is begun at this moment. */
async function lanesAt(now: number) {
  const lines = (await storesToday(DEMO_MERCHANT, now)).flatMap(({ play }) => play().lines ?? [])
  return lines.flatMap((document) => {
    const { lanes, live } = v.parse(lineSchema, document)
    return Object.entries(lanes).map(([id, { waiting, issued }]) => ({
      id,
      waiting: waiting.length,
      issued: issued.length,
      called: Object.values(live).filter((party) => party.laneId === id && party.heldSince),
    }))
  })
}

describe('the demo in the middle of its day', () => {
  it('has somebody called and somebody waiting in every lane while the stores are open', async () => {
    for (const time of ['11:30', '12:00', '15:30', '18:40', '20:50']) {
      const now = at(time)
      for (const lane of await lanesAt(now)) {
        const words = `${lane.id} at ${time}`
        assert.ok(lane.waiting >= 2, `${words}: ${lane.waiting} wait`)
        assert.ok(lane.called.length > 0, `${words}: nobody is called`)
        for (const { heldSince = 0 } of lane.called) {
          assert.ok(now - heldSince < 5 * MINUTE_MS, `${words}: called and forgotten`)
        }
      }
    }
  })

  it('begins now while the stores are open, and at the next noon while they are not', () => {
    assert.equal(demoBeginsAt(at('11:00')), at('11:00'))
    assert.equal(demoBeginsAt(at('20:59')), at('20:59'))
    assert.equal(demoBeginsAt(at('04:10')), at('12:00'))
    assert.equal(demoBeginsAt(at('23:30')), at('12:00') + 24 * 60 * MINUTE_MS)
  })

  it('leaves a lane alone that its hours keep closed', async () => {
    const lanes = await lanesAt(at('03:00'))
    const gongfu = lanes.find(({ id }) => id === 'gongfuclass')
    assert.deepEqual(
      { ...gongfu, called: 0 },
      { id: 'gongfuclass', waiting: 0, issued: 0, called: 0 },
    )
  })

  it('is the same whenever it is played for the same moment', async () => {
    const day = async () =>
      (await storesToday(DEMO_MERCHANT, at('14:37'))).map(({ play }) => play())
    assert.deepEqual(await day(), await day())
  })

  it('is no part of the demo that tests and engineers begin with', async () => {
    const documents: Record<Exclude<Seed, 'alive'>, string[]> = {
      demo: Object.keys(await seedDocuments('demo', DEMO_MERCHANT, at('14:37'))),
      empty: Object.keys(await seedDocuments('empty', DEMO_MERCHANT, at('14:37'))),
    }
    assert.deepEqual(documents, {
      demo: [
        'stores',
        'merchant',
        'pointsProgrammes',
        'promotions',
        'bookingStores',
        'events',
        'products',
        'menus',
        'eventSessions',
        'stocks',
        'stockMovements',
        'offers',
        'identities',
        'members',
        'ownership',
      ],
      empty: [],
    })
  })
})

describe('the functions, in the middle of the demo’s day', () => {
  const cloud = withCloud({ seed: 'alive', startsAt: at('14:37') })

  it('quote a range learnt from the days before, in every open lane', async () => {
    const shopper = cloud().phone('shopper-lin')
    for (const storeId of [yuyuan, wukang, hefang]) {
      const { lanes } = value<'queue/store-line'>(
        await shopper.read('queue/store-line', { storeId }),
      )
      for (const lane of lanes) assert.equal(lane.quote?.basis, 'pace', lane.id)
    }
  })

  it('know what ended today, and how long it took', async () => {
    const manager = cloud().phone('manager-chen')
    const input = { storeId: yuyuan }
    const figures = value<'queue/figures'>(await manager.read('queue/figures', input))
    const { joined, served, missed, left, rangesHeld, rangesQuoted } = figures
    assert.ok(joined > 50 && served > 40, JSON.stringify(figures))
    assert.ok(missed + left > 0, JSON.stringify(figures))
    assert.ok(rangesQuoted > 40 && rangesHeld / rangesQuoted > 0.6, JSON.stringify(figures))
    const { tickets } = value<'queue/ended'>(await manager.read('queue/ended', input))
    assert.equal(tickets.length, 50)
  })

  it('go on with it: a number is taken, the next is called, the one before is served', async () => {
    const before = await new TestCounter(cloud()).view()
    const lane = before.lanes.find(({ id }) => id === smallTable)
    assert.ok(lane)
    const join = cloud().phone('shopper-lin').intent('queue/join', forTwo)
    const ticket = value<'queue/join'>(await join.send())
    assert.equal(ticket.ahead, lane.waiting)
    const { lanes } = await new TestCounter(cloud()).next(smallTable)
    const [called] = lanes.find(({ id }) => id === smallTable)?.called ?? []
    assert.equal(called?.number, lane.next[0]?.number)
  })

  it('find every ticket written as its line says it stands', async () => {
    const written = async () => {
      await cloud().advance(MINUTE_MS)
      const all = await cloud().documents('tickets')
      const here = all.filter(({ storeId }) => storeId === yuyuan)
      return new Map(here.map((ticket) => [String(ticket.number), JSON.stringify(ticket)]))
    }
    const before = await written()
    const counter = new TestCounter(cloud())
    const [from] = (await counter.view()).lanes
    const [to] = (await counter.next(smallTable)).lanes
    const after = await written()
    const changed = [...after].filter(([number, ticket]) => before.get(number) !== ticket)
    assert.deepEqual(
      changed.map(([number]) => number).sort(),
      [from?.called[0]?.number, to?.called[0]?.number].sort(),
    )
  })
})

/** The lines there are, and how many tickets. */
async function kept(cloud: TestCloud) {
  const lines = (await cloud.documents('lines')).map(({ _id }) => String(_id))
  return { lines: lines.sort(), tickets: (await cloud.documents('tickets')).length }
}

describe('a second start', () => {
  let dataDir: string
  let running: TestCloud | undefined
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'seed-'))
  })
  const stop = async () => {
    await running?.cloud.close()
    running = undefined
  }
  afterEach(async () => {
    await stop()
    await rm(dataDir, { recursive: true })
  })
  const start = async (seed: Seed) => {
    await stop()
    const timerRule = '0 */20 * * * * *'
    running = await testCloud({ seed, dataDir, timerRule, startsAt: at('21:30') })
    return running
  }

  it('keeps what is there, and plays the day of a store that has none yet', async () => {
    const first = await start('alive')
    value<'queue/join'>(await first.phone('shopper-lin').intent('queue/join', forTwo).send())
    const before = await kept(first)
    const same = await start('alive')
    assert.deepEqual(await kept(same), before)

    // At 11:30 every store is in the middle of its next day.
    await same.advance(14 * 60 * MINUTE_MS)
    const next = await start('alive')
    const after = await kept(next)
    assert.deepEqual(
      after.lines.filter((id) => !before.lines.includes(id)),
      ['hefangstreet20261126', 'wukangroad20261126', 'yuyuanroad20261126'],
    )
    assert.ok(after.tickets > before.tickets)
    const open = (await next.documents('tickets')).filter(
      ({ day, storeId, outcome }) => day === '2026-11-25' && storeId === yuyuan && outcome === null,
    )
    assert.deepEqual(open, [], 'the old day is closed')

    await next.advance(60 * MINUTE_MS)
    assert.deepEqual(await kept(await start('alive')), after, 'nobody comes twice')
  })

  it('adds nobody to a cloud that was begun empty', async () => {
    for (const seed of ['empty', 'alive'] as const) {
      assert.deepEqual(await kept(await start(seed)), { lines: [], tickets: 0 })
    }
  })
})
