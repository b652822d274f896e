import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { ledgerOf, pointsCounter, pointsOf } from '../../support/points'

/** Wednesday: two points a yuan in the demo; ¥1,000 and 200 points by hand are the limits. */
describe('points entered by hand', () => {
  const cloud = withCloud()
  const mei = () => pointsCounter(cloud().phone('clerk-mei'))
  const chen = () => pointsCounter(cloud().phone('manager-chen'))
  let member = ''

  beforeEach(async () => {
    await cloud().reset()
    member = (await joinMembers(cloud(), 'shopper-lin')).number
  })

  it('credits a purchase outside the app by the rules of the day', async () => {
    const credited = await mei().credit({ memberNumber: member, amountFen: 3_050 })
    assert.deepEqual(value<'loyalty/credit-purchase'>(credited), { status: 'credited', points: 61 })
    const { balance, free, tier } = await pointsOf(cloud(), 'shopper-lin')
    assert.deepEqual([balance, free, tier?.spentFen], [61, 61, 3_050])
    const [entry] = await ledgerOf(cloud(), 'shopper-lin')
    assert.deepEqual([entry?.kind, entry?.points, entry?.position], ['earn', 61, 1])
    assert.equal(entry?.storeName?.zh.includes('愚园'), true)
  })

  it('credits once however often the request arrives', async () => {
    const intent = cloud().phone('clerk-mei').intent('loyalty/credit-purchase', {
      storeId: yuyuan,
      memberNumber: member,
      amountFen: 3_000,
    })
    await cloud().fault({
      kind: 'lost-reply',
      match: { function: 'staff', action: 'database.commitTransaction' },
      count: 1,
    })
    await intent.send().catch(() => 'cut off')
    value<'loyalty/credit-purchase'>(await intent.send())
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 60)
  })

  it('waits for a second person above the limit, who is neither asker nor member', async () => {
    const chensNumber = (await joinMembers(cloud(), 'manager-chen')).number
    const asked = await chen().credit({ memberNumber: member, amountFen: 100_001 })
    assert.equal(value<'loyalty/credit-purchase'>(asked).status, 'waiting-for-approval')
    value<'loyalty/credit-purchase'>(
      await mei().credit({ memberNumber: chensNumber, amountFen: 200_000 }),
    )
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 0)
    const [mine, about] = await chen().waiting()
    assert.ok(mine && about)
    const own = await chen().approve({ id: mine.id, approved: true })
    assert.equal(refusalCode(own), 'loyalty/second-person')
    const oneself = await chen().approve({ id: about.id, approved: true })
    assert.equal(refusalCode(oneself), 'loyalty/own-account')
    const zhou = pointsCounter(cloud().phone('owner-zhou'))
    value<'loyalty/approve'>(await zhou.approve({ id: mine.id, approved: true }))
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 2_000)
    const twice = await zhou.approve({ id: mine.id, approved: false })
    assert.equal(refusalCode(twice), 'loyalty/request-gone')
  })

  it('adds up what one colleague enters for one member in a day', async () => {
    for (const expected of ['credited', 'waiting-for-approval']) {
      const adjusted = await mei().adjust({ memberNumber: member, points: 150, reason: '补录' })
      assert.equal(value<'loyalty/adjust'>(adjusted).status, expected)
    }
  })

  it('never lets anybody enter points for themselves', async () => {
    const own = (await joinMembers(cloud(), 'clerk-mei')).number
    const adjusted = await mei().adjust({ memberNumber: own, points: 1, reason: '补录' })
    assert.equal(refusalCode(adjusted), 'loyalty/own-account')
    const credited = await mei().credit({ memberNumber: own, amountFen: 100 })
    assert.equal(refusalCode(credited), 'loyalty/own-account')
    const { code } = value<'loyalty/make-purchase-code'>(await mei().makeCode(3_000))
    const claimed = cloud().phone('clerk-mei').intent('loyalty/claim-purchase', { code })
    assert.equal(refusalCode(await claimed.send()), 'loyalty/own-account')
  })

  it('takes points that are not there, and the next ones pay the debt', async () => {
    value<'loyalty/adjust'>(
      await mei().adjust({ memberNumber: member, points: -50, reason: '误记' }),
    )
    assert.deepEqual((await pointsOf(cloud(), 'shopper-lin')).debt, 50)
    await mei().credit({ memberNumber: member, amountFen: 3_000 })
    const { balance, debt, free } = await pointsOf(cloud(), 'shopper-lin')
    assert.deepEqual([balance, debt, free], [10, 0, 10])
  })

  it('refuses amounts and points nobody means', async () => {
    for (const amountFen of [0, -1, 1.5, 1_000_000_000, Number.NaN]) {
      const credited = await mei().credit({ memberNumber: member, amountFen })
      assert.equal(refusalCode(credited), 'request/invalid', `${amountFen} fen`)
      assert.equal(refusalCode(await mei().makeCode(amountFen)), 'request/invalid')
    }
    for (const points of [0, 1_000_000_000, -1_000_000_000, 0.5]) {
      const adjusted = await mei().adjust({ memberNumber: member, points, reason: '补录' })
      assert.equal(refusalCode(adjusted), 'request/invalid', `${points} points`)
    }
  })

  it('knows no member by a number nobody has', async () => {
    assert.equal(refusalCode(await mei().member('1000000008')), 'loyalty/unknown-member')
  })

  it('gives a code’s points once, to whoever of two brings it first', async () => {
    await joinMembers(cloud(), 'shopper-wang')
    const { code, points } = value<'loyalty/make-purchase-code'>(await mei().makeCode(3_000))
    assert.match(code, /^[a-z2-7]{16}$/)
    assert.equal(points, 60)
    const claims = ['shopper-lin', 'shopper-wang'].map((openid) =>
      cloud().phone(openid).intent('loyalty/claim-purchase', { code: code.toUpperCase() }),
    )
    // Both have read it before either takes it.
    const match = {
      function: 'shopper',
      collection: 'purchaseCodes',
      action: 'database.modifyDocument',
    }
    await cloud().fault({ kind: 'latency', match, count: 2, ms: 1_500 })
    const outcomes = await Promise.all(claims.map((claim) => claim.send()))
    const codes = outcomes.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()
    assert.deepEqual(codes, ['loyalty/purchase-taken', 'ok'])
    for (const claim of claims) await claim.send()
    const lin = await pointsOf(cloud(), 'shopper-lin')
    const wang = await pointsOf(cloud(), 'shopper-wang')
    assert.equal(lin.balance + wang.balance, 60)
  })

  it('leaves a large code to somebody in charge', async () => {
    assert.equal(refusalCode(await mei().makeCode(100_001)), 'loyalty/above-limit')
    value<'loyalty/make-purchase-code'>(await chen().makeCode(100_001))
  })

  it('carries a debt over to who leaves and joins again', async () => {
    await mei().adjust({ memberNumber: member, points: -80, reason: '误记' })
    const leave = () => cloud().phone('shopper-lin').intent('membership/leave', {}).send()
    value<'membership/leave'>(await leave())
    await joinMembers(cloud(), 'shopper-lin')
    const { balance, debt } = await pointsOf(cloud(), 'shopper-lin')
    assert.deepEqual([balance, debt], [-80, 80])
    const [entry] = await ledgerOf(cloud(), 'shopper-lin')
    assert.deepEqual([entry?.kind, entry?.points, entry?.debt], ['adjust', -80, 80])
  })

  it('takes what a member has when they leave, and gives none of it to who joins again', async () => {
    await mei().credit({ memberNumber: member, amountFen: 3_000 })
    value<'membership/leave'>(
      await cloud().phone('shopper-lin').intent('membership/leave', {}).send(),
    )
    const accounts = await cloud().documents('pointsAccounts')
    assert.deepEqual(
      accounts.map(({ balance }) => balance),
      [0],
    )
    await joinMembers(cloud(), 'shopper-lin')
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 0)
  })

  it('keeps twenty purchases at once apart', async () => {
    const intents = Array.from({ length: 20 }, (_, index) =>
      mei().credit({ memberNumber: member, amountFen: 100 + index }),
    )
    const credited = (await Promise.all(intents)).flatMap((answer) =>
      answer.ok ? [answer.value] : [],
    )
    assert.ok(credited.length > 0)
    const { balance } = await pointsOf(cloud(), 'shopper-lin')
    const ledger = await ledgerOf(cloud(), 'shopper-lin')
    for (const each of [credited, ledger]) {
      assert.equal(
        each.reduce((sum, { points }) => sum + points, 0),
        balance,
      )
    }
    assert.deepEqual(
      ledger.map(({ position }) => position),
      ledger.map((_, index) => index + 1),
    )
  })
})
