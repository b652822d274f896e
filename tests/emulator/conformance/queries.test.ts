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
import type { CollectionReference, Command } from '../../support/wx-server-sdk'

let cloud: ConformanceCloud
let things: CollectionReference
let _: Command

/** Six documents that differ in every way a query can ask about. */
const group = freshId()
const rows = [
  { n: 1, name: 'Anna', tags: ['a'], at: new Date(1_000), inside: { x: 1 } },
  { n: 2, name: 'bert', tags: ['a', 'b'], at: new Date(2_000), inside: { x: null } },
  { n: 3, name: 'Cleo', tags: [], at: new Date(3_000), inside: {} },
  {
    n: 4,
    name: 'dora',
    tags: ['b', 'c'],
    parts: [
      { k: 1, v: 2 },
      { k: 2, v: 1 },
    ],
  },
  { n: 5.5, name: 'EMIL', tags: ['c'], parts: [{ k: 1, v: 1 }], live: { p1: { t: 9 } } },
  { n: null, name: 'fritz', live: { p2: {} } },
]

before(async () => {
  cloud = await startConformanceCloud()
  things = cloud.db.collection(CONFORMANCE)
  _ = cloud.db.command
  await things.add({ data: rows.map((row, index) => ({ _id: `${group}${index}`, group, ...row })) })
})
after(() => cloud.close())

/** The names a condition finds, in the order they were added. */
async function find(query: Record<string, unknown>): Promise<string> {
  const { data } = await things
    .where({ group, ...query })
    .orderBy('_id', 'asc')
    .get()
  return data.map(({ name }) => String(name).slice(0, 1).toUpperCase()).join('')
}

describe('queries: what goes over the wire', () => {
  it('dates, regular expressions and nested objects', async () => {
    assert.equal(await find({ at: new Date(2_000) }), 'B')
    assert.equal(await find({ name: /^[A-C]/ }), 'AC')
    assert.equal(await find({ name: /^e/i }), 'E')
    assert.equal(await find({ name: cloud.db.RegExp({ regexp: 'r', options: 'i' }) }), 'BDF')
    assert.equal(await find({ inside: { x: 1 } }), 'A')
    assert.equal(await find({ 'inside.x': 1 }), 'A')
  })
})

describe('queries: what is refused', () => {
  emulatorOnly.it('an operator that does not exist', async () => {
    await assert.rejects(
      cloud.db
        .collection(CONFORMANCE)
        .where({ n: { $near: 1 } })
        .get(),
      {
        errCode: -502002,
      },
    )
  })

  emulatorOnly.it('a flag MongoDB does not have', async () => {
    await assert.rejects(things.where({ name: /a/g }).get(), /invalid flag in regex options: g/)
  })

  emulatorOnly.it('a result over 1 MB', async () => {
    const big = freshId()
    const text = 'x'.repeat(600_000)
    await things.add({ data: [1, 2].map((n) => ({ _id: `${big}${n}`, group: big, text })) })
    await assert.rejects(things.where({ group: big }).get(), /over the limit of 1048576/)
    assert.equal((await things.where({ group: big }).field({ text: false }).get()).data.length, 2)
  })
})

describe('queries: comparison', () => {
  it('equality, with null standing for missing too', async () => {
    assert.equal(await find({ n: 2 }), 'B')
    assert.equal(await find({ n: _.eq(2) }), 'B')
    assert.equal(await find({ n: _.neq(2) }), 'ACDEF')
    assert.equal(await find({ n: null }), 'F')
    assert.equal(await find({ 'inside.x': null }), 'BCDEF')
  })

  it('order, only among values of one type', async () => {
    assert.equal(await find({ n: _.gt(2) }), 'CDE')
    assert.equal(await find({ n: _.gte(2).and(_.lt(5.5)) }), 'BCD')
    assert.equal(await find({ n: _.lte(2).or(_.gt(5)) }), 'ABE')
    assert.equal(await find({ n: _.gt('a') }), '')
    assert.equal(await find({ at: _.gte(new Date(2_000)) }), 'BC')
    assert.equal(await find({ name: _.lt('a') }), 'ACE')
  })

  it('in and nin', async () => {
    assert.equal(await find({ n: _.in([1, 4, 99]) }), 'AD')
    assert.equal(await find({ n: _.nin([1, 4, null]) }), 'BCE')
    assert.equal(await find({ tags: _.in(['b']) }), 'BD')
    assert.equal(await find({ _id: _.in([`${group}5`, `${group}0`, 'other']) }), 'AF')
  })

  it('mod', async () => {
    assert.equal(await find({ n: _.mod(2, 1) }), 'AC')
  })
})

