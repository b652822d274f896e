import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { earningRuleOf, ruleForTier } from '@/shared/domain/loyalty/earning'
import { type ChainedEntry, canonicalJson, ledgerFault } from '@/shared/domain/loyalty/ledger'
import { expiryOf, lastDayOf, monthsAfter } from '@/shared/domain/loyalty/points-day'
import type { LoyaltyProgramme, Tier } from '@/shared/domain/loyalty/programme'
import { nextReview, spentWithin, tierOf } from '@/shared/domain/loyalty/tier'
import { asId } from '@/shared/kernel/ids'
import { dayOf } from '../../support/manager'
import { hashOf, Wallet } from '../../support/point-histories/wallet'

function tier(id: string, fromFen: number, earnPercent: number): Tier {
  return { id: asId(id), name: { zh: id }, fromFen, earnPercent, benefits: [] }
}

const low = tier('newleafmember', 0, 100)
const middle = tier('clearteamember', 50_000, 120)
const high = tier('oldteamembers', 200_000, 150)
const tiers = [low, middle, high]
const reviews = ['01-01', '07-01']

const tea = {
  productId: asId<'product'>('someproduct'),
  categoryId: asId<'category'>('sometea000'),
}
const tin = {
  productId: asId<'product'>('sometin0000'),
  categoryId: asId<'category'>('packagedteas'),
}
const programme: LoyaltyProgramme = {
  version: 'firstrules',
  pointsPerYuan: 1,
  multipliers: [
    { earnPercent: 200, productIds: null, categoryIds: null, weekdays: [3] },
    { earnPercent: 150, productIds: null, categoryIds: [tin.categoryId], weekdays: null },
  ],
  lifetimeMonths: 12,
  burn: null,
  tiers,
  tierReviewDays: reviews,
  birthdayPoints: 50,
  purchaseUpToFen: 100_000,
  adjustUpToPoints: 200,
  warnDaysBeforeExpiry: 30,
}

describe('a tier', () => {
  const spend = [{ month: '2026-03', fen: 60_000 }]
  const on = (day: string, of = spend) => tierOf(of, tiers, reviews, dayOf(day))?.id

  it('is reached by the month of purchase and the eleven before', () => {
    assert.equal(spentWithin(spend, '2027-02'), 60_000)
    assert.equal(spentWithin(spend, '2027-03'), 0)
    assert.equal(spentWithin(spend, '2026-02'), 0)
  })

  it('goes up at once and down only on a review day', () => {
    assert.equal(on('2026-03-01'), middle.id)
    assert.equal(on('2027-02-28'), middle.id)
    assert.equal(on('2027-03-01'), middle.id)
    assert.equal(on('2027-06-30'), middle.id)
    assert.equal(on('2027-07-01'), low.id)
  })

  it('goes at once with the purchase that had reached it', () => {
    assert.equal(on('2026-03-20', [{ month: '2026-03', fen: 49_999 }]), low.id)
  })

  it('kept from before is not lost by the refund of something else', () => {
    const kept = [
      { month: '2026-02', fen: 50_000 },
      { month: '2027-03', fen: 900 },
    ]
    assert.equal(on('2027-03-20', kept), middle.id)
    const refunded = [
      { month: '2026-02', fen: 50_000 },
      { month: '2027-03', fen: 0 },
    ]
    assert.equal(on('2027-03-20', refunded), middle.id)
  })

  it('names the review before which it does not go down', () => {
    assert.equal(nextReview(dayOf('2026-11-25'), reviews), '2027-01-01')
    assert.equal(nextReview(dayOf('2027-01-01'), reviews), '2027-07-01')
  })

  it('is none below the first, where the first asks for something', () => {
    assert.equal(tierOf([], [middle], reviews, dayOf('2026-11-25')), null)
  })
})

describe('how many points a purchase brings', () => {
  it('goes by product, day and tier, the highest multiplier counting', () => {
    const of = (tier: Tier | null, weekday: number) =>
      earningRuleOf(programme, tier, [tea, tin], weekday).milliPointsPerFen
    assert.deepEqual(of(null, 1), [10, 15])
    assert.deepEqual(of(null, 3), [20, 20])
    assert.deepEqual(of(middle, 1), [12, 18])
    assert.deepEqual(of(high, 3), [30, 30])
  })

  it('of an amount without lines goes by the day and the tier', () => {
    assert.deepEqual(earningRuleOf(programme, null, null, 3).milliPointsPerFen, [20])
    const made = earningRuleOf(programme, null, null, 1)
    assert.deepEqual(ruleForTier(made, middle), earningRuleOf(programme, middle, null, 1))
  })
})

describe('the days of points', () => {
  it('end with the last day of a shorter month', () => {
    assert.equal(monthsAfter(dayOf('2026-08-31'), 6), '2027-02-28')
    assert.equal(monthsAfter(dayOf('2027-08-31'), 6), '2028-02-29')
    assert.equal(monthsAfter(dayOf('2026-11-25'), 12), '2027-11-25')
  })

  it('last through their last day, by China’s clock', () => {
    const expiresAt = expiryOf(dayOf('2026-11-25'), 12)
    assert.equal(new Date(expiresAt).toISOString(), '2027-11-25T16:00:00.000Z')
    assert.equal(lastDayOf(expiresAt), '2027-11-25')
  })
})

describe('a ledger', () => {
  const entry = (points: number, lots = { somelot0000: points }, debt = 0) => ({
    kind: 'earn' as const,
    source: { kind: 'birthday', year: 2026 } as const,
    reason: '',
    points,
    lots,
    debt,
  })

  function written(): ChainedEntry[] {
    const wallet = new Wallet()
    wallet.keep({ account: wallet.account, entries: [entry(10), entry(-4), entry(5)] }, 1)
    return wallet.ledger
  }

  const lot = { id: asId<'lot'>('somelot0000'), left: 11 }
  const account = {
    debt: 0,
    lots: [{ ...lot, source: entry(1).source, earned: 15, earnedAt: 1, expiresAt: 2 }],
  }
  function fault(ledger: readonly ChainedEntry[], of = account) {
    return ledgerFault(of, { position: 3, hash: written().at(-1)?.hash ?? '' }, ledger, hashOf)
  }

  it('agrees with its account', () => {
    assert.equal(fault(written()), null)
  })

  it('tells an entry that was changed, taken out, or put elsewhere', () => {
    const [first, second, third] = written()
    assert.ok(first && second && third)
    const forged = { ...second, entry: { ...second.entry, reason: 'forged' } }
    assert.equal(fault([first, forged, third]), 'chain')
    assert.equal(fault([first, third]), 'gap')
    assert.equal(fault([first, second]), 'gap')
    assert.equal(fault([second, first, third]), 'gap')
  })

  it('tells lots and debts that are not what it says', () => {
    assert.equal(fault(written(), { ...account, lots: [] }), 'lots')
    assert.equal(fault(written(), { ...account, debt: 1 }), 'debt')
  })

  it('has one text for one value, whatever the order of its keys', () => {
    assert.equal(
      canonicalJson({ b: [1, { d: null, c: '茶' }], a: true }),
      '{"a":true,"b":[1,{"c":"茶","d":null}]}',
    )
  })
})
