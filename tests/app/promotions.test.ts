import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { conditionsOf, noNames } from '@/features/promotions/condition-words'
import { codeOf } from '@/features/promotions/counter/code-of'
import { untilWords } from '@/features/promotions/expiry-words'
import { beginningAt, endingAt, usualHours } from '@/features/promotions/manage/form-hours'
import {
  emptyForm,
  mayGoWithCoupons,
  type PromotionForm,
  promotionOf,
} from '@/features/promotions/manage/promotion-form'
import { refusedWords } from '@/features/promotions/refused-words'
import { benefitSentence, ruleFace } from '@/features/promotions/rule-words'
import { couponLines } from '@/features/promotions/wallet/coupon-lines'
import { whyNotWords } from '@/features/promotions/why-not.text'
import type { CouponView } from '@/shared/contracts/promotions.contract'
import { notLawful } from '@/shared/domain/promotions/lawful'
import type { Benefit, Promotion } from '@/shared/domain/promotions/promotion'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS } from '@/shared/kernel/instant'
import { everything } from '../support/promotion-rules'

const here = asId<'store'>('storeone00')
const now = Date.UTC(2026, 10, 23, 4)
const today = businessDayAt(now, { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 })
const day = (daysOn: number) =>
  businessDayAt(now + daysOn * DAY_MS, { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 })

const promotion = (more: Partial<Promotion> = {}): Promotion => ({
  id: asId('tenoffeighty'),
  name: { zh: '满减', en: 'Ten off' },
  benefit: { kind: 'amount-off', fromFen: 8_000, offFen: 1_000 },
  scope: everything,
  limits: { perMember: null, perDay: null, inTotal: null },
  how: { kind: 'by-itself', withCoupons: true },
  stoppedAt: null,
  ...more,
})

const zhOf = (more: Partial<Promotion>) =>
  conditionsOf(promotion(more), today, noNames).map(({ zh }) => zh)

describe('what a rule does, in one sentence', () => {
  const sentence = (benefit: Benefit, byItself = false) => benefitSentence(benefit, byItself).zh

  it('says amounts as a sign at a counter does', () => {
    assert.equal(
      sentence({ kind: 'amount-off', fromFen: 8_000, offFen: 1_050 }),
      '满 ¥80 减 ¥10.50',
    )
    assert.equal(sentence({ kind: 'amount-off', fromFen: 0, offFen: 500 }), '立减 ¥5')
  })

  it('shows what it starts from under what it takes off, or that it starts from nothing', () => {
    const face = (fromFen: number) =>
      ruleFace(promotion({ benefit: { kind: 'amount-off', fromFen, offFen: 500 } }))
    assert.deepEqual([face(3_000).big.zh, face(3_000).under?.zh], ['减 ¥5', '满 ¥30 可用'])
    assert.equal(face(0).under?.zh, '无门槛')
  })

  it('counts what is left to pay in Chinese, and what is taken off in English', () => {
    const benefit = { kind: 'percent-off', percent: 15, mostFen: 2_000 } as const
    assert.equal(sentence(benefit), '8.5 折，最多减 ¥20')
    assert.equal(benefitSentence(benefit, false).en, '15% off, ¥20 at most')
    assert.equal(ruleFace(promotion({ benefit })).big.zh, '8.5 折')
  })

  it('tells a price for every piece from a coupon for the dearest one', () => {
    const benefit = { kind: 'item-at', priceFen: 0 } as const
    assert.equal(sentence(benefit, true), '每件 免费')
    assert.equal(sentence(benefit), '最贵的一件免费')
  })

  it('says of how many pieces which are free', () => {
    assert.match(sentence({ kind: 'buy-get', buy: 2, free: 1 }), /每 3 件里，最便宜的 1 件免费/)
  })
})

