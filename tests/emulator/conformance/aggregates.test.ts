import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  CONFORMANCE,
  type ConformanceCloud,
  emulatorOnly,
  freshId,
  LOOKUP,
  startConformanceCloud,
} from '../../support/conformance-cloud'
import type { Aggregate, AggregateCommand, Command } from '../../support/wx-server-sdk'

let cloud: ConformanceCloud
let _: Command
let $: AggregateCommand
const group = freshId()

before(async () => {
  cloud = await startConformanceCloud()
  _ = cloud.db.command
  $ = _.aggregate
  await cloud.db.collection(CONFORMANCE).add({
    data: [
      { _id: `${group}1`, group, kind: 'tea', fen: 800, tags: ['hot', 'new'], at: new Date(5_000) },
      { _id: `${group}2`, group, kind: 'tea', fen: 1200, tags: ['hot'], inside: { shelf: 3 } },
      { _id: `${group}3`, group, kind: 'cake', fen: 2600, tags: [] },
    ],
  })
  await cloud.db
    .collection(LOOKUP)
    .add({ data: { _id: `${group}l`, group, kind: 'tea', name: '茶' } })
})
after(() => cloud.close())

/** A pipeline over this run's three documents. */
function pipeline(): Aggregate {
  return cloud.db.collection(CONFORMANCE).aggregate().match({ group })
}

describe('aggregates: what goes over the wire', () => {
  it('dates in conditions and in results', async () => {
    const { list } = await pipeline()
      .match({ at: _.gt(new Date(4_000)) })
      .project({ at: 1 })
      .end()
    assert.deepEqual(list, [{ _id: `${group}1`, at: new Date(5_000) }])
  })
})

describe('aggregates: what is refused', () => {
  emulatorOnly.it('a stage the local cloud does not have', async () => {
    const near = { near: { longitude: 0, latitude: 0 }, distanceField: 'd' }
    await assert.rejects(cloud.db.collection(CONFORMANCE).aggregate().geoNear(near).end(), {
      message: /\$geoNear is not emulated/,
    })
  })

  emulatorOnly.it('looking up a collection that does not exist', async () => {
    const from = { from: 'nowhere', localField: 'kind', foreignField: 'kind', as: 'found' }
    await assert.rejects(pipeline().lookup(from).end(), { message: /not exist: nowhere/ })
  })
})

describe('aggregates: stages', () => {
  it('group, with accumulators and a computed projection', async () => {
    const { list } = await pipeline()
      .group({ _id: '$kind', total: $.sum('$fen'), first: $.first('$fen') })
      .project({ total: 1, twice: $.multiply(['$total', 2]) })
      .sort({ total: 1 })
      .end()
    assert.deepEqual(list, [
      { _id: 'tea', total: 2000, twice: 4000 },
      { _id: 'cake', total: 2600, twice: 5200 },
    ])
  })

  it('sort, skip and limit', async () => {
    const { list } = await pipeline()
      .sort({ fen: -1 })
      .skip(1)
      .limit(1)
      .project({ fen: 1, _id: 0 })
      .end()
    assert.deepEqual(list, [{ fen: 1200 }])
  })

  it('unwind and sortByCount', async () => {
    const { list } = await pipeline().unwind('$tags').sortByCount('$tags').end()
    assert.deepEqual(list, [
      { _id: 'hot', count: 2 },
      { _id: 'new', count: 1 },
    ])
  })

  it('count', async () => {
    assert.deepEqual((await pipeline().count('rows').end()).list, [{ rows: 3 }])
  })

  it('addFields into a nested object leaves the stored document alone', async () => {
    const { list } = await pipeline().match({ fen: 1200 }).addFields({ 'inside.row': 9 }).end()
    assert.deepEqual(list[0]?.inside, { shelf: 3, row: 9 })
    const { data } = await cloud.db.collection(CONFORMANCE).doc(`${group}2`).get()
    assert.deepEqual(data?.inside, { shelf: 3 })
  })

  it('replaceRoot', async () => {
    const { list } = await pipeline().match({ fen: 1200 }).replaceRoot({ newRoot: '$inside' }).end()
    assert.deepEqual(list, [{ shelf: 3 }])
  })

  it('bucket and bucketAuto', async () => {
    const bucket = { groupBy: '$fen', boundaries: [0, 1000, 5000], output: { n: $.sum(1) } }
    assert.deepEqual((await pipeline().bucket(bucket).end()).list, [
      { _id: 0, n: 1 },
      { _id: 1000, n: 2 },
    ])
    assert.equal(
      (await pipeline().bucketAuto({ groupBy: '$fen', buckets: 3 }).end()).list.length,
      3,
    )
  })

  it('lookup', async () => {
    const { list } = await pipeline()
      .match({ fen: 800 })
      .lookup({ from: LOOKUP, localField: 'group', foreignField: 'group', as: 'found' })
      .project({ found: 1, _id: 0 })
      .end()
    assert.deepEqual(list, [{ found: [{ _id: `${group}l`, group, kind: 'tea', name: '茶' }] }])
  })

  it('sample', async () => {
    assert.equal((await pipeline().sample({ size: 2 }).end()).list.length, 2)
  })
})
