import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { closesAt, type WeeklyHours } from '@/shared/domain/stores/weekly-hours'
import { MINUTE_MS } from '@/shared/kernel/instant'

const shanghai = { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }

/** A moment by the store's own clock. */
function at(local: string, utcOffsetMinutes = shanghai.utcOffsetMinutes): number {
  return Date.parse(`${local}Z`) - utcOffsetMinutes * MINUTE_MS
}

function closing(hours: WeeklyHours, local: string): number | null {
  return closesAt(hours, at(local), shanghai)
}

const [MONDAY, SATURDAY, SUNDAY] = ['2026-11-23', '2026-11-21', '2026-11-22']
const weekdays = [1, 2, 3, 4, 5]

describe('hours of a week', () => {
  const office: WeeklyHours = [{ days: weekdays, opensAtMinutes: 540, closesAtMinutes: 1080 }]

  it('open at the minute they begin and close at the minute they end', () => {
    assert.equal(closing(office, `${MONDAY}T08:59:59.999`), null)
    assert.equal(closing(office, `${MONDAY}T09:00:00`), at(`${MONDAY}T18:00:00`))
    assert.equal(closing(office, `${MONDAY}T17:59:59.999`), at(`${MONDAY}T18:00:00`))
    assert.equal(closing(office, `${MONDAY}T18:00:00`), null)
  })

  it('hold on their days only', () => {
    assert.equal(closing(office, `${SATURDAY}T12:00:00`), null)
    assert.equal(closing(office, `${SUNDAY}T12:00:00`), null)
    for (const [index, date] of ['23', '24', '25', '26', '27'].entries()) {
      const day = [{ days: [index + 1], opensAtMinutes: 540, closesAtMinutes: 1080 }]
      assert.notEqual(closing(day, `2026-11-${date}T12:00:00`), null, `weekday ${index + 1}`)
    }
  })

  it('of none are closed', () => assert.equal(closing([], `${MONDAY}T12:00:00`), null))

  it('go by the store’s clock, wherever the server’s is', () => {
    const honolulu = { utcOffsetMinutes: -600, dayStartsAtMinutes: 240 }
    const open = at(`${MONDAY}T09:00:00`, -600)
    assert.equal(closesAt(office, open, honolulu), at(`${MONDAY}T18:00:00`, -600))
    assert.equal(closesAt(office, open - 1, honolulu), null)
  })
})

describe('two intervals a day', () => {
  const lunchAndDinner: WeeklyHours = [
    { days: [7], opensAtMinutes: 660, closesAtMinutes: 840 },
    { days: [7], opensAtMinutes: 1020, closesAtMinutes: 1320 },
  ]

  it('close at the end of the one that is open', () => {
    assert.equal(closing(lunchAndDinner, `${SUNDAY}T11:00:00`), at(`${SUNDAY}T14:00:00`))
    assert.equal(closing(lunchAndDinner, `${SUNDAY}T17:00:00`), at(`${SUNDAY}T22:00:00`))
  })

  it('are closed in between', () => {
    assert.equal(closing(lunchAndDinner, `${SUNDAY}T14:00:00`), null)
    assert.equal(closing(lunchAndDinner, `${SUNDAY}T16:59:59`), null)
  })
})

describe('hours past midnight', () => {
  const late: WeeklyHours = [{ days: [7], opensAtMinutes: 1080, closesAtMinutes: 1560 }]

  it('belong to the day they began on: 01:30 on Monday is Sunday’s', () => {
    const closes = at(`${MONDAY}T02:00:00`)
    assert.equal(closing(late, `${SUNDAY}T18:00:00`), closes)
    assert.equal(closing(late, `${SUNDAY}T23:59:59`), closes)
    assert.equal(closing(late, `${MONDAY}T00:00:00`), closes)
    assert.equal(closing(late, `${MONDAY}T01:30:00`), closes)
    assert.equal(closing(late, `${MONDAY}T01:59:59.999`), closes)
    assert.equal(closing(late, `${MONDAY}T02:00:00`), null)
  })

  it('are not open in Sunday’s small hours, which are Saturday’s', () => {
    assert.equal(closing(late, `${SUNDAY}T01:30:00`), null)
    assert.equal(closing(late, `${SUNDAY}T17:59:59`), null)
  })

  it('may last until the next day begins, across the end of a month', () => {
    const nightly = [{ days: [1], opensAtMinutes: 1320, closesAtMinutes: 1680 }]
    assert.equal(closing(nightly, '2026-12-01T03:59:59'), at('2026-12-01T04:00:00'))
    assert.equal(closing(nightly, '2026-12-01T04:00:00'), null)
  })
})
