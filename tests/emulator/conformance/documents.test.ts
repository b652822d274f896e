import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  CONFORMANCE,
  type ConformanceCloud,
  emulatorOnly,
  freshId,
  startConformanceCloud,
  UNIQUE,
} from '../../support/conformance-cloud'
import type { CollectionReference } from '../../support/wx-server-sdk'

let cloud: ConformanceCloud
let things: CollectionReference

before(async () => {
  cloud = await startConformanceCloud()
  things = cloud.db.collection(CONFORMANCE)
})
after(() => cloud.close())

describe('documents: what goes in comes out', () => {
  it('every type of value a document may hold', async () => {
    const _id = freshId()
    const data = {
      _id,
      text: '桂花 "茶" \\ \n',
      whole: 1,
      negative: -2147483648,
      large: 2 ** 40,
      huge: 2 ** 70,
      fraction: 12.5,
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_123),
      long_ago: new Date(-1),
      list: [1, 'two', [3], { four: 4 }, null],
      inside: { deeper: { deepest: {} } },
      empty: [],
    }
    await things.add({ data })
    assert.deepEqual((await things.doc(_id).get()).data, data)
  })

  it('undefined fields are not stored', async () => {
    const _id = freshId()
    await things.add({ data: { _id, kept: 1, dropped: undefined } })
    assert.deepEqual((await things.doc(_id).get()).data, { _id, kept: 1 })
  })

  it('keys that JavaScript objects already have', async () => {
    const _id = freshId()
    await things.add({ data: { _id, constructor: 1, toString: { valueOf: 2 } } })
    await things.doc(_id).update({ data: { 'holds.constructor': 3, 'hasOwnProperty.x': 4 } })
    assert.deepEqual((await things.doc(_id).get()).data, {
      _id,
      constructor: 1,
      toString: { valueOf: 2 },
      holds: { constructor: 3 },
      hasOwnProperty: { x: 4 },
    })
  })

  it('a point on the earth', async () => {
    const _id = freshId()
    await things.add({ data: { _id, at: cloud.db.Geo.Point(121.47, 31.23) } })
    const { data } = await things.doc(_id).get()
    assert.equal(JSON.stringify(data?.at), '{"type":"Point","coordinates":[121.47,31.23]}')
  })

  emulatorOnly.it('a server date, now or with an offset', async () => {
    const _id = freshId()
    const { serverDate } = cloud.db
    await things.add({ data: { _id, now: serverDate(), soon: serverDate({ offset: 60_000 }) } })
    const nowAt = cloud.local?.nowAt ?? 0
    const { data } = await things.doc(_id).get()
    assert.deepEqual(data, { _id, now: new Date(nowAt), soon: new Date(nowAt + 60_000) })
  })

  it('numbers as ids, apart from the same digits as text', async () => {
    const number = Math.floor(Math.random() * 1e9)
    await things.add({ data: { _id: number, is: 'number' } })
    await things.add({ data: { _id: String(number), is: 'text' } })
    assert.equal((await things.doc(number).get()).data?.is, 'number')
    assert.equal((await things.doc(String(number)).get()).data?.is, 'text')
  })
})

describe('documents: what is refused', () => {
  it('a collection that does not exist', async () => {
    await assert.rejects(cloud.db.collection('no_such_collection').doc('x').get(), {
      errCode: -502005,
      message: /database collection not exists.*Db or Table not exist: no_such_collection/,
    })
    await assert.rejects(cloud.db.collection('constructor').add({ data: { a: 1 } }), {
      errCode: -502005,
    })
  })

  emulatorOnly.it('making a collection that is there, or one that is not on the list', async () => {
    await assert.rejects(cloud.db.createCollection(CONFORMANCE), /Table exist/)
    await assert.rejects(cloud.db.createCollection('orders'), /Db or Table not exist: orders/)
  })

  it('adding an id twice', async () => {
    const _id = freshId()
    await things.add({ data: { _id, n: 1 } })
    await assert.rejects(things.add({ data: { _id, n: 2 } }), {
      errCode: -502001,
      message: /E11000 duplicate key error collection: .*_id_/,
    })
    assert.equal((await things.doc(_id).get()).data?.n, 1)
  })

  emulatorOnly.it('a second document under a unique key, and a second without it', async () => {
    const unique = cloud.db.collection(UNIQUE)
    const [first, second] = [freshId(), freshId()]
    await unique.add({ data: { _id: first, kind: 'a', number: 1 } })
    await unique.add({ data: { _id: second, kind: 'a', number: 2 } })
    const duplicate = { errCode: -502001, message: /E11000 .*index: kind dup key/ }
    await assert.rejects(unique.add({ data: { kind: 'a', number: 1 } }), duplicate)
    await assert.rejects(unique.doc(second).update({ data: { number: 1 } }), duplicate)
    await unique.add({ data: { nothing: true } })
    await assert.rejects(unique.add({ data: { nothing: true } }), duplicate)
    await unique.doc(first).remove()
    await unique.doc(second).update({ data: { number: 1 } })
    assert.equal((await unique.where({ kind: 'a' }).count()).total, 1)
  })

  it('changing an id', async () => {
    await assert.rejects(things.doc('x').update({ data: { _id: 'y' } }), /不能更新_id的值/)
  })

  emulatorOnly.it('field names that could be taken for paths or operators', async () => {
    await assert.rejects(things.add({ data: { 'a.b': 1 } }), /dotted field 'a.b'/)
    await assert.rejects(things.add({ data: { inside: { $x: 1 } } }), /dollar .* field '\$x'/)
    await assert.rejects(things.doc('x').update({ data: { 'holds.__proto__.n': 1 } }), /__proto__/)
    await assert.rejects(things.where({ 'a.__proto__': 1 }).get(), /__proto__/)
  })

  emulatorOnly.it('a document over 16 MB, and one nested over 100 levels', async () => {
    const mebibyte = 'x'.repeat(1024 * 1024)
    await assert.rejects(
      things.add({ data: { parts: Array.from({ length: 16 }, () => mebibyte) } }),
      { errCode: -502001, message: /too large/ },
    )
    let nested: object = {}
    for (let level = 0; level < 101; level += 1) nested = { nested }
    await assert.rejects(things.add({ data: { nested } }), /maximum nesting of 100 levels/)
  })
})

