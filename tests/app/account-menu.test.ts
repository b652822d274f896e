import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import { readMerchantFile } from '../../cloudfunctions/platform/merchant'
import { accountMenuFile, openings, weChatMenu } from '../../config/account-menu'
import { appPages } from '../../config/app-pages'
import { ROOT } from '../../config/build'
import { PROFILE_NAMES, profileNamed } from '../../config/profile'

const APPID = 'wx0123456789abcdef'
const fallback = 'https://shop.example/'
const card = { name: '会员卡', opens: 'pages/card/index' }
const pages = ['pages/card/index']

const menuOf = (buttons: unknown) => v.safeParse(accountMenuFile, { fallback, buttons })
const takes = (buttons: unknown) => menuOf(buttons).success
const named = (name: string) => ({ ...card, name })
const below = (buttons: unknown) => [{ name: '会员', buttons }]
const opening = (opens: string) => takes([{ ...card, opens }])
const times = (count: number) => Array.from({ length: count }, () => card)

describe('the Official Account’s menu', () => {
  it('has one to three buttons, and one to five below one of them', () => {
    assert.ok(takes(times(1)) && takes(times(3)))
    assert.ok(!takes([]) && !takes(times(4)))
    assert.ok(takes(below(times(1))) && takes(below(times(5))))
    assert.ok(!takes(below([])) && !takes(below(times(6))))
  })

  it('has names WeChat takes in bytes, and shows whole', () => {
    assert.ok(takes([named('会员中心')]))
    assert.ok(!takes([named('会员中心页')]), 'fifteen bytes, and the fifth character cut off')
    assert.ok(takes([named('Members')]) && !takes([named('Member card')]))
    assert.ok(
      takes(below([named('预约座位与品茶课')])) && !takes(below([named('预约座位与品茶课程')])),
    )
    assert.ok(!takes([named('')]) && !takes([named(' 卡')]))
    assert.ok(!takes([named('👩‍👩‍👧')]), 'one picture of eighteen bytes')
  })

  it('opens pages without a slash in front, or a list of buttons, and never both', () => {
    assert.ok(opening('shopper/take-over/index') && opening('pages/home/index?store=yuyuanroad'))
    assert.ok(!opening('/pages/card/index') && !opening('https://shop.example/') && !opening(''))
    assert.ok(!takes([{ ...card, buttons: [card] }]) && !takes([{ name: '会员' }]))
    assert.ok(!takes(below([{ name: '会员', buttons: [card] }])), 'there is no third level')
  })

  it('has a web page for every WeChat too old for a Mini Program', () => {
    const menu = v.parse(accountMenuFile, {
      fallback,
      buttons: [card, { name: '更多', buttons: [{ ...card, instead: 'https://card.example/a' }] }],
    })
    const button = {
      type: 'miniprogram',
      name: '会员卡',
      appid: APPID,
      pagepath: 'pages/card/index',
    }
    assert.deepEqual(weChatMenu(menu, APPID, pages), {
      button: [
        { ...button, url: fallback },
        { name: '更多', sub_button: [{ ...button, url: 'https://card.example/a' }] },
      ],
    })
    assert.ok(!v.safeParse(accountMenuFile, { buttons: [card] }).success)
    assert.ok(!takes([{ ...card, instead: 'http://shop.example/' }]))
    assert.ok(!takes([{ ...card, instead: `https://shop.example/${'a'.repeat(1024)}` }]))
  })

  it('is not made where a button opens a page that is not built', () => {
    const menu = v.parse(accountMenuFile, { fallback, buttons: [card] })
    assert.throws(() => weChatMenu(menu, APPID, []), /会员卡 opens pages\/card\/index/)
  })

  it('of the demo opens pages of the whole build; a smaller one names what it lacks', async () => {
    const folder = join(ROOT, 'config/merchant/demo')
    const menu = await readMerchantFile(folder, 'account-menu.json', accountMenuFile)
    assert.equal(openings(menu).length, 12)
    for (const name of PROFILE_NAMES) {
      const made = () => weChatMenu(menu, APPID, appPages(profileNamed(name)))
      if (name === 'full') assert.equal(made().button.length, 3)
      else assert.throws(made, /no page of this build/)
    }
  })
})
