import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { offEach, offTogether } from '@/shared/domain/promotions/benefit'
import { isBirthdayWeek } from '@/shared/domain/promotions/birthday-week'
import { counterCode, readCounterCode } from '@/shared/domain/promotions/counter-code'
import { whyBarredCoupon } from '@/shared/domain/promotions/coupon-offer'
import { notLawful, standingOf } from '@/shared/domain/promotions/lawful'
import {
  type Buyer,
  type CouponStatus,
  couponLife,
  type Occasion,
  type Scope,
} from '@/shared/domain/promotions/promotion'
import { isOnToday, whyBarred } from '@/shared/domain/promotions/scope'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { claimed, coupon, pricedFor, rule } from '../../support/random-carts'

function dayOf(text: string): BusinessDay {
  assert.ok(isBusinessDay(text))
  return text
}

const half = { kind: 'percent-off', percent: 50, mostFen: null } as const
const alone = { kind: 'by-itself', withCoupons: true } as const
const { buyer, occasion, now } = pricedFor

describe('what a benefit takes off', () => {
  it('is rounded down to the fen, piece by piece', () => {
    assert.equal(offEach({ ...half, percent: 33 }, 1_000), 330)
    assert.equal(offEach({ ...half, percent: 33 }, 100), 33)
    assert.equal(offEach({ ...half, percent: 1 }, 99), 0)
    assert.equal(offEach({ kind: 'item-at', priceFen: 300 }, 250), 0)
  })

  it('never is more than it costs, nor more than the cap', () => {
    const off = { kind: 'amount-off', fromFen: 0, offFen: 500 } as const
    assert.equal(offTogether(off, 300, 300, []), 300)
    assert.equal(offTogether({ ...half, mostFen: 100 }, 900, 900, []), 100)
  })

  it('of every third piece is the cheapest of its three, counted from the dearest', () => {
    const third = { kind: 'buy-get', buy: 2, free: 1 } as const
    const off = (...prices: number[]) => {
      const pieces = prices.sort((a, b) => b - a).map((eachFen) => ({ eachFen, count: 1 }))
      return offTogether(third, 0, 0, pieces)
    }
    assert.equal(off(10, 20), 0)
    assert.equal(off(10, 20, 30), 10)
    assert.equal(off(10, 20, 30, 5), 10, 'one piece more takes nothing away')
    assert.equal(off(30, 30, 30, 10, 10, 10), 40)
    assert.equal(offTogether(third, 0, 0, [{ eachFen: 9, count: 7 }]), 18)
  })
})

describe('whom, where and when a rule is for', () => {
  const barred = (scope: Partial<Scope>, who: Partial<Buyer> = {}, at: Partial<Occasion> = {}) =>
    whyBarred(rule('rule', half, alone, scope), { ...buyer, ...who }, { ...occasion, ...at })

  it('is said in the order of place, time, person and presence', () => {
    const other = asId<'store'>('anotherstore')
    assert.deepEqual(barred({ storeIds: [other], weekdays: [7] }), { why: 'not-here' })
    assert.deepEqual(barred({ firstDay: dayOf('2026-12-01') }), {
      why: 'not-yet',
      firstDay: '2026-12-01',
    })
    assert.deepEqual(barred({ lastDay: dayOf('2026-11-24') }), { why: 'expired' })
    assert.equal(barred({ firstDay: occasion.day, lastDay: occasion.day }), null)
    assert.deepEqual(barred({ weekdays: [7] }), { why: 'not-today' })
    assert.deepEqual(barred({ newWithinDays: 2 }), {
      why: 'not-for-you',
      because: 'new-members',
    })
    assert.equal(barred({ newWithinDays: 3 }), null)
    assert.deepEqual(barred({ newWithinDays: 3 }, { daysSinceJoining: null }), {
      why: 'not-for-you',
      because: 'new-members',
    })
    const tier = asId<'tier'>('clearteamember')
    assert.deepEqual(barred({ tierIds: [tier] }), { why: 'not-for-you', because: 'tier' })
    assert.equal(barred({ tierIds: [tier] }, { tierId: tier }), null)
    assert.deepEqual(barred({ birthday: true }), { why: 'not-for-you', because: 'birthday' })
    assert.deepEqual(barred({ inStore: true }, { isPresent: false }), { why: 'prove-presence' })
  })

  it('counts minutes of the business day on past midnight, its end not included', () => {
    const hours = { fromMinute: 1_320, toMinute: 1_560 }
    assert.deepEqual(barred({ hours }, {}, { minuteOfDay: 1_319 }), { why: 'not-at-this-hour' })
    assert.equal(barred({ hours }, {}, { minuteOfDay: 1_500 }), null)
    assert.deepEqual(barred({ hours }, {}, { minuteOfDay: 1_560 }), { why: 'not-at-this-hour' })
    const night = rule('night', half, alone, { hours })
    assert.ok(isOnToday(night, { ...occasion, minuteOfDay: 600 }), 'later today it is on')
  })

  it('knows a birthday week across the turn of the year and on 29 February', () => {
    assert.ok(isBirthdayWeek('1990-01-02', dayOf('2026-12-27')))
    assert.ok(isBirthdayWeek('1990-12-30', dayOf('2027-01-05')))
    assert.ok(!isBirthdayWeek('1990-12-30', dayOf('2027-01-07')))
    assert.ok(isBirthdayWeek('2000-02-29', dayOf('2027-03-01')))
    assert.ok(isBirthdayWeek('2000-02-29', dayOf('2027-03-08')))
    assert.ok(!isBirthdayWeek('2000-02-29', dayOf('2027-03-09')))
  })
})

