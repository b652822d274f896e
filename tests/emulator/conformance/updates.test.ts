import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  CONFORMANCE,
  type ConformanceCloud,
  emulatorOnly,
  freshId,
  startConformanceCloud,
} from '../../support/conformance-cloud'
import type { CollectionReference, Command, Data } from '../../support/wx-server-sdk'

let cloud: ConformanceCloud
let things: CollectionReference
let _: Command

before(async () => {
  cloud = await startConformanceCloud()
  things = cloud.db.collection(CONFORMANCE)
  _ = cloud.db.command
})
after(() => cloud.close())

/** What one update makes of one document. */
async function updated(data: Data, update: Data): Promise<Data> {
  const _id = freshId()
  await things.add({ data: { _id, ...data } })
  await things.doc(_id).update({ data: update })
  const { data: found } = await things.doc(_id).get()
  const { _id: id, ...rest } = found ?? {}
  assert.equal(id, _id)
  return rest
}

async function refused(data: Data, update: Data, message: RegExp): Promise<void> {
  const _id = freshId()
  await things.add({ data: { _id, ...data } })
  await assert.rejects(things.doc(_id).update({ data: update }), { message })
  assert.deepEqual((await things.doc(_id).get()).data, { _id, ...data })
}

describe('updates: what is refused, with nothing changed', () => {
  it('arithmetic on what is no number', async () => {
    await refused({ n: 'x' }, { n: _.inc(1) }, /Cannot apply \$inc to a value of non-numeric type/)
    await refused({ n: null }, { n: _.mul(2) }, /Cannot apply \$mul/)
  })

  it('list operators on what is no list', async () => {
    await refused({ n: 1 }, { n: _.push([1]) }, /must be an array but is of type/)
    await refused({ n: 1 }, { n: _.addToSet(1) }, /must be an array but is of type|non-array/)
  })

  it('a field inside of null or a number', async () => {
    await refused({ a: null }, { 'a.b': 1 }, /Cannot create field 'b' in element/)
    await refused({ a: 1 }, { 'a.b': _.inc(1) }, /Cannot create field 'b' in element/)
    await refused({ a: [1] }, { 'a.b': 1 }, /Cannot create field 'b' in element/)
  })

  it('two changes of one place', async () => {
    await refused({ a: {} }, { a: _.set({}), 'a.b': 1 }, /would create a conflict at/)
  })

  emulatorOnly.it('an update where one of several changes is impossible', async () => {
    await refused({ n: 1, m: 'x' }, { n: _.inc(1), m: _.inc(1) }, /non-numeric/)
  })
})

describe('updates: fields', () => {
  it('set, nested or whole', async () => {
    assert.deepEqual(await updated({ a: { x: 1 } }, { a: { y: 2 } }), { a: { x: 1, y: 2 } })
    assert.deepEqual(await updated({ a: { x: 1 } }, { a: _.set({ y: 2 }) }), { a: { y: 2 } })
    assert.deepEqual(await updated({}, { 'a.b.c': 1 }), { a: { b: { c: 1 } } })
    assert.deepEqual(await updated({ l: [1, 2] }, { 'l.1': 9 }), { l: [1, 9] })
    assert.deepEqual(await updated({ l: [1] }, { 'l.3': 9 }), { l: [1, null, null, 9] })
  })

  it('remove', async () => {
    assert.deepEqual(
      await updated({ a: 1, b: { c: 2, d: 3 } }, { a: _.remove(), 'b.c': _.remove() }),
      {
        b: { d: 3 },
      },
    )
    assert.deepEqual(await updated({ a: 1 }, { 'x.y': _.remove(), 'a.z': _.remove(), b: 2 }), {
      a: 1,
      b: 2,
    })
  })

  it('inc and mul, a missing field counting from zero', async () => {
    assert.deepEqual(
      await updated({ n: 2, m: 3 }, { n: _.inc(-5), m: _.mul(1.5), k: _.inc(1), z: _.mul(9) }),
      {
        n: -3,
        m: 4.5,
        k: 1,
        z: 0,
      },
    )
  })

  it('min and max', async () => {
    assert.deepEqual(
      await updated({ a: 5, b: 5, c: 5 }, { a: _.min(3), b: _.min(9), c: _.max(9), d: _.max(1) }),
      { a: 3, b: 5, c: 9, d: 1 },
    )
  })

  it('rename, also into another object', async () => {
    assert.deepEqual(await updated({ a: 1, b: 2 }, { a: _.rename('c.d') }), { b: 2, c: { d: 1 } })
    assert.deepEqual(await updated({ a: 1, b: 2 }, { a: _.rename('b') }), { b: 1 })
    assert.deepEqual(await updated({ b: 2 }, { a: _.rename('c.d'), e: 1 }), { b: 2, e: 1 })
  })

  it('an id with a dot becomes a path: such ids are not for keys', async () => {
    assert.deepEqual(await updated({}, { 'holds.a.b': 1 }), { holds: { a: { b: 1 } } })
  })
})

