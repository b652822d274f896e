import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { NewPromotion } from '@/shared/contracts/promotions.contract'
import { asId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { claim, twelvePercent } from '../../support/coupons'
import { hefang, oolongCup, osmanthusOolong, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { everything } from '../../support/promotion-rules'

const tenOff: NewPromotion = {
  name: { zh: '满 50 减 10' },
  benefit: { kind: 'amount-off', fromFen: 5_000, offFen: 1_000 },
  scope: everything,
  limits: { perMember: null, perDay: null, inTotal: null },
  how: { kind: 'by-itself', withCoupons: false },
}

describe('a manager’s promotions', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const create = (promotion: NewPromotion, storeId = yuyuan, openid = 'manager-chen') =>
    cloud().phone(openid).intent('promotions/create', { storeId, promotion })

  const shown = async (storeId = yuyuan) =>
    value<'promotions/at-store'>(
      await cloud().phone('shopper-lin').read('promotions/at-store', { storeId }),
    )

  const tryOut = (promotion: NewPromotion, count: number) =>
    cloud()
      .phone('manager-chen')
      .read('promotions/try', { storeId: yuyuan, promotion, cart: [{ skuId: oolongCup, count }] })

  it('are met at their own store from the moment they are made, once for a request', async () => {
    const intent = create(tenOff)
    value<'promotions/create'>(await intent.send())
    const { promotions } = value<'promotions/create'>(await intent.send())
    const made = promotions.filter(({ own }) => own)
    assert.deepEqual(
      made.map(({ promotion: { name }, standing }) => [name, standing]),
      [[tenOff.name, 'on']],
    )
    const isThere = async (storeId: typeof yuyuan) =>
      (await shown(storeId)).promotions.some(({ promotion }) => promotion.name.zh === '满 50 减 10')
    assert.deepEqual([await isThere(yuyuan), await isThere(wukang)], [true, false])
  })

  it('are today’s first on the store’s page, then those of other days', async () => {
    const weekend = { ...tenOff, scope: { ...everything, weekdays: [6, 7] } }
    value<'promotions/create'>(await create(weekend).send())
    const { promotions } = await shown()
    const today = promotions.map((each) => each.today)
    assert.deepEqual(
      today,
      [...today].sort((a, b) => Number(b) - Number(a)),
    )
    assert.ok(today.includes(true) && today.includes(false))
  })

  it('that are not lawful, or name what the merchant has not, are refused with why', async () => {
    const wrong: [NewPromotion, string][] = [
      [{ ...tenOff, benefit: { kind: 'amount-off', fromFen: 500, offFen: 1_000 } }, 'amount'],
      [{ ...tenOff, benefit: { kind: 'amount-off', fromFen: 0, offFen: -1 } }, 'amount'],
      [{ ...tenOff, benefit: { kind: 'amount-off', fromFen: 0, offFen: 10 ** 9 } }, 'amount'],
      [{ ...tenOff, benefit: { kind: 'percent-off', percent: 100, mostFen: null } }, 'percent'],
      [{ ...tenOff, how: { kind: 'by-itself', withCoupons: true } }, 'spans-and-goes-with-coupons'],
      [{ ...tenOff, scope: { ...everything, productIds: [] } }, 'scope-empty'],
      [
        { ...tenOff, scope: { ...everything, productIds: [asId('nosuchproduct')] } },
        'unknown-product',
      ],
      [{ ...tenOff, limits: { ...tenOff.limits, inTotal: 0 } }, 'limits'],
    ]
    for (const [promotion, why] of wrong) {
      const refused = await create(promotion).send()
      assert.ok(!refused.ok && refused.refusal.code === 'promotions/not-lawful', why)
      assert.equal(refused.refusal.why, why)
      const tried = await tryOut(promotion, 1)
      assert.equal(refusalCode(tried), 'promotions/not-lawful')
    }
  })

  it('are tried on an example cart at today’s prices, whenever they are for', async () => {
    const later = {
      ...tenOff,
      scope: { ...everything, weekdays: [6], productIds: [osmanthusOolong] },
    }
    const { fullFen, choice } = value<'promotions/try'>(await tryOut(later, 3))
    assert.deepEqual([fullFen, choice.totalFen], [5_400, 4_400])
    const coupon = {
      ...tenOff,
      how: { kind: 'coupon', givenBy: { kind: 'claim' }, validDays: 7 },
    } as const
    const few = value<'promotions/try'>(await tryOut(coupon, 1))
    assert.deepEqual(Object.values(few.choice.whyNot), [{ why: 'more-needed', fen: 3_200 }])
  })

  it('stop for good, and only by who manages the store they are of', async () => {
    value<'promotions/create'>(await create(tenOff).send())
    const before = value<'promotions/manage'>(
      await cloud().phone('manager-chen').read('promotions/manage', { storeId: yuyuan }),
    )
    const id = before.promotions.find(({ own }) => own)?.promotion.id
    assert.ok(id)
    const stop = (storeId: typeof yuyuan, promotionId = id) =>
      cloud().phone('owner-zhou').intent('promotions/stop', { storeId, promotionId }).send()
    assert.equal(refusalCode(await stop(hefang)), 'promotions/unknown')
    assert.equal(refusalCode(await stop(yuyuan, twelvePercent)), 'promotions/unknown')
    const { promotions } = value<'promotions/stop'>(await stop(yuyuan))
    assert.equal(promotions.find(({ own }) => own)?.standing, 'stopped')
    assert.ok(!(await shown()).promotions.some(({ promotion }) => promotion.id === id))
    const clerks = await create(tenOff, yuyuan, 'clerk-mei').send()
    assert.equal(refusalCode(clerks), 'staff/not-allowed')
  })

  it('show how many were handed out and used', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    value<'promotions/claim'>(await claim(cloud(), 'shopper-lin', twelvePercent))
    const { promotions } = value<'promotions/manage'>(
      await cloud().phone('manager-chen').read('promotions/manage', { storeId: yuyuan }),
    )
    const figures = promotions.find(({ promotion }) => promotion.id === twelvePercent)
    assert.deepEqual([figures?.handedOut, figures?.used, figures?.own], [1, 0, false])
  })
})
