import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { EJSON } from 'bson'
import {
  decodeEjson,
  encodeEjson,
  type Value,
} from '../../../cloudfunctions/emulator/database/ejson'
import { seededRandom } from '../../support/seeded-random'

const seed = 424242

function randomValue(random: () => number, depth: number): Value {
  const pick = Math.floor(random() * (depth > 3 ? 7 : 9))
  switch (pick) {
    case 0:
      return null
    case 1:
      return random() < 0.5
    case 2:
      return Math.floor((random() - 0.5) * 2 ** (random() * 53))
    case 3:
      return (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20)
    case 4:
      return `"${random()}\\ \u2028桂 \ud83c\udf75`
    case 5:
      return new Date(Math.floor((random() - 0.5) * 4e12))
    case 6:
      return /a.b"/im
    case 7:
      return Array.from({ length: Math.floor(random() * 4) }, () => randomValue(random, depth + 1))
    default: {
      const names = ['a', 'b c', 'constructor', '桂', '0'].filter(() => random() < 0.5)
      return Object.fromEntries(names.map((name) => [name, randomValue(random, depth + 1)]))
    }
  }
}

describe('ejson', () => {
  it('writes what MongoDB’s own library writes, and reads back what it wrote', (t) => {
    t.diagnostic(`seed ${seed}`)
    const random = seededRandom(seed)
    for (let round = 0; round < 3_000; round += 1) {
      const value = { value: randomValue(random, 0) }
      const text = encodeEjson(value)
      assert.equal(text, EJSON.stringify(value, { relaxed: false }))
      assert.deepEqual(decodeEjson(text, 0), value)
    }
  })

  it('writes the numbers at the edges like MongoDB’s own library', () => {
    const edges = [0, -0, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 2 ** 62]
    for (const n of [...edges, 2 ** 70, Number.NaN, Infinity, -Infinity, 5e-324, 1e21, 0.1]) {
      assert.equal(encodeEjson({ n }), EJSON.stringify({ n }, { relaxed: false }))
      assert.deepEqual(decodeEjson(encodeEjson(n), 0), n)
    }
  })

  it('freezes everything it reads', () => {
    const value = decodeEjson('{"a":[{"b":1}]}', 0)
    assert.throws(() => Object.assign(Object(value), { c: 1 }), TypeError)
    assert.ok(Object.isFrozen(value))
  })

  it('refuses what it could only keep by changing it', () => {
    const refused: [string, RegExp][] = [
      ['{"a":{"$oid":"5f"}}', /\$oid are not emulated/],
      ['{"a":{"$numberDecimal":"1"}}', /\$numberDecimal are not emulated/],
      ['{"__proto__":{"x":1}}', /__proto__ is refused/],
      ['{"a.__proto__.b":1}', /__proto__.b is refused/],
      ['{"a":{"$date":"yesterday"}}', /not a date/],
      ['{"a":{"$regularExpression":{"pattern":"(","options":""}}}', /Invalid regular expression/],
      ['{"a"', /not JSON/],
      [`${'['.repeat(102)}1${']'.repeat(102)}`, /nesting/],
    ]
    for (const [text, message] of refused) {
      assert.throws(() => decodeEjson(text, 0), { code: 'INVALID_PARAM', message })
    }
  })
})
