import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CARD_ADDRESS, ME_ADDRESS } from '@/features/membership/addresses'
import { WINDOW_MS } from '@/shared/domain/membership/code-window'
import { value } from '../support/answers'
import { withCloud } from '../support/local-cloud'
import { joinMembers, lookUp } from '../support/members'
import { Phone } from '../support/miniprogram/phone'

/** What the phone's own screen is at before anything asks for more. */
const USUAL_BRIGHTNESS = 0.4

describe('the built card', () => {
  const cloud = withCloud()

  const digitsOn = (phone: Phone) => (phone.page.view.textOf('card-code') ?? '').replace(/ /g, '')

  it('shows a code the counter takes, another one each window, and the screen bright meanwhile', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const phone = new Phone({ cloud: cloud(), openid: 'shopper-lin', address: ME_ADDRESS })
    try {
      await phone.quiet()
      assert.equal(phone.brightness, USUAL_BRIGHTNESS)
      await phone.tap('show-card')
      assert.equal(`/${phone.page.route}`, CARD_ADDRESS)
      const first = digitsOn(phone)
      assert.match(first, /^\d{24}$/)
      assert.equal(phone.brightness, 1)

      await phone.pass(WINDOW_MS)
      const second = digitsOn(phone)
      assert.notEqual(second, first)
      const found = cloud().phone('clerk-mei').intent('membership/find', lookUp(second))
      value<'membership/find'>(await found.send())

      phone.page.hide()
      await phone.quiet()
      assert.equal(phone.brightness, USUAL_BRIGHTNESS)
      assert.deepEqual(phone.complaints, [])
    } finally {
      phone.close()
    }
  })

  it('asks for new codes well before those it holds run out, and not at every one', async () => {
    await joinMembers(cloud(), 'shopper-wang')
    const phone = new Phone({ cloud: cloud(), openid: 'shopper-wang', address: CARD_ADDRESS })
    try {
      await phone.quiet()
      await phone.pass(10 * WINDOW_MS)
      const asked = phone.asked.filter((action) => action === 'membership/card').length
      assert.ok(asked >= 2 && asked <= 4, `asked ${asked} times in five minutes`)
      assert.match(digitsOn(phone), /^\d{24}$/)
    } finally {
      phone.close()
    }
  })
})
