import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { eventAddress, guestsAddress, registrationAddress } from '@/features/events/addresses'
import type { RegistrationId, SessionId } from '@/shared/kernel/ids'
import { value } from '../support/answers'
import { yuyuan } from '../support/demo'
import { EventShop, teaClass } from '../support/event-shop'
import { codeOf, joinMembers } from '../support/members'
import { type OrderPhones, orderPhones, tap } from '../support/order-phones'

const WANG = 'shopper-wang'

describe('an event, on two shoppers’ phones and at the door', () => {
  let phones: OrderPhones
  let shop: EventShop
  let sessionId: SessionId
  before(async () => {
    // Three quarters of an hour before the Saturday class.
    phones = await orderPhones(Date.parse('2026-11-28T13:15:00+08:00'))
    shop = new EventShop(phones.cloud)
    await joinMembers(phones.cloud, WANG)
    sessionId = (await shop.next(teaClass)).id
    await shop.setCapacity(sessionId, 2)
  })
  after(() => phones.close())

  const seen = (page: Page, selector: string, words = '') =>
    page.locator(`${selector}:visible`).filter({ hasText: words }).first().waitFor()

  async function mine(openid: string): Promise<RegistrationId> {
    const phone = phones.cloud.phone(openid)
    const { registrations } = value<'events/mine'>(
      await phone.read('events/mine', { before: null }),
    )
    const [newest] = registrations
    assert.ok(newest)
    return newest.id
  }

  it('its last two places are registered for and paid in WeChat’s sheet', async () => {
    const { shopper } = phones
    await phones.look(shopper, eventAddress(teaClass))
    await seen(shopper, '#places-left', '还有 2 个名额')
    await tap(shopper, '#more-places')
    await tap(shopper, '#register')
    await tap(shopper, '#pay-sheet-pay')
    await seen(shopper, '#registration-status', '已报名')
  })

  it('full, it offers the waiting list', async () => {
    const { shopper } = phones
    await phones.look(shopper, eventAddress(teaClass), WANG)
    await seen(shopper, '#places-left', '名额已满')
    await tap(shopper, '#wait')
    await seen(shopper, '#registration-status', '候补中')
  })

  it('a cancellation says what comes back, and offers the place to who waits', async () => {
    const { shopper } = phones
    await phones.look(shopper, registrationAddress(await mine('shopper-lin')))
    await tap(shopper, '#cancel')
    await seen(shopper, '#cancel-back', '不退款')
    await tap(shopper, '#cancel-yes')
    await seen(shopper, '#registration-status', '已取消')
    await phones.look(shopper, registrationAddress(await mine(WANG)), WANG)
    await seen(shopper, '#registration-status', '有名额了')
    await seen(shopper, '#offer-left', '名额留给您')
  })

  it('who takes it pays, and has a place', async () => {
    const { shopper } = phones
    await tap(shopper, '#accept')
    await tap(shopper, '#pay-sheet-pay')
    await seen(shopper, '#registration-status', '已报名')
  })

  it('their card checks them in at the door, once', async () => {
    const { staff, cloud } = phones
    await phones.look(staff, guestsAddress(yuyuan, sessionId))
    await seen(staff, '#registered', '1')
    const scan = async () => {
      await staff.locator('#look-up-field input').fill(await codeOf(cloud, WANG))
      await tap(staff, '#look-up')
    }
    await scan()
    await seen(staff, '#door-word', '已签到')
    await seen(staff, '#came', '1')
    await cloud.advance(60_000)
    await scan()
    await seen(staff, '#door-word', '已经签到过了')
    assert.deepEqual(phones.complaints, [])
  })
})
