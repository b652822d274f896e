import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { doorCode, storeOfDoorCode } from '@/shared/domain/stores/door-code'
import { asId } from '@/shared/kernel/ids'

describe('a door code', () => {
  const store = asId<'store'>('yuyuanroad')

  it('leads back to its store, encoded or not', () => {
    assert.equal(storeOfDoorCode(doorCode(store)), store)
    assert.equal(storeOfDoorCode(encodeURIComponent(doorCode(store))), store)
  })

  it('keeps within 32 of the characters WeChat allows in a scene', () => {
    const longest = doorCode(asId('abcdefghij12345678'))
    assert.match(longest, /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/)
  })

  for (const scene of [
    '',
    's.',
    's.short',
    'x.yuyuanroad',
    's.__proto__',
    's.a.b',
    '%E0%A4%A',
    's.YUYUANROAD',
  ]) {
    it(`is not ${JSON.stringify(scene)}`, () => assert.equal(storeOfDoorCode(scene), null))
  }
})
