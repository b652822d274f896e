import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { EJSON } from 'bson'
import type { Input } from '@/shared/contracts'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, newRequestId } from '@/shared/kernel/ids'
import { DAY_MS } from '@/shared/kernel/instant'
import { entriesId } from '../../../cloudfunctions/modules/stores/entries.ids'
import { refusalCode, value } from '../../support/answers'
import { gongfu, hefang, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const NOON = Date.parse('2026-11-25T12:00:00+08:00')
/** Yesterday still, where trading days begin at four. */
const SMALL_HOURS = Date.parse('2026-11-26T01:30:00+08:00')
const nowhere = asId<'store'>('nosuchstore')
const scanned = { kind: 'place', via: 'scan', storeId: yuyuan } as const

describe('a place’s code', () => {
  const cloud = withCloud()
  const ask = (input: Input<'stores/place'>) =>
    cloud().phone('shopper-lin').read('stores/place', input)

  it('stands for the place of its own store', async () => {
    const table = value<'stores/place'>(await ask({ storeId: yuyuan, code: 'T3' }))
    assert.deepEqual(table, { name: { zh: '3 号桌', en: 'Table 3' }, kind: 'table' })
    const counter = value<'stores/place'>(await ask({ storeId: wukang, code: 'C1' }))
    assert.deepEqual(counter, { name: { zh: '1 号台', en: 'Counter 1' }, kind: 'counter' })
  })

  it('is refused when the store has no such place, or there is no such store', async () => {
    const gone = await ask({ storeId: yuyuan, code: 'T99' })
    assert.equal(refusalCode(gone), 'stores/unknown-place')
    assert.equal(refusalCode(await ask({ storeId: nowhere, code: 'T3' })), 'stores/unknown')
  })

  it('is refused at the door when it is none at all', async () => {
    for (const code of ['', 't3', 'T 3', 'TABLE1234', '桌', '__proto__', 'T'.repeat(200)]) {
      const answer = await ask({ storeId: yuyuan, code })
      assert.equal(refusalCode(answer), 'request/invalid', code)
    }
  })

  it('and a lane’s lets a shopper join a lane that is joined at the door, and no foreign one', async () => {
    const join = (openid: string, scene: string | null) =>
      cloud()
        .phone(openid)
        .intent('queue/join', { storeId: hefang, laneId: gongfu, size: null, scene })
        .send()
    for (const scene of [null, 'p.yuyuanroad.T3', 'hello', '%E0%A4%A']) {
      assert.equal(
        refusalCode(await join('shopper-far-away', scene)),
        'queue/door-only',
        `${scene}`,
      )
    }
    for (const letter of ['s.hefangstreet', 'l.hefangstreet.G', 'p.hefangstreet.T1']) {
      assert.ok((await join(`shopper-at-${letter.slice(0, 1)}`, letter)).ok, letter)
    }
  })
})

describe('entries', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const enter = (input: Input<'stores/count-entry'>, openid = 'shopper-lin') =>
    cloud().phone(openid).intent('stores/count-entry', input).send()

  const read = async (storeId = yuyuan, openid = 'manager-chen') =>
    value<'stores/entries'>(await cloud().phone(openid).read('stores/entries', { storeId })).days

  /** A day's document with one entry in it, as it was kept then. */
  async function keepDay(at: number, recent: readonly string[]): Promise<void> {
    const day = businessDayAt(at, { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 })
    const counts = { place: { scan: 1 } }
    const document = { _id: entriesId(yuyuan, day), v: 1, storeId: yuyuan, day, counts, recent }
    const data = [EJSON.stringify(document, { relaxed: false })]
    await cloud().wire({ action: 'database.insertDocument', collectionName: 'entries', data })
  }

  it('are counted by kind, way, store and business day', async () => {
    for (const via of ['scan', 'scan', 'chat'] as const) await enter({ ...scanned, via })
    await enter({ ...scanned, kind: 'take-over' })
    await enter({ ...scanned, kind: 'amount' })
    await enter({ ...scanned, storeId: wukang })
    await enter({ kind: 'plain', via: 'recent', storeId: null })
    assert.deepEqual(await read(), [
      {
        day: '2026-11-25',
        counts: [
          { kind: 'place', via: 'scan', count: 2 },
          { kind: 'place', via: 'chat', count: 1 },
          { kind: 'amount', via: 'scan', count: 1 },
          { kind: 'take-over', via: 'scan', count: 1 },
        ],
      },
    ])
    const documents = await cloud().documents('entries')
    assert.equal(documents.length, 3)
    assert.ok(documents.some(({ storeId }) => storeId === null))
  })

  it('of the last seven business days are shown, newest first, and none before', async () => {
    for (let back = 0; back < 9; back += 1) await keepDay(NOON - back * DAY_MS, ['earlier'])
    const days = (await read()).map(({ day }) => day)
    assert.equal(days.length, 7)
    assert.equal(days[0], '2026-11-25')
    assert.equal(days[6], '2026-11-19')
  })

  it('leave nothing of whoever came in: no identity, no person, no openid', async () => {
    const before = await cloud().documents('identities')
    await enter(scanned, 'shopper-passing-by')
    assert.deepEqual(await cloud().documents('identities'), before)
    const kept = JSON.stringify(await cloud().documents('entries'))
    assert.doesNotMatch(kept, /shopper|person|openid/i)
  })

  it('count once when a phone that heard nothing sends one again', async () => {
    const match = { function: 'shopper', collection: 'entries', action: 'database.modifyDocument' }
    await enter(scanned)
    await cloud().fault({ kind: 'lost-reply', match, count: 2 })
    assert.ok((await enter(scanned)).ok)
    assert.equal((await read())[0]?.counts[0]?.count, 2)
  })

  it('at once are all counted, the first of the day among them', async () => {
    await cloud().warm('shopper', {
      action: 'stores/place',
      input: { storeId: yuyuan, code: 'T1' },
      client: { version: CONTRACT_VERSION, language: 'zh' },
    })
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => enter(scanned, `shopper-at-once-${index}`)),
    )
    assert.ok(answers.every(({ ok }) => ok))
    assert.equal((await read())[0]?.counts[0]?.count, 60)
  })

  it('make a document that stays small, however many there are', async () => {
    const recent = Array.from({ length: 500 }, (_, index) => `request${index}`)
    await keepDay(NOON, recent)
    await enter(scanned)
    const [document] = await cloud().documents('entries')
    assert.ok(Array.isArray(document?.recent))
    assert.equal(document.recent.length, 500)
    assert.ok(!document.recent.includes('request0') && document.recent.includes('request499'))
    assert.equal((await read())[0]?.counts[0]?.count, 2)
  })

  it('are refused at the door when they name what is none, and count nowhere', async () => {
    const client = { version: CONTRACT_VERSION, language: 'zh' }
    const bad = [
      { ...scanned, kind: 'visit' },
      { ...scanned, via: 'teleport' },
      { ...scanned, via: '__proto__' },
      { ...scanned, kind: 'a.b' },
      { ...scanned, storeId: 'a.b' },
      { kind: 'place', via: 'scan' },
    ]
    for (const input of bad) {
      const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
      const call = { action: 'stores/count-entry', input, requestId, client }
      const answer = await cloud().raw('shopper', 'shopper-lin', call)
      assert.equal(refusalCode(answer), 'request/invalid', JSON.stringify(input))
    }
    assert.equal(refusalCode(await enter({ ...scanned, storeId: nowhere })), 'stores/unknown')
    assert.deepEqual(await cloud().documents('entries'), [])
  })

  it('are read by managers and owners of that store alone', async () => {
    await enter(scanned)
    for (const openid of ['clerk-mei', 'clerk-hao', 'shopper-lin']) {
      const answer = await cloud().phone(openid).read('stores/entries', { storeId: yuyuan })
      assert.equal(refusalCode(answer), 'staff/not-allowed', openid)
    }
    const elsewhere = await cloud().phone('clerk-mei').read('stores/entries', { storeId: hefang })
    assert.equal(refusalCode(elsewhere), 'staff/not-allowed')
    assert.equal((await read()).length, 1)
  })
})

describe('an entry after midnight', () => {
  const cloud = withCloud({ startsAt: SMALL_HOURS })

  it('belongs to the trading day that has not ended, one at no store to the calendar’s', async () => {
    for (const storeId of [yuyuan, null]) {
      const input = { ...scanned, storeId }
      await cloud().phone('shopper-lin').intent('stores/count-entry', input).send()
    }
    const days = (await cloud().documents('entries')).map(({ storeId, day }) => [storeId, day])
    assert.deepEqual(days.sort(), [
      [null, '2026-11-26'],
      [yuyuan, '2026-11-25'],
    ])
  })
})
