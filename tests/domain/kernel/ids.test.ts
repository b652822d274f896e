import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asId, isId, newRequestId, requestTime } from '@/shared/kernel/ids'

describe('an id', () => {
  for (const text of ['yuyuanroad', 'a234567890', 'abcdefghijklmnopqrstuvwxyz']) {
    it(`may be ${text}`, () => assert.equal(isId(text), true))
  }

  const refused = [
    '__proto__',
    'constructor.x',
    'holds.a.b.c.d',
    'short',
    'abcdefghijklmnopqrstuvwxyz7',
    'UPPERCASE00',
    'with space00',
    '中文中文中文中文中文',
    'yuyuanroad\n',
    '',
    1234567890,
    null,
    undefined,
    ['yuyuanroad'],
  ]
  for (const value of refused) {
    it(`is never ${JSON.stringify(value)}`, () => assert.equal(isId(value), false))
  }

  it('taken on trust must still be one', () => {
    assert.throws(() => asId('a.b'), /not an id/)
  })
})

describe('a request id', () => {
  const now = Date.parse('2026-11-22T12:34:56.789Z')

  it('is an id and holds its own time to the millisecond', () => {
    const requestId = newRequestId(now, () => 0.5)
    assert.equal(isId(requestId), true)
    assert.equal(requestTime(requestId), now)
  })

  it('stays within the digits for chances at both ends', () => {
    for (const chance of [0, 0.999999999]) {
      assert.equal(isId(newRequestId(now, () => chance)), true)
    }
  })

  it('differs from another of the same millisecond', () => {
    let state = 7
    const random = () => {
      state = (state * 48271) % 2147483647
      return state / 2147483647
    }
    const made = new Set(Array.from({ length: 1000 }, () => newRequestId(now, random)))
    assert.equal(made.size, 1000)
  })
})
