import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  QUIET_FROM_MINUTES,
  QUIET_UNTIL_MINUTES,
  tellAt,
} from '@/shared/domain/notifications/quiet-hours'

const SHANGHAI = 8 * 60

describe('the quiet hours', () => {
  const cases: readonly (readonly [now: string, offset: number, told: string])[] = [
    ['2026-11-25T09:00:00+08:00', SHANGHAI, '2026-11-25T09:00:00+08:00'],
    ['2026-11-25T20:59:59.999+08:00', SHANGHAI, '2026-11-25T20:59:59.999+08:00'],
    ['2026-11-25T21:00:00+08:00', SHANGHAI, '2026-11-26T09:00:00+08:00'],
    ['2026-11-25T23:59:59.999+08:00', SHANGHAI, '2026-11-26T09:00:00+08:00'],
    ['2026-11-26T00:00:00+08:00', SHANGHAI, '2026-11-26T09:00:00+08:00'],
    ['2026-11-26T08:59:59.999+08:00', SHANGHAI, '2026-11-26T09:00:00+08:00'],
    ['2026-12-31T22:00:00+08:00', SHANGHAI, '2027-01-01T09:00:00+08:00'],
    ['2026-11-25T21:00:00-09:30', -9.5 * 60, '2026-11-26T09:00:00-09:30'],
    ['2026-11-25T12:00:00+08:00', -4 * 60, '2026-11-25T09:00:00-04:00'],
    ['2026-11-25T02:00:00+05:45', 5.75 * 60, '2026-11-25T09:00:00+05:45'],
  ]
  for (const [now, offset, told] of cases) {
    it(`have what can wait at ${now} told at ${told}`, () => {
      assert.equal(tellAt(Date.parse(now), offset), Date.parse(told))
    })
  }

  it('are never asked twice: what they put off is told then, and within half a day', () => {
    const start = Date.parse('2026-11-25T00:00:00Z')
    for (const offset of [-600, -210, 0, 330, 480, 765]) {
      for (let minute = 0; minute < 2 * 1440; minute += 7) {
        const now = start + minute * 60_000
        const at = tellAt(now, offset)
        const waited = (at - now) / 60_000
        assert.ok(waited >= 0 && waited <= 1440 - QUIET_FROM_MINUTES + QUIET_UNTIL_MINUTES)
        assert.equal(tellAt(at, offset), at)
      }
    }
  })
})
