import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { refusalCode } from '../../support/answers'
import { withCloud } from '../../support/local-cloud'
import { allOfIt, MemberShop } from '../../support/member-shop'
import { line, oolong, tin } from '../../support/order-shop'
import { promotion } from '../../support/promotion-rules'
import { tellPaid } from '../../support/wechat-letter'

const MINUTE = 60_000
/** More words with the database than placing with everything has. */
const MOST_WORDS = 60

const fifth = promotion('afifthoffcups', { kind: 'percent-off', percent: 20, mostFen: null })
const rationed = promotion(
  'rationed0000',
  { kind: 'percent-off', percent: 10, mostFen: null },
  {
    how: { kind: 'by-itself', withCoupons: true },
    limits: { perMember: 100, perDay: null, inTotal: 100 },
  },
)

describe('coupons and points an order takes', () => {
  const cloud = withCloud()
  const shop = () => new MemberShop(cloud())
  beforeEach(async () => {
    await cloud().reset()
    await shop().setRules()
    await shop().board()
  })

  async function send(input: object, requestId: string, openid = 'shopper-lin') {
    const client = { version: CONTRACT_VERSION, language: 'zh' }
    const call = { action: 'orders/place', input, requestId, client }
    return cloud()
      .raw('shopper', openid, call)
      .catch(() => 'died' as const)
  }
  function outcomeOf(answer: unknown): string {
    const done = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok
    return done === true ? 'done' : refusalCode(answer)
  }
  const requestId = () => newRequestId(cloud().cloud.clock.now(), Math.random)
  const kill = (after: number) =>
    cloud().fault({
      kind: 'kill',
      match: { function: 'shopper', action: 'orders/place' },
      count: 1,
      after,
    })

  it('are one order’s: of two at once one has the coupon, and the other hears its price without', async () => {
    const lin = await shop().member('shopper-lin')
    const coupon = await shop().give(fifth, lin)
    const input = await shop().wish([line(oolong, 2)])
    const answers = await Promise.all(
      [0, 1, 2].map(async () => outcomeOf(await send(input, requestId()))),
    )
    assert.deepEqual(answers.sort(), ['done', 'orders/price-changed', 'orders/price-changed'])
    assert.equal((await shop().coupon(coupon)).status, 'held')
    const held = (await cloud().documents('orders')).filter(
      ({ status }) => status === 'awaiting-payment',
    )
    assert.equal(held.length, 1)
  })

  it('are one’s own: another’s coupon takes nothing off, and a price made up is refused', async () => {
    const wang = await shop().member('shopper-wang', 400)
    await shop().member('shopper-lin')
    const coupon = await shop().give(fifth, wang)
    const cart = { ...shop().cart([line(oolong, 2)]), benefits: { coupon, points: 1_000 } }
    const { totalFen, benefits } = await shop().quote(cart)
    assert.deepEqual([totalFen, benefits?.couponId, benefits?.coupons], [3_600, null, []])
    const cheap = { ...cart, totalFen: 2_880, allergyNote: '' }
    assert.equal(refusalCode(await send(cheap, requestId())), 'orders/price-changed')
    assert.equal((await shop().coupon(coupon)).status, 'usable')
    const stranger = await shop().quote(cart, 'shopper-nobody')
    assert.deepEqual([stranger.totalFen, stranger.benefits], [3_600, undefined])
  })

  it('are whole numbers a phone could mean, and nothing of its own making', async () => {
    const input = await shop().wish([line(oolong)])
    const asked = [
      { coupon: null, points: -1 },
      { coupon: null, points: 1.5 },
      { coupon: null, points: 10 ** 9 },
      { coupon: 'any', points: 0 },
      { coupon: 'best' },
      { coupon: null, points: 0, discountFen: 500 },
    ]
    for (const benefits of asked) {
      assert.equal(refusalCode(await send({ ...input, benefits }, requestId())), 'request/invalid')
    }
    const guest = { ...shop().cart([line(oolong)]), benefits: allOfIt }
    const staff = cloud().phone('clerk-mei').read('orders/staff-quote', guest)
    assert.equal(refusalCode(await staff), 'request/invalid', 'a guest without a phone has none')
  })

  it('are taken up by the same request, at whichever word placing died', async () => {
    const lin = await shop().member('shopper-lin', 900)
    await shop().setRules(rationed)
    let placed = 0
    let died = 0
    for (let words = 10; words < MOST_WORDS; words += 4) {
      // The kitchen takes no more than so many for now; those that ran out let go of everything.
      if (placed === 6) {
        await cloud().advance(25 * MINUTE)
        await shop().board()
        assert.equal((await shop().points()).held, 0)
        placed = 0
      }
      const coupon = await shop().give(fifth, lin, words)
      const input = await shop().wish([line(oolong, 2)], { coupon, points: 20 })
      await kill(words)
      const id = requestId()
      if ((await send(input, id)) !== 'died') break
      let again = outcomeOf(await send(input, id))
      // A transaction that died holds its documents for thirty seconds: the phone asks once more.
      if (again === 'request/busy') {
        await cloud().advance(31_000)
        again = outcomeOf(await send(input, id))
      }
      assert.equal(again, 'done', `after ${words} words`)
      placed += 1
      died += 1
      assert.equal((await shop().coupon(coupon)).status, 'held', `after ${words} words`)
      assert.equal((await shop().points()).held, 20 * placed, `after ${words} words`)
    }
    assert.ok(died > 6, `died ${died} times only`)
  })

  it('are let go by the timer where nobody took placing up', async () => {
    const lin = await shop().member('shopper-lin', 900)
    await shop().setRules(rationed)
    const { free } = await shop().points()
    let died = 0
    for (let words = 8; words < MOST_WORDS; words += 2) {
      const coupon = await shop().give(fifth, lin, words)
      const input = await shop().wish([line(oolong, 2)], { coupon, points: 20 })
      await kill(words)
      if ((await send(input, requestId())) !== 'died') break
      died += 1
    }
    assert.ok(died > 4, `died ${died} times only`)
    await cloud().advance(25 * MINUTE)
    const orders = await cloud().documents('orders')
    assert.ok(orders.every(({ status, unsettled }) => status === 'expired' && unsettled === false))
    assert.equal((await shop().points()).free, free)
    for (const { status } of await cloud().documents('coupons')) assert.equal(status, 'usable')
    const counts = await cloud().documents('promotionCounts')
    assert.ok(counts.length > 0)
    for (const { total } of counts) assert.equal(Number(total), 0)
  })

  it('come with late money once more, or the money goes back where they are gone', async () => {
    const lin = await shop().member('shopper-lin', 400)
    for (const meanwhile of ['nothing', 'used'] as const) {
      const coupon = await shop().give(fifth, lin, meanwhile === 'used' ? 1 : 0)
      const input = await shop().wish([line(oolong, 2)], { coupon, points: 100 })
      const late = await shop().placed(input)
      const { attemptId: outTradeNo } = await shop().prepay(late.id)
      await cloud().advance(20 * MINUTE)
      assert.equal((await shop().coupon(coupon)).status, 'usable')
      assert.equal((await shop().points()).held, 0)
      await shop().board()
      if (meanwhile === 'used') {
        const other = await shop().placed(await shop().wish([line(oolong)], { coupon, points: 0 }))
        await shop().pay(other.id)
      }
      const paidAt = cloud().cloud.clock.now()
      const news = { outTradeNo, totalFen: late.totalFen, openid: 'shopper-lin', paidAt }
      assert.equal(await tellPaid(cloud(), news), 204)
      await cloud().advance(2 * MINUTE)
      const { status, sentBack } = await shop().order(late.id)
      const expected = meanwhile === 'used' ? ['expired', 'late'] : ['paid', undefined]
      assert.deepEqual([status, sentBack], expected, meanwhile)
      assert.equal((await shop().coupon(coupon)).status, 'used')
      assert.equal((await shop().points()).held, 0)
    }
  })

  it('are clawed back by the rule they were bought by, whatever the rule is by then', async () => {
    await shop().member('shopper-lin')
    const order = await shop().paid([line(tin, 2)])
    await shop().handOver(order)
    const { balance } = await shop().points()
    const [programme] = await cloud().documents('pointsProgrammes')
    assert.ok(programme)
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName: 'pointsProgrammes',
      queryType: 'WHERE',
      query: '{}',
      data: '{"$set":{"programme.pointsPerYuan":7,"programme.version":"anotherone"}}',
      merge: true,
      upsert: false,
      multi: true,
    })
    await shop().giveBack(order, [1])
    assert.equal((await shop().points()).balance, balance / 2)
    await shop().giveBack(order, [1])
    assert.equal((await shop().points()).balance, 0)
  })

  it('are none of an order from before there were any, which goes back as it always did', async () => {
    const { id, lines, totalFen } = await shop().paid([line(oolong, 2)])
    const without = (value: object, ...fields: readonly string[]) =>
      Object.fromEntries(Object.entries(value).filter(([field]) => !fields.includes(field)))
    const stored = await shop().document('orders', id)
    assert.ok(Array.isArray(stored.lines))
    const bare = stored.lines.map((each: object) => without(each, 'rules', 'discountFen'))
    const one = { collectionName: 'orders', queryType: 'DOC', query: JSON.stringify({ _id: id }) }
    await cloud().wire({ action: 'database.removeDocument', ...one })
    await shop().keep('orders', [{ ...without(stored, 'benefits'), v: 1, lines: bare }])
    assert.deepEqual((await shop().order(id)).lines, lines)
    await shop().giveBack(await shop().order(id), [1])
    assert.equal((await shop().order(id)).refundedFen, totalFen / 2)
  })
})
