import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { readMerchantFile } from '../../cloudfunctions/platform/merchant'
import { accountMenuFile, openings, weChatMenu } from '../../config/account-menu'
import { appPages } from '../../config/app-pages'
import { ROOT } from '../../config/build'
import { WEAPP_DIR } from '../../config/package-sizes'
import { profileNamed } from '../../config/profile'
import { withCloud } from '../support/local-cloud'
import { joinMembers } from '../support/members'
import { HOME, Phone } from '../support/miniprogram/phone'

const ACCOUNT_MENU = 1035
const MEMBER = 'shopper-lin'

/** What each of the demo's buttons promises, as the page it opens says it to a member. */
const PROMISED: Readonly<Record<string, RegExp>> = {
  排队取号: /选择门店.*武康路店.*取号.*愚园路店.*取号/s,
  愚园路店: /桂花茶舍 · 愚园路店[\s\S]*取号/,
  点单: /选择门店|乌龙/,
  我的订单: /还没有订单/,
  预约座位与课程: /林师傅|茶席|课/,
  我的预约: /还没有预约/,
  近期活动: /报名|名额/,
  我的报名: /还没有报过名/,
  会员卡: /\d{4} ?\d{4}/,
  我的积分: /积分/,
  我的优惠券: /优惠券/,
  门店优惠: /优惠|领取/,
}

const menu = await readMerchantFile(
  join(ROOT, 'config/merchant/demo'),
  'account-menu.json',
  accountMenuFile,
)
const { button } = weChatMenu(menu, 'wx0123456789abcdef', appPages(profileNamed('full')))
const buttons = button.flatMap((top) => ('sub_button' in top ? top.sub_button : [top]))

describe('the built package, entered by a button of the Official Account’s menu', () => {
  const cloud = withCloud()
  before(() => joinMembers(cloud(), MEMBER))

  function opensWhatItPromised(phone: Phone, { name, pagepath }: (typeof buttons)[number]): void {
    const [route] = pagepath.split('?')
    assert.equal(phone.page.route, route, name)
    assert.match(phone.page.view.text, PROMISED[name] ?? assert.fail(`${name} promises nothing`))
    for (const trouble of ['missing-page', 'bad-code', 'refused', 'unknown-store']) {
      assert.equal(phone.page.view.textOf(trouble), null, `${name}: ${trouble}`)
    }
  }

  it('has the page of every button', () => {
    assert.equal(buttons.length, openings(menu).length)
    for (const { name, pagepath } of buttons) {
      const [route = ''] = pagepath.split('?')
      assert.ok(existsSync(join(WEAPP_DIR, `${route}.js`)), name)
    }
  })

  for (const each of buttons) {
    it(`opens at ${each.name} when it starts`, async () => {
      const phone = new Phone({
        cloud: cloud(),
        openid: MEMBER,
        address: each.pagepath,
        scene: ACCOUNT_MENU,
      })
      try {
        await phone.quiet()
        opensWhatItPromised(phone, each)
      } finally {
        phone.close()
      }
      assert.deepEqual(phone.complaints, [])
    })
  }

  it('opens at each button while it is open, whatever was open', async () => {
    const phone = new Phone({ cloud: cloud(), openid: MEMBER, address: HOME })
    try {
      await phone.quiet()
      for (const each of [...buttons, ...buttons.toReversed()]) {
        await phone.enter(each.pagepath, ACCOUNT_MENU)
        opensWhatItPromised(phone, each)
      }
    } finally {
      phone.close()
    }
    assert.deepEqual(phone.complaints, [])
  })
})
