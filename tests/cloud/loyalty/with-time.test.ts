import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { ledgerOf, pointsCounter, pointsOf } from '../../support/points'

describe('points from day to day', () => {
  // Half past midnight.
  const cloud = withCloud({ timerRule: '0 30 0 * * * *' })
  const mei = () => pointsCounter(cloud().phone('clerk-mei'))
  const chen = () => pointsCounter(cloud().phone('manager-chen'))
  let member = ''

  beforeEach(async () => {
    await cloud().reset()
    member = (await joinMembers(cloud(), 'shopper-lin')).number
  })

  const setBirthday = (birthday: string) =>
    cloud().phone('shopper-lin').intent('membership/set-birthday', { birthday }).send()

  it('takes no code after seven days, nor one there never was', async () => {
    const { code } = value<'loyalty/make-purchase-code'>(await mei().makeCode(3_000))
    const claim = (text: string) =>
      cloud().phone('shopper-lin').intent('loyalty/claim-purchase', { code: text }).send()
    assert.equal(refusalCode(await claim('aaaaaaaaaaaaaaaa')), 'loyalty/purchase-unknown')
    await cloud().advance(7 * DAY_MS + MINUTE_MS)
    assert.equal(refusalCode(await claim(code)), 'loyalty/purchase-expired')
  })

  it('gives a birthday’s points once a year, and not to who leaves and joins for them', async () => {
    value<'membership/set-birthday'>(await setBirthday('1990-11-26'))
    await cloud().advance(DAY_MS)
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 50)
    await cloud().advance(DAY_MS)
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 50)
    value<'membership/leave'>(
      await cloud().phone('shopper-lin').intent('membership/leave', {}).send(),
    )
    await joinMembers(cloud(), 'shopper-lin')
    value<'membership/set-birthday'>(await setBirthday('1990-11-28'))
    await cloud().advance(DAY_MS)
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 0)
  })

  it('checks every account and adds up what all hold', async () => {
    await mei().credit({ memberNumber: member, amountFen: 3_000 })
    await cloud().advance(DAY_MS)
    const [check] = await chen().checks()
    assert.deepEqual(check && [check.checkedAccounts, check.wrongAccounts], [1, 0])
    assert.deepEqual(check && [check.liabilityPoints, check.liabilityFen], [60, 300])
  })

  it('finds an entry somebody changed behind its back', async () => {
    await mei().credit({ memberNumber: member, amountFen: 3_000 })
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName: 'pointsEntries',
      queryType: 'WHERE',
      query: '{}',
      data: JSON.stringify({ $set: { reason: 'forged' } }),
      multi: true,
      merge: true,
      upsert: false,
    })
    await cloud().advance(DAY_MS)
    const [check] = await chen().checks()
    assert.equal(check?.wrongAccounts, 1)
    const [document] = await cloud().documents('pointsChecks')
    assert.match(JSON.stringify(document), /"fault":"chain"/)
  })
})

describe('points over the years', () => {
  // The first minutes of a year.
  const cloud = withCloud({ timerRule: '0 30 0 1 1 * *' })
  const mei = () => pointsCounter(cloud().phone('clerk-mei'))
  let member = ''

  beforeEach(async () => {
    await cloud().reset()
    member = (await joinMembers(cloud(), 'shopper-lin')).number
  })

  it('warns of what expires, lets it expire at midnight, and writes it down', async () => {
    await mei().credit({ memberNumber: member, amountFen: 3_000 })
    await cloud().advance(340 * DAY_MS)
    const { expiring } = await pointsOf(cloud(), 'shopper-lin')
    assert.deepEqual(expiring, { points: 60, on: '2027-11-25' })
    await cloud().advance(25 * DAY_MS + 12 * 60 * MINUTE_MS - MINUTE_MS)
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).free, 60)
    await cloud().advance(MINUTE_MS)
    assert.equal((await pointsOf(cloud(), 'shopper-lin')).balance, 0)
    assert.equal((await ledgerOf(cloud(), 'shopper-lin')).length, 1)
    await cloud().advance(40 * DAY_MS)
    const [, expired] = await ledgerOf(cloud(), 'shopper-lin')
    assert.deepEqual([expired?.kind, expired?.points], ['expire', -60])
  })

  it('raises a tier at once, and lowers it only on a review day', async () => {
    const tier = async () => (await pointsOf(cloud(), 'shopper-lin')).tier
    await mei().credit({ memberNumber: member, amountFen: 50_000 })
    assert.equal((await tier())?.id, 'clearteamember')
    assert.equal((await tier())?.keptUntil, '2027-01-01')
    await cloud().advance(400 * DAY_MS)
    assert.deepEqual([(await tier())?.id, (await tier())?.spentFen], ['clearteamember', 0])
    await cloud().advance(2 * DAY_MS)
    assert.equal((await tier())?.id, 'newleafmember')
  })
})
