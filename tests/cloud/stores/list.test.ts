import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Input } from '@/shared/contracts'
import { distanceMeters } from '@/shared/domain/stores/distance'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode } from '../../support/answers'
import { joinAll } from '../../support/counter'
import { everyStore, hefang, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { idsOf, listed } from '../../support/stores-list'

/** By GCJ-02: a corner in Shanghai nearer to 武康路, and the lake in Hangzhou, nearer to 愚园路. */
const inShanghai = { latitude: 31.2075, longitude: 121.4375 }
const atWestLake = { latitude: 30.245, longitude: 120.15 }

describe('the list of stores', () => {
  const cloud = withCloud()

  it('goes by city and name where nobody says where they are', async () => {
    const { stores, cities, next } = await listed(cloud())
    assert.deepEqual(
      stores.map(({ id }) => id),
      [wukang, yuyuan, hefang],
    )
    assert.equal(next, null)
    assert.deepEqual(cities, [
      { id: 'shanghai', name: { zh: '上海', en: 'Shanghai' }, stores: 2 },
      { id: 'hangzhou', name: { zh: '杭州', en: 'Hangzhou' }, stores: 1 },
    ])
    assert.equal(stores[0]?.distanceMeters, undefined)
  })

  it('goes by distance from where somebody is, and says it', async () => {
    const { stores } = await listed(cloud(), { near: inShanghai })
    assert.deepEqual(
      stores.map(({ id }) => id),
      [wukang, yuyuan, hefang],
    )
    for (const { location, distanceMeters: told } of stores) {
      assert.equal(told, distanceMeters(inShanghai, location))
    }
    assert.deepEqual(await idsOf(cloud(), { near: atWestLake }), [hefang, yuyuan, wukang])
  })

  it('keeps to a city, and knows none by another name', async () => {
    assert.deepEqual(await idsOf(cloud(), { cityId: 'hangzhou' }), [hefang])
    assert.deepEqual(await idsOf(cloud(), { cityId: 'shanghai', near: atWestLake }), [
      yuyuan,
      wukang,
    ])
    assert.deepEqual(await idsOf(cloud(), { cityId: 'beijing' }), [])
  })

  it('is searched by part of a name or an address, in both languages and either case', async () => {
    const found = (search: string) => idsOf(cloud(), { search })
    assert.deepEqual(await found('愚园'), [yuyuan])
    assert.deepEqual(await found('YUYUAN road'), [yuyuan])
    assert.deepEqual(await found('xuhui'), [wukang])
    assert.deepEqual(await found('上城区'), [hefang])
    assert.deepEqual(await found('  osmanthus '), [wukang, yuyuan, hefang])
    assert.deepEqual(await idsOf(cloud(), { search: 'osmanthus', near: atWestLake }), [
      hefang,
      yuyuan,
      wukang,
    ])
    assert.deepEqual(await found('咖啡'), [])
  })

  it('takes what is searched for as letters, whatever they mean elsewhere', async () => {
    for (const search of ['.*', '(', '[a-z]', '\\', '$', 'o|x', '^']) {
      assert.deepEqual(await idsOf(cloud(), { search }), [], search)
    }
  })

  it('shows who waits, what is open, today’s hours and what a store offers', async () => {
    await joinAll(cloud(), ['shopper-anna', 'shopper-bert', 'shopper-cleo'])
    const { stores } = await listed(cloud(), { near: inShanghai })
    const [first, second] = stores
    assert.deepEqual([first?.waiting, second?.waiting], [0, 3])
    assert.deepEqual(second?.openness, {
      status: 'open',
      closesAt: Date.parse('2026-11-25T22:00:00+08:00'),
    })
    assert.deepEqual(second?.today, [{ opensAtMinutes: 600, closesAtMinutes: 1320 }])
    assert.deepEqual(second?.offers, ['queue'])
    assert.equal(second?.utcOffsetMinutes, 480)
  })

  it('refuses what is no place, no search and no page of this list', async () => {
    const refused = async (asked: Partial<Input<'stores/list'>>) =>
      refusalCode(
        await cloud()
          .phone('shopper-lin')
          .read('stores/list', { ...everyStore, ...asked }),
      )
    const bad: Partial<Input<'stores/list'>>[] = [
      { near: { latitude: 91, longitude: 0 } },
      { near: { latitude: 0, longitude: Number.NaN } },
      { search: '   ' },
      { search: 'x'.repeat(41) },
      { cityId: 'shang.hai' },
      { after: 'nonsense' },
      { after: 'd100-yuyuanroad' },
    ]
    for (const asked of bad) {
      assert.equal(await refused(asked), 'request/invalid', JSON.stringify(asked))
    }
  })
})

describe('the list at night', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-11-25T22:30:00+08:00') })

  it('shows what is open when that is asked for, nothing when nothing is, and when each opens', async () => {
    assert.deepEqual(await idsOf(cloud(), { openNow: true }), [wukang])
    assert.deepEqual(await idsOf(cloud(), { openNow: true, near: atWestLake }), [wukang])
    await cloud().advance(90 * MINUTE_MS)
    assert.deepEqual(await idsOf(cloud(), { openNow: true }), [])
    const { stores } = await listed(cloud())
    assert.deepEqual(
      stores.map(({ openness }) => openness.status === 'closed' && openness.opensAt),
      ['10:00', '10:00', '09:30'].map((time) => Date.parse(`2026-11-26T${time}:00+08:00`)),
    )
  })
})