describe('a coupon’s life', () => {
  const lives: Readonly<Record<CouponStatus, readonly string[]>> = couponLife

  it('goes on from each status as the table says, and from none to itself', () => {
    assert.deepEqual(lives, {
      usable: ['held', 'used'],
      held: ['usable', 'used'],
      used: ['usable'],
    })
  })

  it('keeps it good after its rule was stopped, and ends by the clock', () => {
    const carried = { ...rule('carried', half, claimed), stoppedAt: now - 1 }
    const good = coupon('good', carried)
    assert.equal(whyBarredCoupon(good, buyer, occasion, now), null)
    const over = { ...good, expiresAt: now }
    assert.deepEqual(whyBarredCoupon(over, buyer, occasion, now), { why: 'expired' })
    const held = { ...good, status: 'held' } as const
    assert.deepEqual(whyBarredCoupon(held, buyer, occasion, now), { why: 'held' })
  })
})

describe('a lawful rule', () => {
  const lawful = rule('lawful', half, alone)

  it('is one whose numbers are whole and within their bounds', () => {
    assert.equal(notLawful(lawful), null)
    const benefits = [
      [{ ...half, percent: 0 }, 'percent'],
      [{ ...half, percent: 1.5 }, 'percent'],
      [{ kind: 'item-at', priceFen: -1 }, 'price'],
      [{ kind: 'buy-get', buy: 0, free: 1 }, 'pieces'],
      [{ kind: 'amount-off', fromFen: 0, offFen: 10 ** 9 }, 'amount'],
    ] as const
    for (const [benefit, why] of benefits) assert.equal(notLawful({ ...lawful, benefit }), why)
  })

  it('has days, hours and weekdays that can be', () => {
    const scopes: readonly [Partial<Scope>, string][] = [
      [{ firstDay: dayOf('2026-12-02'), lastDay: dayOf('2026-12-01') }, 'days'],
      [{ hours: { fromMinute: 600, toMinute: 600 } }, 'hours'],
      [{ weekdays: [] }, 'weekdays'],
      [{ weekdays: [1, 1] }, 'weekdays'],
      [{ weekdays: [8] }, 'weekdays'],
      [{ tierIds: [] }, 'scope-empty'],
    ]
    for (const [scope, why] of scopes) {
      assert.equal(notLawful({ ...lawful, scope: { ...lawful.scope, ...scope } }), why)
    }
  })

  it('goes with coupons only where it works piece by piece', () => {
    const capped = { ...lawful, benefit: { ...half, mostFen: 500 } }
    assert.equal(notLawful(capped), 'spans-and-goes-with-coupons')
  })

  it('is scheduled, on, over or stopped', () => {
    const from = { scope: { ...lawful.scope, firstDay: dayOf('2026-11-26') }, stoppedAt: null }
    assert.equal(standingOf(from, dayOf('2026-11-25')), 'scheduled')
    assert.equal(standingOf(from, dayOf('2026-11-26')), 'on')
    const until = { scope: { ...lawful.scope, lastDay: dayOf('2026-11-26') }, stoppedAt: null }
    assert.equal(standingOf(until, dayOf('2026-11-26')), 'on')
    assert.equal(standingOf(until, dayOf('2026-11-27')), 'over')
    assert.equal(standingOf({ ...until, stoppedAt: now }, dayOf('2026-11-25')), 'stopped')
  })
})

describe('the code of a coupon or a gift', () => {
  it('reads back as what it shows, and other codes as none', () => {
    const shown = { kind: 'coupon', id: asId<'coupon'>('abcdefghijklmnopqrstuvwxyz') } as const
    const code = counterCode(shown, '0123456789')
    assert.deepEqual(readCounterCode(code), { shown, mark: '0123456789' })
    for (const other of ['', 'c', '123456789012345678901234', `x${code.slice(1)}`, `${code}x`]) {
      assert.equal(readCounterCode(other), null, other)
    }
  })
})
