import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { businessDayAt, dayDigits } from '@/shared/kernel/business-day'

const shanghai = { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }

/** A moment by Shanghai's clock. */
function at(local: string): number {
  return Date.parse(`${local}+08:00`)
}

describe('a business day', () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    ['2026-11-22T12:00:00', '2026-11-22'],
    ['2026-11-22T23:59:59', '2026-11-22'],
    ['2026-11-23T00:00:00', '2026-11-22'],
    ['2026-11-23T01:30:00', '2026-11-22'],
    ['2026-11-23T03:59:59', '2026-11-22'],
    ['2026-11-23T04:00:00', '2026-11-23'],
    ['2027-01-01T02:00:00', '2026-12-31'],
    ['2028-03-01T03:00:00', '2028-02-29'],
  ]
  for (const [moment, day] of cases) {
    it(`is ${day} at ${moment} where days begin at 04:00`, () => {
      assert.equal(businessDayAt(at(moment), shanghai), day)
    })
  }

  it('begins at midnight where the store says so', () => {
    const store = { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 }
    assert.equal(businessDayAt(at('2026-11-23T00:00:00'), store), '2026-11-23')
  })

  it('follows the store’s clock, not UTC', () => {
    const store = { utcOffsetMinutes: -300, dayStartsAtMinutes: 0 }
    assert.equal(businessDayAt(Date.parse('2026-11-23T04:00:00Z'), store), '2026-11-22')
  })

  it('is written into ids as digits', () => {
    assert.equal(dayDigits(businessDayAt(at('2026-11-22T12:00:00'), shanghai)), '20261122')
  })
})
