import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MOST_AT_COUNTER_FEN } from '@/shared/domain/stores/counter-amount'
import { doorCode } from '@/shared/domain/stores/door-code'
import {
  type CodedEntry,
  entryCode,
  entryOfCode,
  entryOfScene,
  storeOfScene,
} from '@/shared/domain/stores/entry-code'
import { asId } from '@/shared/kernel/ids'

/** The longest a store's id, a place's code and a code of our own may be. */
const storeId = asId<'store'>('abcdefghij12345678')
const placeCode = 'TABLE123'
const code = 'abcdefghij0123456789abcdef'

const entries: { readonly [K in CodedEntry['kind']]: CodedEntry<K> } = {
  door: { kind: 'door', storeId },
  place: { kind: 'place', storeId, placeCode },
  counter: { kind: 'counter', storeId, placeCode },
  lane: { kind: 'lane', storeId, prefix: 'A' },
  screen: { kind: 'screen', storeId, mark: 'abcdefg234' },
  amount: { kind: 'amount', storeId, amountFen: MOST_AT_COUNTER_FEN },
  'take-over': { kind: 'take-over', code: asId(code) },
  follow: { kind: 'follow', code: asId(code) },
  invitation: { kind: 'invitation', code: asId(code) },
}

const all: readonly CodedEntry[] = Object.values(entries)

describe('a code', () => {
  for (const entry of all) {
    it(`of a ${entry.kind} is read back as it was made, encoded or not`, () => {
      const text = entryCode(entry)
      assert.deepEqual(entryOfCode(text), entry)
      assert.deepEqual(entryOfScene(text), entry)
      assert.deepEqual(entryOfScene(text.replaceAll('.', '%2E')), entry)
    })

    it(`of a ${entry.kind} keeps within 32 of the characters WeChat allows in a scene`, () => {
      assert.match(entryCode(entry), /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/)
    })
  }

  it('begins with a letter of its kind alone', () => {
    const letters = all.map((entry) => entryCode(entry).slice(0, 2))
    assert.deepEqual(letters, ['s.', 'p.', 'c.', 'l.', 'k.', 'a.', 't.', 'f.', 'i.'])
  })

  const foreign = [
    '',
    's.',
    's',
    '.',
    's.short',
    'x.yuyuanroad',
    's.__proto__',
    '__proto__.yuyuanroad',
    's.yuyuanroad.T1',
    's.YUYUANROAD',
    's. yuyuanroad',
    'p.yuyuanroad',
    'p.yuyuanroad.',
    'p.yuyuanroad.t1',
    'p.yuyuanroad.T1.T2',
    'p.yuyuanroad.TABLE1234',
    `p.${'a'.repeat(26)}.TABLE123`,
    'l.yuyuanroad.AB',
    'l.yuyuanroad.a',
    'l.yuyuanroad',
    'k.yuyuanroad',
    'k.yuyuanroad.abcdefg23',
    'k.yuyuanroad.abcdefg231',
    'a.yuyuanroad',
    'a.yuyuanroad.',
    'a.yuyuanroad.0',
    'a.yuyuanroad.-3650',
    'a.yuyuanroad.+3650',
    'a.yuyuanroad.03650',
    'a.yuyuanroad.36.50',
    'a.yuyuanroad.3e3',
    'a.yuyuanroad.0x10',
    'a.yuyuanroad. 3650',
    `a.yuyuanroad.${MOST_AT_COUNTER_FEN + 1}`,
    'a.yuyuanroad.99999999999999999',
    'a.__proto__.3650',
    `t.${code}.x`,
    `t.${code}x`,
    's%2Eyuyuanroad',
    `s.${'a'.repeat(200)}`,
    '.'.repeat(32),
    'hello',
    '桂花茶舍',
  ]
  for (const text of foreign) {
    it(`is not ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(entryOfCode(text), null)
    })
  }

  it('that is no encoding at all is none of ours, and nothing breaks', () => {
    for (const scene of ['%', '%E0%A4%A', '%%%', 's.%zz', '%'.repeat(200)]) {
      assert.equal(entryOfScene(scene), null, scene)
    }
  })
})

describe('the store a scanned code stands in', () => {
  it('is that of a door, a place, a counter, a lane, a screen or an amount', () => {
    for (const kind of ['door', 'place', 'counter', 'lane', 'screen', 'amount'] as const) {
      assert.equal(storeOfScene(entryCode(entries[kind])), storeId)
    }
    assert.equal(storeOfScene(doorCode(storeId)), storeId)
  })

  it('is none for a ticket, an invitation or a foreign code', () => {
    for (const scene of [`t.${code}`, `f.${code}`, `i.${code}`, 's.a.b', '%E0%A4%A', '']) {
      assert.equal(storeOfScene(scene), null, scene)
    }
  })
})
