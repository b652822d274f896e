import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { DAY_MS } from '@/shared/kernel/instant'
import { value } from '../../support/answers'
import { claim, welcome } from '../../support/coupons'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { Teller } from '../../support/teller'

const LIN = 'shopper-lin'

describe('a member who confirmed it is warned', () => {
  // Noon, once a day: weeks go by here.
  const cloud = withCloud({ timerRule: '0 0 12 * * * *' })
  const teller = () => new Teller(cloud())
  const pages = async () => (await teller().sent()).map(({ page }) => page)
  beforeEach(async () => {
    await cloud().reset()
    await joinMembers(cloud(), LIN)
  })

  it('once of a coupon, in its last days', async () => {
    value<'promotions/claim'>(await claim(cloud(), LIN, welcome))
    await teller().agree(LIN, 'local-benefit-expiring')
    await teller().agree(LIN, 'local-benefit-expiring')
    const [coupon] = await cloud().documents('coupons')
    await cloud().advance(60 * DAY_MS)
    assert.deepEqual(await pages(), [`shopper/coupon/index?id=${coupon?._id}`])
  })
})