describe('the conditions of a rule', () => {
  it('are none where nothing narrows it', () => {
    assert.deepEqual(zhOf({}), [])
  })

  it('name goods that are known, and only say that there are some where they are not', () => {
    const scope = { ...everything, categoryIds: [asId<'category'>('teas000000')] }
    const nameOf = (id: string) => (id === 'teas000000' ? { zh: '茶', en: 'Tea' } : undefined)
    assert.deepEqual(zhOf({ scope }), ['限指定商品'])
    assert.deepEqual(conditionsOf(promotion({ scope }), today, nameOf), [
      { zh: '限茶', en: 'on Tea' },
    ])
  })

  it('say its days, weekdays and hours, past midnight among them', () => {
    const hours = { fromMinute: 22 * 60, toMinute: 26 * 60 }
    const scope = { ...everything, firstDay: day(-3), lastDay: day(5), weekdays: [3, 5], hours }
    assert.deepEqual(zhOf({ scope }), ['至 11月28日', '周三、周五', '22:00–次日 02:00'])
    assert.deepEqual(zhOf({ scope: { ...everything, firstDay: day(2) } }), ['11月25日起'])
    assert.deepEqual(zhOf({ scope: { ...everything, weekdays: [1, 2, 3, 4, 5] } }), ['周一至周五'])
  })

  it('count coupons by the piece and promotions by the order', () => {
    const limits = { perMember: 1, perDay: null, inTotal: 500 }
    const how = { kind: 'coupon', givenBy: { kind: 'claim' }, validDays: 14 } as const
    assert.deepEqual(zhOf({ limits, how }), ['每人 1 张', '共 500 张'])
    assert.deepEqual(zhOf({ limits }), ['每人 1 次', '共 500 次'])
  })
})

describe('a coupon in the wallet', () => {
  const coupon = (more: Partial<CouponView>): CouponView => ({
    id: asId('couponone0'),
    promotion: promotion({ limits: { perMember: 1, perDay: null, inTotal: 500 } }),
    status: 'usable',
    expiresAt: now + 5 * DAY_MS,
    usedAt: null,
    ...more,
  })

  it('says how long it is good, and not how many others had one', () => {
    assert.deepEqual(
      couponLines(coupon({}), now).map(({ zh }) => zh),
      ['还剩 5 天'],
    )
  })

  it('says when it was used, or that it has expired', () => {
    const used = couponLines(coupon({ status: 'used', usedAt: now - HOUR_MS }), now)
    assert.deepEqual(used, [{ zh: '11月23日 11:00 用了', en: 'used 23 Nov 11:00' }])
    const [expired] = couponLines(coupon({ status: 'expired' }), now)
    assert.equal(expired?.zh, '已过期')
  })

  it('says hours on its last day, never none', () => {
    assert.equal(untilWords(now + 1, now).zh, '还剩 1 小时')
    assert.equal(untilWords(now + DAY_MS - 1, now).zh, '还剩 23 小时')
    assert.equal(untilWords(now + 60 * DAY_MS, now).zh, '2027年1月22日 12:00 前有效')
  })
})

describe('why a coupon cannot be used', () => {
  it('is one sentence with what it knows', () => {
    assert.equal(whyNotWords({ why: 'more-needed', fen: 1_200 }, today).zh, '还差 ¥12')
    assert.equal(whyNotWords({ why: 'more-pieces-needed', count: 1 }, today).en, '1 more piece')
    assert.equal(whyNotWords({ why: 'not-yet', firstDay: day(2) }, today).zh, '11月25日起可用')
    assert.equal(
      whyNotWords({ why: 'not-for-you', because: 'birthday' }, today).zh,
      '只在生日前后一周能用',
    )
  })

  it('says how many points are missing', () => {
    assert.equal(
      refusedWords({ code: 'promotions/points-missing', points: 80 }).zh,
      '还差 80 积分。',
    )
    assert.match(refusedWords({ code: 'promotions/new-in-2028' }).zh, /没能办成/)
  })
})

describe('a code read at the counter', () => {
  it('is taken without its gaps', () => {
    assert.equal(codeOf(' 1234 5678-90 '), '1234567890')
    assert.equal(codeOf('  '), null)
  })
})

