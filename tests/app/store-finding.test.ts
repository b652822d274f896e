import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  everyStore,
  type Finding,
  firstPage,
  isEveryStore,
  knownWhere,
} from '@/features/stores/list/finding'

const point = { latitude: 31.220_456_7, longitude: 121.424_349_9 }
const nearby: Finding = { ...everyStore, where: { by: 'near', point } }
const inHangzhou: Finding = { ...everyStore, where: { by: 'city', cityId: 'hangzhou' } }

describe('what is looked for in the list', () => {
  it('is every store to begin with', () => {
    const all = { near: null, cityId: null, search: null, openNow: false, after: null }
    assert.deepEqual(firstPage(everyStore), all)
  })

  it('tells the cloud a position of some hundred metres, never a finer one', () => {
    assert.deepEqual(firstPage(nearby).near, { latitude: 31.22, longitude: 121.424 })
  })

  it('is a city or a position, never both', () => {
    const { near, cityId } = firstPage(inHangzhou)
    assert.deepEqual([near, cityId], [null, 'hangzhou'])
    assert.equal(firstPage(nearby).cityId, null)
  })

  it('searches for words and not for spaces, forty characters at most', () => {
    assert.equal(firstPage({ ...everyStore, search: '   ' }).search, null)
    assert.equal(firstPage({ ...everyStore, search: ' 愚园 ' }).search, '愚园')
    assert.equal(firstPage({ ...everyStore, search: '茶'.repeat(60) }).search?.length, 40)
  })

  it('asks one question for one spelling, so that a trailing space asks nothing new', () => {
    const asked = (search: string) => JSON.stringify(firstPage({ ...everyStore, search }))
    assert.equal(asked('愚园 '), asked('愚园'))
  })

  it('is everything only where nothing narrows it', () => {
    assert.equal(isEveryStore(everyStore), true)
    assert.equal(isEveryStore(nearby), true)
    assert.equal(isEveryStore(inHangzhou), false)
    assert.equal(isEveryStore({ ...everyStore, openNow: true }), false)
    assert.equal(isEveryStore({ ...everyStore, search: '茶' }), false)
  })

  it('forgets a remembered city that has no stores any more', () => {
    const hangzhou = { id: 'hangzhou', name: { zh: '杭州' }, stores: 1 }
    assert.deepEqual(knownWhere(inHangzhou.where, { cities: [hangzhou] }), inHangzhou.where)
    assert.deepEqual(knownWhere(inHangzhou.where, { cities: [] }), { by: 'everywhere' })
    assert.equal(knownWhere(nearby.where, { cities: [] }), nearby.where)
  })
})
