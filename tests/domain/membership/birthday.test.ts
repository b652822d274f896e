import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acceptBirthday, isCalendarDate } from '@/shared/domain/membership/birthday'

const NOON = Date.parse('2026-11-25T12:00:00+08:00')
const none = { birthday: null, age: 'fourteen-or-older' } as const

/** The birthday kept, or the code it was refused with. */
function outcome(birthday: string, now = NOON, kept: Parameters<typeof acceptBirthday>[0] = none) {
  const accepted = acceptBirthday(kept, birthday, now)
  return accepted.ok ? accepted.value : accepted.refusal.code
}

describe('a birthday', () => {
  it('is a day there was: 29 February in leap years alone', () => {
    assert.equal(outcome('1988-02-29'), '1988-02-29')
    assert.equal(outcome('2000-02-29'), '2000-02-29')
    const no = [
      '1989-02-29',
      '1900-02-29',
      '1990-13-01',
      '1990-04-31',
      '1990-00-10',
      '90-01-01',
      '',
    ]
    for (const date of no) assert.equal(outcome(date), 'membership/not-a-birthday', date)
  })

  it('is not in the future, by China’s calendar, and not of somebody older than anyone was', () => {
    const oneMinutePastMidnight = Date.parse('2026-11-25T00:01:00+08:00')
    assert.equal(outcome('2026-11-26', oneMinutePastMidnight), 'membership/not-a-birthday')
    // Today there, and still yesterday in Greenwich: real, and far too young.
    assert.equal(outcome('2026-11-25', oneMinutePastMidnight), 'membership/birthday-too-young')
    assert.equal(outcome('1903-01-01'), 'membership/not-a-birthday')
    assert.equal(outcome('1905-01-01'), '1905-01-01')
  })

  it('is kept from the day after the fourteenth birthday', () => {
    const at = (date: string) => Date.parse(`${date}T12:00:00+08:00`)
    assert.equal(outcome('2012-11-25', at('2026-11-25')), 'membership/birthday-too-young')
    assert.equal(outcome('2012-11-25', at('2026-11-26')), '2012-11-25')
    assert.equal(outcome('2012-02-29', at('2026-02-28')), 'membership/birthday-too-young')
    assert.equal(outcome('2012-02-29', at('2026-03-01')), '2012-02-29')
  })

  it('is not kept of whoever joined with a guardian', () => {
    const kept = { birthday: null, age: 'with-guardian' } as const
    assert.equal(outcome('1990-05-01', NOON, kept), 'membership/birthday-too-young')
  })

  it('is set once, to whatever day', () => {
    const kept = { birthday: '1990-05-01', age: 'fourteen-or-older' } as const
    assert.equal(outcome('1990-05-01', NOON, kept), 'membership/birthday-set')
    assert.equal(outcome('1991-05-01', NOON, kept), 'membership/birthday-set')
  })
})

describe('a calendar date', () => {
  it('is written in full, and nothing else is one', () => {
    assert.equal(isCalendarDate('2026-11-25'), true)
    for (const text of ['2026-11-25T00:00:00Z', '2026-1-5', '+02026-11-25', '2026-11-31']) {
      assert.equal(isCalendarDate(text), false, text)
    }
  })
})
