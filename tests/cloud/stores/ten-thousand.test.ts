import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { distanceMeters, type GeoPoint } from '@/shared/domain/stores/distance'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import {
  cityId,
  type MerchantFolder,
  manyStores,
  merchantFolder,
} from '../../support/merchant-folder'
import { seededRandom } from '../../support/seeded-random'
import { idsOf, listed, pagesOf } from '../../support/stores-list'

const SEED = 10
const STORES = 10_000

describe(`ten thousand stores, seed ${SEED}`, () => {
  let cloud: TestCloud
  let folder: MerchantFolder
  /** Every store as the file has it, to reckon by hand what the list must say. */
  let all: ReturnType<ReturnType<typeof manyStores>>

  before(async () => {
    folder = await merchantFolder()
    await folder.rewrite((demo) => {
      all = manyStores(STORES, seededRandom(SEED))(demo)
      return [...all, ...demo]
    })
    cloud = await testCloud({ merchantDir: folder.path })
  })
  after(async () => {
    await cloud.cloud.close()
    await folder.remove()
  })

  function nearest(near: GeoPoint): string[] {
    return all
      .map(({ id, location }) => ({ id, meters: distanceMeters(near, location) }))
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
      const seen = await pagesOf(cloud, { near }, 5)
      assert.deepEqual(seen, nearest(near).slice(0, 100), JSON.stringify(near))
    }
  })

  it('are the nearest from anywhere among them', async () => {
    const random = seededRandom(SEED + 1)
    for (let place = 0; place < 40; place += 1) {
      const near = { latitude: 21.5 + 20 * random(), longitude: 101.5 + 19.5 * random() }
      assert.deepEqual(await idsOf(cloud, { near }), nearest(near).slice(0, 20), `place ${place}`)
    }
  })

  it('go by city and name, with the distance, where none of them is near', async () => {
    const near = { latitude: 30, longitude: 135 }
    const first = await listed(cloud, { near })
    const usual = await listed(cloud)
    const ids = ({ stores }: typeof first) => stores.map(({ id }) => id)
    assert.deepEqual(ids(first), ids(usual))
    assert.ok((first.stores[0]?.distanceMeters ?? 0) > 1_000_000)
    const second = await listed(cloud, { near, after: first.next })
    assert.deepEqual(ids(second), await idsOf(cloud, { after: usual.next }))
  })

  it('of one city are paged to the end, each once', async () => {
    const city = cityId(60)
    const expected = all.filter((store) => store.city.id === city).map(({ id }) => id)
    assert.ok(expected.length > 40)
    assert.deepEqual(await pagesOf(cloud, { cityId: city }, 100), expected)
    const near = { latitude: 34, longitude: 102 }
    const byDistance = await pagesOf(cloud, { cityId: city, near }, 100)
    assert.notDeepEqual(byDistance, expected)
    assert.deepEqual([...byDistance].sort(), expected)
  })

  it('are found by name, one in all, near or not', async () => {
    assert.deepEqual(await idsOf(cloud, { search: 'no. 007654' }), ['store007654'])
    const near = { latitude: 22.05, longitude: 102.1 }
    assert.deepEqual(await idsOf(cloud, { search: 'no. 007654', near }), ['store007654'])
  })

  it('say how many each city has', async () => {
    const { cities } = await listed(cloud)
    const sum = cities.reduce((stores, city) => stores + city.stores, 0)
    assert.equal(sum, STORES + 3)
  })
})

describe('the few of many that are open at night', () => {
  let cloud: TestCloud
  let folder: MerchantFolder
  const OPEN = ['store000007', 'store000210', 'store000249']

  before(async () => {
    folder = await merchantFolder()
    const always = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '04:00', closes: '28:00' }] }
    await folder.rewrite((demo) =>
      manyStores(
        250,
        seededRandom(SEED),
      )(demo).map((store) => (OPEN.includes(store.id) ? { ...store, hours: always } : store)),
    )
    await folder.rewriteBooking(() => [])
    await folder.rewriteEvents(() => [])
    const startsAt = Date.parse('2026-11-26T02:00:00+08:00')
    cloud = await testCloud({ merchantDir: folder.path, startsAt })
  })
  after(async () => {
    await cloud.cloud.close()
    await folder.remove()
  })

  it('are all found, by distance or not, though a page looks at two hundred only', async () => {
    for (const near of [null, { latitude: 29, longitude: 111 }]) {
      const first = await listed(cloud, { openNow: true, near })
      assert.notEqual(first.next, null)
      const seen = await pagesOf(cloud, { openNow: true, near }, 100)
      assert.deepEqual(seen.sort(), OPEN)
    }
  })
})
