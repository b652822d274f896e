import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pointsText } from '@/features/loyalty/points/points.text'
import { inGroups, purchaseCodeOf } from '@/features/loyalty/points/purchase-code'
import { signed } from '@/features/loyalty/points/signed'
import { shareOfNext } from '@/features/loyalty/points/tier-progress'
import { refusedWords } from '@/features/loyalty/refused-words'
import { countTyped, fenTyped, shortPrice } from '@/shared/kernel/price'
import { dayClockWords } from '@/ui/merchant-clock'

describe('the way to the next tier', () => {
  const next = (missingFen: number) => ({ name: { zh: '老茶' }, missingFen })

  it('is told in whole percent, all of it at the top', () => {
    assert.equal(shareOfNext({ spentFen: 15_000, next: next(35_000) }), 30)
    assert.equal(shareOfNext({ spentFen: 0, next: next(50_000) }), 0)
    assert.equal(shareOfNext({ spentFen: 999_900, next: null }), 100)
  })

  it('is never outside its bar, whatever refunds have made of it', () => {
    assert.equal(shareOfNext({ spentFen: -500, next: next(50_500) }), 0)
    assert.equal(shareOfNext({ spentFen: 0, next: next(0) }), 0)
  })
})

describe('points in words', () => {
  it('carry their sign', () => {
    assert.deepEqual([12, -30, 0].map(signed), ['+12', '−30', '0'])
  })

  it('say what of an entry went into a debt, and what became one', () => {
    assert.equal(pointsText.ofDebt(-12).zh, '其中 12 补了欠的')
    assert.equal(pointsText.ofDebt(30).zh, '其中 30 记为待补')
  })
})

describe('a purchase’s code', () => {
  it('is taken as it was made, however it was typed', () => {
    assert.equal(purchaseCodeOf(' ABCD efgh-2345 '), 'abcdefgh2345')
    assert.equal(purchaseCodeOf(' - '), null)
    assert.equal(inGroups('abcdefgh2345'), 'abcd efgh 2345')
  })

  it('is good until a moment by the store’s clock, with its year where that is another', () => {
    const now = Date.UTC(2026, 11, 28, 4)
    assert.equal(dayClockWords(Date.UTC(2027, 0, 3, 17), now).zh, '2027年1月4日 01:00')
    assert.equal(dayClockWords(Date.UTC(2026, 11, 29, 2), now).en, '29 Dec 10:00')
  })
})

describe('money and counts as they are typed', () => {
  it('are taken to the fen, and nothing else is', () => {
    assert.deepEqual(
      ['18', '18.5', '18。05', '0', '', '-1', '1.234', '1e9', '1000000000'].map(fenTyped),
      [1_800, 1_850, 1_805, 0, null, null, null, null, null],
    )
    assert.deepEqual(
      ['12', '0', '1.5', '-3', '100'].map((typed) => countTyped(typed, 99)),
      [12, 0, null, null, null],
    )
  })

  it('are written as short as they can be', () => {
    assert.deepEqual([5_000, 990, -1_000, 0].map(shortPrice), ['¥50', '¥9.90', '−¥10', '¥0'])
  })
})

describe('words for refusals about points', () => {
  it('say up to which amount one may act alone', () => {
    const words = refusedWords({ code: 'loyalty/above-limit', upToFen: 100_000 })
    assert.match(words.zh, /¥1000/)
  })

  it('are the ones everybody knows for what is not about points', () => {
    assert.match(refusedWords({ code: 'membership/not-a-member' }).zh, /不是会员/)
  })
})
