import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Input, Output } from '@/shared/contracts'
import { distanceMeters } from '@/shared/domain/stores/distance'
import { refusalCode, value } from '../../support/answers'
import { joinAll } from '../../support/counter'
import { everyStore, hefang, wukang, yuyuan } from '../../support/demo'
import { type TestCloud, testCloud, withCloud } from '../../support/local-cloud'
import {
  cityId,
  type MerchantFolder,
  manyStores,
  merchantFolder,
} from '../../support/merchant-folder'
import { seededRandom } from '../../support/seeded-random'

type List = Output<'stores/list'>

async function list(cloud: TestCloud, asked: Partial<Input<'stores/list'>> = {}): Promise<List> {
  const answer = await cloud.phone('shopper-lin').read('stores/list', { ...everyStore, ...asked })
  return value<'stores/list'>(answer)
}

async function ids(cloud: TestCloud, asked: Partial<Input<'stores/list'>> = {}): Promise<string[]> {
  return (await list(cloud, asked)).stores.map(({ id }) => id)
}

/** By GCJ-02: a corner in Shanghai nearer to 武康路, and the lake in Hangzhou, nearer to 愚园路. */
const inShanghai = { latitude: 31.2075, longitude: 121.4375 }
const atWestLake = { latitude: 30.245, longitude: 120.15 }

describe('the list of stores', () => {
  const cloud = withCloud()

  it('goes by city and name where nobody says where they are', async () => {
    const { stores, cities, next } = await list(cloud())
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
    const { stores } = await list(cloud(), { near: inShanghai })
    assert.deepEqual(
      stores.map(({ id }) => id),
      [wukang, yuyuan, hefang],
    )
    for (const { location, distanceMeters: told } of stores) {
      assert.equal(told, distanceMeters(inShanghai, location))
    }
    assert.deepEqual(await ids(cloud(), { near: atWestLake }), [hefang, yuyuan, wukang])
  })

  it('keeps to a city, and knows none by another name', async () => {
    assert.deepEqual(await ids(cloud(), { cityId: 'hangzhou' }), [hefang])
    assert.deepEqual(await ids(cloud(), { cityId: 'shanghai', near: atWestLake }), [yuyuan, wukang])
    assert.deepEqual(await ids(cloud(), { cityId: 'beijing' }), [])
  })

  it('is searched by part of a name or an address, in both languages and either case', async () => {
    const found = (search: string) => ids(cloud(), { search })
    assert.deepEqual(await found('愚园'), [yuyuan])
    assert.deepEqual(await found('YUYUAN road'), [yuyuan])
    assert.deepEqual(await found('xuhui'), [wukang])
    assert.deepEqual(await found('上城区'), [hefang])
    assert.deepEqual(await found('  osmanthus '), [wukang, yuyuan, hefang])
    assert.deepEqual(await ids(cloud(), { search: 'osmanthus', near: atWestLake }), [
      hefang,
      yuyuan,
      wukang,
    ])
    assert.deepEqual(await found('咖啡'), [])
  })

  it('takes what is searched for as letters, whatever they mean elsewhere', async () => {
    for (const search of ['.*', '(', '[a-z]', '\\', '$', 'o|x', '^']) {
      assert.deepEqual(await ids(cloud(), { search }), [], search)
    }
  })

  it('shows who waits, what is open, today’s hours and what a store offers', async () => {
    await joinAll(cloud(), ['shopper-anna', 'shopper-bert', 'shopper-cleo'])
    const { stores } = await list(cloud(), { near: inShanghai })
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
  // Thursday, a quarter past midnight: only the morning will open any of them.
  const cloud = withCloud({ startsAt: Date.parse('2026-11-26T00:15:00+08:00') })

  it('shows nothing open when nothing is, and when each opens', async () => {
    assert.deepEqual(await ids(cloud(), { openNow: true }), [])
    const { stores } = await list(cloud())
    assert.deepEqual(
      stores.map(({ openness }) => openness.status === 'closed' && openness.opensAt),
      ['10:00', '10:00', '09:30'].map((time) => Date.parse(`2026-11-26T${time}:00+08:00`)),
    )
  })
})

describe('ten thousand stores', () => {
  const STORES = 10_000
  let cloud: TestCloud
  let folder: MerchantFolder
  /** Every store as loaded, to reckon by hand what the list must say. */
  let all: { id: string; city: string; latitude: number; longitude: number }[]

  before(async () => {
    folder = await merchantFolder()
    await folder.rewrite((demo) => {
      const stores = manyStores(STORES, seededRandom(10))(demo)
      const places = JSON.parse(JSON.stringify(stores)) as {
        id: string
        city: { id: string }
        location: { latitude: number; longitude: number }
      }[]
      all = places.map(({ id, city, location }) => ({ id, city: city.id, ...location }))
      return [...stores, ...demo]
    })
    cloud = await testCloud({ merchantDir: folder.path })
  })
  after(async () => {
    await cloud.cloud.close()
    await folder.remove()
  })

  async function pages(asked: Partial<Input<'stores/list'>>, most: number): Promise<string[]> {
    const seen: string[] = []
    let after: string | null = null
    for (let page = 0; page < most; page += 1) {
      const { stores, next }: List = await list(cloud, { ...asked, after })
      assert.ok(stores.length <= 20)
      seen.push(...stores.map(({ id }) => id))
      if (next === null) return seen
      after = next
    }
    return seen
  }

  function nearest(near: { latitude: number; longitude: number }): string[] {
    return all
      .map((store) => ({ id: store.id, meters: distanceMeters(near, store) }))
      .sort((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id)
  }

  it('are listed by distance page after page, none twice and none left out', async () => {
    // In the densest city, at the edge of one, and in the middle between four.
    for (const near of [
      { latitude: 22.05, longitude: 102.1 },
      { latitude: 24.35, longitude: 104.4 },
      { latitude: 29, longitude: 111 },
    ]) {
      const seen = await pages({ near }, 5)
      assert.deepEqual(seen, nearest(near).slice(0, 100), JSON.stringify(near))
    }
  })

  it('go by city and name, with the distance, where none of them is near', async () => {
    for (const near of [
      { latitude: 30, longitude: 135 },
      { latitude: -31, longitude: -58 },
    ]) {
      const first = await list(cloud, { near })
      assert.deepEqual(
        await ids(cloud),
        first.stores.map(({ id }) => id),
      )
      assert.ok((first.stores[0]?.distanceMeters ?? 0) > 1_000_000)
      const second = await list(cloud, { near, after: first.next })
      const { next } = await list(cloud)
      assert.deepEqual(
        await ids(cloud, { after: next }),
        second.stores.map(({ id }) => id),
      )
    }
  })

  it('of one city are paged to the end, each once', async () => {
    const city = cityId(60)
    const expected = all.filter((store) => store.city === city).map(({ id }) => id)
    assert.ok(expected.length > 40)
    assert.deepEqual(await pages({ cityId: city }, 100), expected)
    const near = { latitude: 34, longitude: 102 }
    const byDistance = await pages({ cityId: city, near }, 100)
    assert.deepEqual([...byDistance].sort(), expected)
  })

  it('are found by name, one in all, near or not', async () => {
    assert.deepEqual(await ids(cloud, { search: 'no. 007654' }), ['store007654'])
    const near = { latitude: 22.05, longitude: 102.1 }
    assert.deepEqual(await ids(cloud, { search: 'no. 007654', near }), ['store007654'])
  })

  it('say how many each city has', async () => {
    const { cities } = await list(cloud)
    assert.equal(
      cities.reduce((sum, { stores }) => sum + stores, 0),
      STORES + 3,
    )
  })
})