describe('documents: what calls do', () => {
  it('add makes an id of 32 hexadecimal digits', async () => {
    const { _id } = await things.add({ data: { n: 1 } })
    assert.match(_id, /^[0-9a-f]{32}$/)
    assert.deepEqual((await things.doc(_id).get()).data, { _id, n: 1 })
  })

  it('add of a list answers the ids in order and stops at the first refusal', async () => {
    const ids = [freshId(), freshId(), freshId()]
    const [a, b, c] = ids
    const added = await things.add({ data: ids.map((_id) => ({ _id, batch: a })) })
    assert.deepEqual(added._ids, ids)
    await things.doc(String(c)).remove()
    await things.doc(String(a)).remove()
    await assert.rejects(things.add({ data: ids.map((_id) => ({ _id, batch: b })) }), /E11000/)
    assert.equal((await things.doc(String(a)).get()).data?.batch, b)
    assert.equal((await things.doc(String(b)).get()).data?.batch, a)
    assert.equal((await things.doc(String(c)).get()).data, null)
  })

  it('get of a missing document is null', async () => {
    assert.equal((await things.doc(freshId()).get()).data, null)
  })

  it('get with a projection', async () => {
    const _id = freshId()
    await things.add({ data: { _id, a: { x: 1, y: 2 }, b: 3, list: [1, 2, 3] } })
    const doc = things.doc(_id)
    assert.deepEqual((await doc.field({ 'a.x': true }).get()).data, { _id, a: { x: 1 } })
    assert.deepEqual((await doc.field({ a: false, list: false }).get()).data, { _id, b: 3 })
    assert.deepEqual(
      (await doc.field({ 'a.x': false, _id: false, b: false, list: false }).get()).data,
      {
        a: { y: 2 },
      },
    )
    assert.deepEqual((await doc.get()).data, { _id, a: { x: 1, y: 2 }, b: 3, list: [1, 2, 3] })
  })

  it('set makes a document or replaces it whole', async () => {
    const _id = freshId()
    const doc = things.doc(_id)
    assert.deepEqual((await doc.set({ data: { a: 1, b: 2 } })).stats, { updated: 0, created: 1 })
    assert.deepEqual((await doc.set({ data: { c: 3 } })).stats, { updated: 1, created: 0 })
    assert.deepEqual((await doc.get()).data, { _id, c: 3 })
  })

  it('update of a missing document updates nothing', async () => {
    assert.equal((await things.doc(freshId()).update({ data: { a: 1 } })).stats.updated, 0)
  })

  it('update that changes nothing updates nothing', async () => {
    const _id = freshId()
    const same = { n: 1, at: new Date(5), list: [{ k: 1 }] }
    await things.add({ data: { _id, ...same } })
    assert.equal((await things.doc(_id).update({ data: same })).stats.updated, 0)
    assert.equal((await things.doc(_id).set({ data: same })).stats.updated, 0)
    assert.equal((await things.doc(_id).update({ data: { n: 2 } })).stats.updated, 1)
  })

  it('remove tells whether there was something', async () => {
    const _id = freshId()
    await things.add({ data: { _id } })
    assert.equal((await things.doc(_id).remove()).stats.removed, 1)
    assert.equal((await things.doc(_id).remove()).stats.removed, 0)
    assert.equal((await things.doc(_id).get()).data, null)
  })
})
