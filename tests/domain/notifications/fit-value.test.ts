import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  amount,
  characterString,
  phrase,
  thing,
  time,
} from '@/shared/domain/notifications/fit-value'
import { wrongValue } from '../../../cloudfunctions/emulator/openapi/templates'
import { seededRandom } from '../../support/seeded-random'

const fits = (field: string, value: string) =>
  wrongValue({ id: 't', fields: [field] }, { [field]: { value } }) === null

describe('a thing', () => {
  const cases: readonly (readonly [why: string, text: string, expected: string])[] = [
    ['of twenty characters stays whole', '字'.repeat(20), '字'.repeat(20)],
    ['of twenty-one ends in a sign that more followed', '字'.repeat(21), `${'字'.repeat(19)}…`],
    ['counts a rare character or an emoji as one', '𠮷😀'.repeat(10), '𠮷😀'.repeat(10)],
    ['is never cut through the middle of one', '😀'.repeat(21), `${'😀'.repeat(19)}…`],
    ['drops half a character', `茶\ud83d店`, '茶店'],
    ['is one line', '桂花\n茶舍\t\u2028 愚园路', '桂花 茶舍 愚园路'],
    ['holds nothing that cannot be seen', '茶\u202e\u200b\u0007店', '茶 店'],
    ['has no space before the sign', `${'字'.repeat(18)} ${'字'.repeat(5)}`, `${'字'.repeat(18)}…`],
    ['is a dash where there is nothing', ' \n\u200b ', '—'],
  ]
  for (const [why, text, expected] of cases) {
    it(why, () => {
      assert.equal(thing(text), expected)
      assert.ok(fits('thing1', thing(text)))
    })
  }
})

describe('a character string', () => {
  it('keeps digits, letters and symbols, 32 at most', () => {
    assert.equal(characterString('A017'), 'A017')
    assert.equal(characterString('号码 A-017\n'), 'A-017')
    assert.equal(characterString('x'.repeat(40)), 'x'.repeat(32))
    assert.equal(characterString('一号'), '-')
  })
})

describe('a phrase', () => {
  it('is at most five Chinese characters', () => {
    assert.equal(phrase('请到 2 号窗口'), '请到号窗口')
    assert.equal(phrase('轮到您了请尽快'), '轮到您了请')
    assert.equal(phrase('𠮷祥'), '𠮷祥')
  })

  it('without any Chinese is a mistake of ours', () => {
    assert.throws(() => phrase('ready'), /no Chinese/)
    assert.throws(() => phrase(''), /no Chinese/)
  })
})

describe('a moment', () => {
  const at = Date.parse('2026-12-31T16:05:00Z')
  it('is told by the store’s clock, over midnight and the year', () => {
    assert.equal(time(at, 8 * 60), '2027年1月1日 00:05')
    assert.equal(time(at, 0), '2026年12月31日 16:05')
    assert.equal(time(at, -9.5 * 60), '2026年12月31日 06:35')
  })
})

describe('a sum', () => {
  it('has two digits after the point and ten in all', () => {
    assert.equal(amount(0), '¥0.00')
    assert.equal(amount(1250), '¥12.50')
    assert.equal(amount(999_999_999), '¥9999999.99')
    for (const fen of [0, 5, 1250, 999_999_999]) assert.ok(fits('amount1', amount(fen)))
  })

  it('that is none, or longer, is a mistake of ours', () => {
    for (const fen of [-1, 0.5, Number.NaN, 1e11]) assert.throws(() => amount(fen), /no amount/)
  })
})

describe('whatever is said', () => {
  it('fits the type it is made for', () => {
    const seed = 90_1
    const random = seededRandom(seed)
    const pieces = [
      '茶',
      'A',
      '7',
      '😀',
      '\ud83d',
      '\udc00',
      '\n',
      ' ',
      '\u200d',
      '…',
      '𠮷',
      '~',
      '\0',
    ]
    for (let turn = 0; turn < 3_000; turn += 1) {
      const length = Math.floor(random() * 60)
      const text = Array.from(
        { length },
        () => pieces[Math.floor(random() * pieces.length)] ?? '',
      ).join('')
      const told = `seed ${seed}, turn ${turn}: ${JSON.stringify(text)}`
      assert.ok(fits('thing1', thing(text)), told)
      assert.doesNotMatch(thing(text), /[\n\p{Cs}\p{Cf}\p{Cc}]/u, told)
      assert.ok(fits('character_string1', characterString(text)), told)
      assert.ok(fits('phrase1', phrase(`茶${text}`)), told)
    }
  })
})