describe('queries: fields and lists', () => {
  it('exists on fields, nested maps and positions in a list', async () => {
    assert.equal(await find({ at: _.exists(true) }), 'ABC')
    assert.equal(await find({ 'live.p1': _.exists(true) }), 'E')
    assert.equal(await find({ 'live.p1': _.exists(false) }), 'ABCDF')
    assert.equal(await find({ 'live.p1.t': _.exists(true) }), 'E')
    assert.equal(await find({ 'live.p2.t': _.exists(false) }), 'ABCDEF')
    assert.equal(await find({ 'inside.x': _.exists(true) }), 'AB')
    assert.equal(await find({ 'tags.1': _.exists(true) }), 'BD')
    assert.equal(await find({ 'tags.0': _.exists(false) }), 'CF')
    assert.equal(await find({ 'parts.1.k': _.exists(true) }), 'D')
  })

  it('an item of a list, a position, or the whole list', async () => {
    assert.equal(await find({ tags: 'b' }), 'BD')
    assert.equal(await find({ 'tags.0': 'b' }), 'D')
    assert.equal(await find({ tags: ['a', 'b'] }), 'B')
    assert.equal(await find({ 'parts.v': 2 }), 'D')
  })

  it('size, all and elemMatch', async () => {
    assert.equal(await find({ tags: _.size(2) }), 'BD')
    assert.equal(await find({ tags: _.size(0) }), 'C')
    assert.equal(await find({ tags: _.all(['b', 'a']) }), 'B')
    assert.equal(await find({ parts: _.elemMatch({ k: 1, v: _.gt(1) }) }), 'D')
    assert.equal(await find({ tags: _.elemMatch(_.gt('b')) }), 'DE')
  })
})

describe('queries: logic', () => {
  it('and, or, nor and not', async () => {
    const both = _.and([{ n: _.gt(1) }, { tags: 'a' }])
    const either = _.or([
      { group, n: 1 },
      { group, name: 'fritz' },
    ])
    const neither = _.and([{ group }, _.nor([{ n: _.gt(1) }, { name: 'fritz' }])])
    const names = async (query: unknown) => {
      const { data } = await things.where(query).orderBy('_id', 'asc').get()
      return data.filter((row) => row.group === group).map(({ name }) => name)
    }
    assert.deepEqual(await names(both), ['bert'])
    assert.deepEqual(await names(either), ['Anna', 'fritz'])
    assert.deepEqual(await names(neither), ['Anna'])
    assert.equal(await find({ n: _.not(_.gt(2)) }), 'ABF')
  })
})

describe('queries: order, pages and fields', () => {
  it('orders by several fields, null before numbers', async () => {
    const { data } = await things.where({ group }).orderBy('n', 'desc').get()
    assert.deepEqual(
      data.map(({ n }) => n),
      [5.5, 4, 3, 2, 1, null],
    )
    const ties = await things
      .where({ group, n: _.in([1, 2]) })
      .orderBy('group', 'asc')
      .orderBy('name', 'desc')
      .get()
    assert.deepEqual(
      ties.data.map(({ name }) => name),
      ['bert', 'Anna'],
    )
  })

  it('pages by skip and limit', async () => {
    const page = async (skip: number) => {
      const query = things.where({ group }).orderBy('_id', 'asc').skip(skip).limit(4)
      return (await query.get()).data.length
    }
    assert.deepEqual([await page(0), await page(4), await page(8)], [4, 2, 0])
  })

  it('answers 100 documents without a limit and at most 1,000 with one', async () => {
    const many = freshId()
    const ids = Array.from({ length: 1_005 }, (_unused, index) => `${many}x${index}`)
    await things.add({ data: ids.map((_id) => ({ _id, group: many })) })
    assert.equal((await things.where({ group: many }).get()).data.length, 100)
    assert.equal((await things.where({ group: many }).limit(5_000).get()).data.length, 1_000)
    assert.equal((await things.where({ group: many }).count()).total, 1_005)
    assert.equal((await things.where({ group: many }).remove()).stats.removed, 1_005)
  })

  it('field keeps or leaves out, the id staying unless told', async () => {
    const query = things.where({ group, n: 4 })
    assert.deepEqual((await query.field({ 'parts.k': true, _id: false }).get()).data, [
      { parts: [{ k: 1 }, { k: 2 }] },
    ])
    assert.deepEqual((await query.field({ name: 1 }).get()).data, [
      { _id: `${group}3`, name: 'dora' },
    ])
  })

  it('count', async () => {
    assert.equal((await things.where({ group }).count()).total, 6)
    assert.equal((await things.where({ group, n: 99 }).count()).total, 0)
  })
})

describe('queries: warnings', () => {
  emulatorOnly.it('warns once for each shape of query that no index serves', async () => {
    const before = cloud.local?.warnings.length ?? 0
    const lookup = cloud.db.collection(LOOKUP)
    await lookup.where({ colour: 'red' }).get()
    await lookup.where({ colour: 'blue' }).get()
    await lookup.where({ _id: 'x', colour: 'blue' }).get()
    await things.where(_.or([{ group: 'x' }, { group: 'y', n: 1 }])).get()
    await things.where(_.or([{ group: 'x' }, { n: 1 }])).get()
    assert.deepEqual(cloud.local?.warnings.slice(before), [
      `no index serves this query on ${LOOKUP}: where colour, order by nothing`,
      `no index serves this query on ${CONFORMANCE}: where $or, order by nothing`,
    ])
  })
})
