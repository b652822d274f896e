import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  CARD_CODE_DIGITS,
  cardCode,
  readCardCode,
  windowOfCode,
} from '@/shared/domain/membership/card-code'
import { cardNumberOf, isCardNumber } from '@/shared/domain/membership/card-number'
import {
  isTaken,
  WINDOW_MS,
  windowAt,
  windowOver,
  windowStart,
  windowsFrom,
} from '@/shared/domain/membership/code-window'
import { MINUTE_MS } from '@/shared/kernel/instant'

const NOON = Date.parse('2026-11-25T12:00:00+08:00')
const mark = '0123456789'

describe('a card’s number', () => {
  it('ends in the digit Luhn gives the other nine', () => {
    // By hand: doubled from the right 9·2, 7·2, 5·2, 3·2, 1·2 make 9+5+1+6+2, with 8+6+4+2 it is 43.
    assert.equal(cardNumberOf('123456789'), '1234567897')
    assert.equal(isCardNumber('1234567897'), true)
  })

  it('is none with any one digit wrong, or two neighbours exchanged', () => {
    const number = cardNumberOf('123456789')
    for (let place = 0; place < number.length; place += 1) {
      for (let step = 1; step < 10; step += 1) {
        const wrong = String((Number(number[place]) + step) % 10)
        const mistyped = number.slice(0, place) + wrong + number.slice(place + 1)
        assert.equal(isCardNumber(mistyped), false, mistyped)
      }
    }
    for (let place = 0; place < number.length - 1; place += 1) {
      const [one = '', other = ''] = [number[place], number[place + 1]]
      if (one === other || one + other === '09' || one + other === '90') continue
      const exchanged = number.slice(0, place) + other + one + number.slice(place + 2)
      assert.equal(isCardNumber(exchanged), false, exchanged)
    }
  })

  it('has ten digits and no zero in front', () => {
    for (const text of ['', '123456789', '12345678970', '0123456784', '12345678a7']) {
      assert.equal(isCardNumber(text), false, text)
    }
  })
})

describe('the windows of a code', () => {
  it('are thirty seconds each and handed out for five minutes', () => {
    const windows = windowsFrom(NOON)
    assert.equal(windows[0], windowAt(NOON))
    const last = windows.at(-1)
    assert.equal(windowStart((last ?? 0) + 1) - windowStart(windows[0] ?? 0), 5 * MINUTE_MS)
  })

  it('take a code one window early, in its own and one window late, and no longer', () => {
    const window = windowAt(NOON)
    const taken = [-2, -1, 0, 1, 2].map((away) => isTaken(window, NOON + away * WINDOW_MS))
    assert.deepEqual(taken, [false, true, true, true, false])
    assert.equal(isTaken(window, windowOver(window) - 1), true)
    assert.equal(isTaken(window, windowOver(window)), false)
  })
})

describe('a card’s code', () => {
  const number = cardNumberOf('123456789')
  const window = windowAt(NOON)

  it('is 24 digits and is read back', () => {
    const text = cardCode(number, window, mark)
    assert.match(text, /^\d{24}$/)
    assert.equal(text.length, CARD_CODE_DIGITS)
    const code = readCardCode(text)
    assert.ok(code)
    assert.equal(code.number, number)
    assert.equal(code.mark, mark)
    assert.equal(windowOfCode(code, NOON), window)
  })

  it('keeps its window told apart for a day, before and after the digits begin anew', () => {
    const turning = 10_000 * Math.ceil(window / 10_000)
    for (const away of [-2880, -1, 0, 1, 2880]) {
      const code = readCardCode(cardCode(number, turning + away, mark))
      assert.ok(code)
      assert.equal(windowOfCode(code, windowStart(turning)), turning + away, `${away}`)
    }
  })

  it('is nothing else', () => {
    const good = cardCode(number, window, mark)
    const mistyped = `${number.slice(0, 9)}${(Number(number[9]) + 1) % 10}${good.slice(10)}`
    const bad = ['', good.slice(1), `${good}0`, mistyped, `${good.slice(0, 23)}x`, ` ${good}`]
    for (const text of [...bad, '１'.repeat(24)]) assert.equal(readCardCode(text), null, text)
  })
})
