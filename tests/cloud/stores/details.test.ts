import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { hefang, wukang, yuyuan } from '../../support/demo'
import { type TestCloud, withCloud } from '../../support/local-cloud'
import { TestManager } from '../../support/manager'

function details(cloud: TestCloud, storeId = yuyuan) {
  return new TestManager(cloud, storeId).details()
}

function storeLine(cloud: TestCloud, storeId = yuyuan) {
  return new TestManager(cloud, storeId).line()
}

describe('a store’s details', () => {
  const cloud = withCloud()

  it('say all of the store and nothing of who works there or what was asked', async () => {
    const store = await details(cloud())
    assert.deepEqual(Object.keys(store).sort(), [
      'address',
      'asks',
      'calendarUnpublished',
      'city',
      'id',
      'licences',
      'location',
      'name',
      'notices',
      'offers',
      'openness',
      'phone',
      'photos',
      'today',
      'utcOffsetMinutes',
      'waiting',
      'week',
      'wifi',
    ])
    assert.deepEqual(store.wifi, { name: 'osmanthus-yuyuan', password: 'guihua1088' })
    assert.deepEqual(Object.keys(store.licences), ['business', 'food'])
    assert.deepEqual(
      store.asks.map(({ name }) => name.zh),
      ['加水', '结账', '热毛巾', '叫车'],
    )
  })

  it('show seven days from today by the store’s own day', async () => {
    const { week } = await details(cloud(), wukang)
    assert.deepEqual(
      week.map(({ day, spans }) => [day.slice(5), spans[0]?.closesAtMinutes]),
      [
        ['11-25', 1440],
        ['11-26', 1440],
        ['11-27', 1800],
        ['11-28', 1800],
        ['11-29', 1440],
        ['11-30', 1440],
        ['12-01', 1440],
      ],
    )
  })

  it('give every photo an address where it can be fetched', async () => {
    for (const storeId of [yuyuan, wukang, hefang]) {
      const { photos } = await details(cloud(), storeId)
      assert.ok(photos.length > 0)
      for (const { address } of photos) {
        const response = await fetch(cloud().url + address)
        assert.equal(response.status, 200, address)
        assert.equal(response.headers.get('content-type'), 'image/svg+xml')
        assert.ok((await response.arrayBuffer()).byteLength < 15_000)
      }
    }
  })

  it('place a store by GCJ-02, from whichever map its merchant took it', async () => {
    const { location } = await details(cloud(), hefang)
    // 河坊街 by Baidu is 30.2477, 120.1771; Tencent's maps show the same corner some 900 m southwest.
    assert.ok(Math.abs(location.latitude - 30.242) < 0.0005, String(location.latitude))
    assert.ok(Math.abs(location.longitude - 120.1706) < 0.0005, String(location.longitude))
  })

  it('of no store are unknown', async () => {
    const nobody = { storeId: 'nosuchstore1' }
    const client = { version: 1, language: 'zh' }
    const call = { action: 'stores/details', input: nobody, client }
    assert.equal(refusalCode(await cloud().raw('shopper', 'shopper-lin', call)), 'stores/unknown')
  })

  it('leave the polled line under two kilobytes', async () => {
    for (const storeId of [yuyuan, wukang, hefang]) {
      const bytes = Buffer.byteLength(JSON.stringify(await storeLine(cloud(), storeId)))
      assert.ok(bytes <= 2_048, `${storeId}: ${bytes}`)
    }
  })

  it('name who runs the stores, where to complain, and every text in both languages', async () => {
    const operator = value<'stores/operator'>(
      await cloud().phone('shopper-lin').read('stores/operator', {}),
    )
    assert.equal(operator.complaintPhone, '400-555 0100')
    for (const text of ['agreement', 'membershipRules', 'privacy'] as const) {
      assert.ok(operator[text].length > 0)
      for (const { zh, en } of operator[text]) assert.ok(zh && en)
    }
  })
})

describe('a merchant who has published nothing', () => {
  const cloud = withCloud({ seed: 'empty' })

  it('has no operator and no stores', async () => {
    const phone = cloud().phone('shopper-lin')
    assert.equal(refusalCode(await phone.read('stores/operator', {})), 'stores/no-operator')
  })
})

describe('a year whose public calendar is not announced', () => {
  const cloud = withCloud({ startsAt: Date.parse('2090-09-29T12:00:00+08:00') })

  it('is told to be open to change', async () => {
    const store = await details(cloud(), hefang)
    assert.equal(store.calendarUnpublished, true)
    assert.ok(store.week.every((day) => day.calendarUnpublished))
  })
})

describe('a National Day', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-10-01T22:30:00+08:00') })

  it('has the hours a store keeps on holidays, and its lanes with it', async () => {
    const line = await storeLine(cloud())
    const elevenAtNight = Date.parse('2026-10-01T23:00:00+08:00')
    assert.deepEqual(line.store.openness, { status: 'open', closesAt: elevenAtNight })
    assert.deepEqual([...new Set(line.lanes.map(({ status }) => status))], ['open'])
    const { week } = await details(cloud())
    assert.deepEqual(week[0]?.reason, {
      code: 'holiday',
      name: { zh: '国庆节', en: 'National Day' },
    })
  })
})