describe('a promotion being written', () => {
  const filled: PromotionForm = { ...emptyForm, name: '午后茶', from: '80', off: '10' }
  const written = (more: Partial<PromotionForm>) => promotionOf({ ...filled, ...more }, here)
  const troubleOf = (more: Partial<PromotionForm>) => {
    const result = written(more)
    return result.ok ? null : result.trouble
  }

  it('is the store’s own and says what was typed', () => {
    const result = written({ weekdays: [5, 3], perMember: '2' })
    assert.ok(result.ok)
    const { scope, benefit, limits } = result.promotion
    assert.deepEqual(scope.storeIds, [here])
    assert.deepEqual(scope.weekdays, [3, 5])
    assert.deepEqual(benefit, { kind: 'amount-off', fromFen: 8_000, offFen: 1_000 })
    assert.deepEqual(limits, { perMember: 2, perDay: null, inTotal: null })
  })

  it('names the first thing that is missing', () => {
    assert.equal(troubleOf({ name: ' ' }), 'name')
    assert.equal(troubleOf({ off: '' }), 'amount')
    assert.equal(troubleOf({ off: '81' }), 'amount')
    assert.equal(troubleOf({ benefit: 'percent-off', percent: '100' }), 'percent')
    assert.equal(troubleOf({ benefit: 'item-at', price: '' }), 'price')
    assert.equal(troubleOf({ benefit: 'buy-get', free: '0' }), 'pieces')
    assert.equal(troubleOf({ how: 'coupon', validDays: '0' }), 'valid-days')
    assert.equal(troubleOf({ how: 'gift', points: '' }), 'points')
    assert.equal(troubleOf({ whom: 'new', newDays: '' }), 'new-members')
    assert.equal(troubleOf({ firstDay: day(2), lastDay: day(1) }), 'days')
    assert.equal(troubleOf({ inTotal: '0' }), 'limits')
    assert.equal(troubleOf({ perDay: '1.5' }), 'limits')
  })

  it('goes with coupons only where it works piece by piece', () => {
    const percent = { benefit: 'percent-off', percent: '10', withCoupons: true } as const
    assert.equal(mayGoWithCoupons({ ...filled, ...percent }), true)
    assert.equal(mayGoWithCoupons({ ...filled, ...percent, most: '20' }), false)
    const capped = written({ ...percent, most: '20' })
    assert.deepEqual(capped.ok && capped.promotion.how, { kind: 'by-itself', withCoupons: false })
  })

  it('is lawful whenever it is written at all', () => {
    const forms: Partial<PromotionForm>[] = [
      {},
      { from: '' },
      { benefit: 'percent-off', percent: '20', most: '30' },
      { benefit: 'item-at', price: '0', how: 'coupon', givenBy: 'staff' },
      { benefit: 'buy-get', withCoupons: true },
      { how: 'gift', points: '200', categoryIds: [asId('teas000000')] },
      { how: 'coupon', givenBy: 'points', points: '100', weekdays: [1, 2, 3, 4, 5, 6, 7] },
      { hours: usualHours, whom: 'birthday', firstDay: day(1), lastDay: day(1) },
    ]
    for (const form of forms) {
      const result = written(form)
      assert.ok(result.ok, JSON.stringify(form))
      assert.equal(notLawful(result.promotion), null, JSON.stringify(form))
    }
  })

  it('takes an end before its beginning for one past midnight', () => {
    assert.deepEqual(endingAt(usualHours, '01:30'), { fromMinute: 840, toMinute: 1_530 })
    assert.deepEqual(beginningAt({ fromMinute: 840, toMinute: 1_530 }, '22:00'), {
      fromMinute: 1_320,
      toMinute: 1_530,
    })
    assert.deepEqual(beginningAt(usualHours, '15:00'), { fromMinute: 900, toMinute: 1_020 })
  })
})