describe('updates: lists', () => {
  it('push with each, position, slice and sort', async () => {
    assert.deepEqual(await updated({ l: [1] }, { l: _.push([2, 3]) }), { l: [1, 2, 3] })
    assert.deepEqual(await updated({}, { l: _.push(['a']) }), { l: ['a'] })
    assert.deepEqual(await updated({ l: [1, 2] }, { l: _.push({ each: [9], position: 1 }) }), {
      l: [1, 9, 2],
    })
    assert.deepEqual(
      await updated({ l: [5, 1] }, { l: _.push({ each: [3, 4], sort: 1, slice: -3 }) }),
      { l: [3, 4, 5] },
    )
    assert.deepEqual(
      await updated(
        { l: [{ s: 1 }] },
        { l: _.push({ each: [{ s: 3 }, { s: 2 }], sort: { s: -1 }, slice: 2 }) },
      ),
      { l: [{ s: 3 }, { s: 2 }] },
    )
  })

  it('unshift, pop and shift', async () => {
    assert.deepEqual(await updated({ l: [3] }, { l: _.unshift([1, 2]) }), { l: [1, 2, 3] })
    assert.deepEqual(await updated({ l: [1, 2], m: [1, 2] }, { l: _.pop(), m: _.shift() }), {
      l: [1],
      m: [2],
    })
    assert.deepEqual(await updated({ l: [] }, { l: _.pop(), missing: _.shift(), a: 1 }), {
      l: [],
      a: 1,
    })
  })

  it('pull by value, by condition and by fields, and pullAll', async () => {
    assert.deepEqual(await updated({ l: [1, 2, 1] }, { l: _.pull(1) }), { l: [2] })
    assert.deepEqual(await updated({ l: [1, 5, 9] }, { l: _.pull(_.gt(4)) }), { l: [1] })
    assert.deepEqual(await updated({ l: [{ k: 1, v: 1 }, { k: 2 }] }, { l: _.pull({ k: 1 }) }), {
      l: [{ k: 2 }],
    })
    assert.deepEqual(await updated({ l: [1, 2, 3, 2] }, { l: _.pullAll([2, 3]) }), { l: [1] })
  })

  it('addToSet one and each', async () => {
    assert.deepEqual(await updated({ l: ['a'] }, { l: _.addToSet('a') }), { l: ['a'] })
    assert.deepEqual(await updated({ l: ['a'] }, { l: _.addToSet('b') }), { l: ['a', 'b'] })
    assert.deepEqual(await updated({ l: ['a'] }, { l: _.addToSet({ $each: ['a', 'c', 'c'] }) }), {
      l: ['a', 'c'],
    })
  })
})

describe('updates: by where', () => {
  it('all that match, or one', async () => {
    const group = freshId()
    await things.add({ data: [1, 2, 3].map((n) => ({ _id: `${group}${n}`, group, n })) })
    const some = things.where({ group, n: _.gte(2) })
    assert.equal((await some.update({ data: { seen: true } })).stats.updated, 2)
    const one = await things.where({ group }).update({ data: { first: true }, multi: false })
    assert.equal(one.stats.updated, 1)
    assert.equal((await things.where({ group, seen: true }).count()).total, 2)
    assert.equal((await some.remove()).stats.removed, 2)
    assert.equal((await things.where({ group }).count()).total, 1)
  })

  it('a conditional update carries its own proof: 100 reserve 60, never more', async () => {
    const _id = freshId()
    await things.add({ data: { _id, available: 60, holds: {}, rev: 0 } })
    const reserve = (who: string) =>
      things
        .where({ _id, available: _.gte(1), [`holds.${who}`]: _.exists(false) })
        .update({ data: { available: _.inc(-1), [`holds.${who}`]: { n: 1 }, rev: _.inc(1) } })
    const who = Array.from({ length: 100 }, (_unused, index) => `person${index}`)
    const outcomes = await Promise.all(who.map(reserve))
    assert.equal(outcomes.filter(({ stats }) => stats.updated === 1).length, 60)
    const { data } = await things.doc(_id).get()
    assert.equal(data?.available, 0)
    assert.equal(Object.keys(Object(data?.holds)).length, 60)
    assert.equal(data?.rev, 60)
  })

  it('compare-and-set by revision: of ten at once one wins', async () => {
    const _id = freshId()
    await things.add({ data: { _id, rev: 0 } })
    const update = { data: { rev: _.inc(1) } }
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => things.where({ _id, rev: 0 }).update(update)),
    )
    assert.equal(
      outcomes.reduce((sum, { stats }) => sum + stats.updated, 0),
      1,
    )
  })
})
