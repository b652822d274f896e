import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { datesToCome } from '@/shared/domain/events/dates'
import { mayCome, unanswered } from '@/shared/domain/events/registering'
import {
  backFen,
  freeUntil,
  mayCancel,
  mayCheckIn,
  statusAt,
} from '@/shared/domain/events/registration'
import {
  mayBecome,
  type RegistrationStatus,
  registrationLife,
} from '@/shared/domain/events/registration-life'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'

const STARTS = Date.parse('2026-11-28T14:00:00+08:00')
const statuses = Object.keys(registrationLife) as RegistrationStatus[]

/** Said a second time: a change of the table is a change here. */
const allowed: { readonly [S in RegistrationStatus]: string } = {
  'awaiting-payment': 'registered cancelled expired',
  waiting: 'offered cancelled expired',
  offered: 'awaiting-payment registered cancelled expired',
  registered: 'came cancelled',
  came: 'registered cancelled',
  cancelled: '',
  expired: 'registered',
}

describe('a registration', () => {
  for (const from of statuses) {
    it(`that is ${from} may become ${allowed[from] || 'nothing else'}`, () => {
      assert.equal(
        statuses.filter((to) => mayBecome(from, to)).length,
        registrationLife[from].length,
      )
      assert.equal(registrationLife[from].join(' '), allowed[from])
    })
  }

  it('runs out by itself, and is over with its date', () => {
    const held = { status: 'awaiting-payment', until: STARTS - 1, startsAt: STARTS } as const
    assert.equal(statusAt(held, false, STARTS - 2), 'awaiting-payment')
    assert.equal(statusAt(held, false, STARTS - 1), 'expired')
    const waiting = { status: 'waiting', until: null, startsAt: STARTS } as const
    assert.equal(statusAt(waiting, false, STARTS - 1), 'waiting')
    assert.equal(statusAt(waiting, false, STARTS), 'expired')
    const certain = { status: 'registered', until: null, startsAt: STARTS } as const
    assert.equal(statusAt(certain, false, STARTS + DAY_MS), 'registered')
    assert.equal(statusAt(certain, true, STARTS), 'cancelled')
    assert.equal(statusAt({ ...certain, status: 'expired' }, true, STARTS), 'expired')
  })

  it('gives all its money back until the rule’s last moment, and nothing a moment later', () => {
    const paid = {
      status: 'registered',
      until: null,
      startsAt: STARTS,
      freeUntilMinutes: 24 * 60,
      paidFen: 25_600,
    } as const
    const last = STARTS - DAY_MS
    assert.equal(freeUntil(paid), last)
    assert.equal(backFen(paid, last), 25_600)
    assert.equal(backFen(paid, last + 1), 0)
    assert.equal(backFen({ ...paid, freeUntilMinutes: 0 }, STARTS), 25_600)
    assert.equal(freeUntil({ ...paid, paidFen: 0 }), null)
  })

  it('is given up until it begins, and not by who has come', () => {
    const may = statuses.filter((status) => mayCancel(status, STARTS, STARTS - 1))
    assert.deepEqual(may, ['awaiting-payment', 'waiting', 'offered', 'registered'])
    assert.equal(mayCancel('registered', STARTS, STARTS), false)
  })

  it('is checked in on its own day', () => {
    assert.equal(mayCheckIn(STARTS, STARTS - 12 * HOUR_MS - 1), false)
    assert.equal(mayCheckIn(STARTS, STARTS - 12 * HOUR_MS), true)
  })

  it('is for members where it is, and for those of its tiers', () => {
    const tierId = asId<'tier'>('oldteamembers')
    const tiers = { for: 'tiers', tierIds: [tierId] } as const
    const nobody = { isMember: false, tierId: null }
    assert.equal(mayCome({ for: 'everybody' }, nobody), true)
    assert.equal(mayCome({ for: 'members' }, nobody), false)
    assert.equal(mayCome({ for: 'members' }, { isMember: true, tierId: null }), true)
    assert.equal(mayCome(tiers, { isMember: true, tierId: null }), false)
    assert.equal(mayCome(tiers, { isMember: true, tierId }), true)
    assert.equal(mayCome(tiers, { isMember: false, tierId }), false)
  })

  it('answers what has to be answered', () => {
    const must = { id: asId<'question'>('eatswithout'), asks: { zh: '忌口' }, mustAnswer: true }
    assert.equal(unanswered([{ ...must, mustAnswer: false }], {}), undefined)
    assert.equal(unanswered([must], {}), must)
    assert.equal(unanswered([must], { [must.id]: '' }), must)
    assert.equal(unanswered([must], { [must.id]: '无' }), undefined)
  })
})

describe('the dates of an event', () => {
  const china = { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }
  const weekly = { on: [], weekdays: [6], startsAtMinutes: 14 * 60, minutes: 90, capacity: 12 }

  it('are four weeks of Saturdays, each by the store’s clock', () => {
    const noon = Date.parse('2026-11-25T12:00:00+08:00')
    const dates = datesToCome(weekly, china, noon)
    assert.deepEqual(
      dates.map(({ day }) => day),
      ['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19'],
    )
    assert.equal(dates[0]?.startsAt, STARTS)
    assert.equal(dates[0]?.endsAt, STARTS + 90 * MINUTE_MS)
  })

  it('leave out what has begun', () => {
    assert.equal(datesToCome(weekly, china, STARTS)[0]?.day, '2026-12-05')
    assert.equal(datesToCome(weekly, china, STARTS - 1)[0]?.day, '2026-11-28')
  })

  it('may begin after midnight, on the day they belong to', () => {
    const late = { ...weekly, startsAtMinutes: 25 * 60 }
    const [first] = datesToCome(late, china, Date.parse('2026-11-29T00:30:00+08:00'))
    assert.equal(first?.day, '2026-11-28')
    assert.equal(first?.startsAt, Date.parse('2026-11-29T01:00:00+08:00'))
  })
})
