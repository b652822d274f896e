import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { COUNTED_AFTER_MS } from '@/features/stores/entry-counter'
import { HOUR_MS } from '@/shared/kernel/instant'
import { mediumTable, smallTable, yuyuan } from '../support/demo'
import { withCloud } from '../support/local-cloud'
import { HOME, Phone } from '../support/miniprogram/phone'

const CODE = 'abcdefghij0123456789abcdef'
const CHAT_CARD = 1007
const RECENTLY_USED = 1089
const MOMENTS_PAGE = 1154
const scanned = (code: string) => `${HOME}?scene=${encodeURIComponent(code)}`

describe('the built package, entered', () => {
  const cloud = withCloud()

  async function entered(
    start: { readonly address: string; readonly scene?: number },
    act: (phone: Phone) => Promise<void>,
  ): Promise<void> {
    const phone = new Phone({ cloud: cloud(), openid: 'shopper-lin', ...start })
    try {
      await phone.quiet()
      await act(phone)
    } finally {
      phone.close()
    }
    assert.deepEqual(phone.complaints, [])
  }

  it('by a table’s code is at that table, and by another while it is open at that one', () =>
    entered({ address: scanned('p.yuyuanroad.T3') }, async (phone) => {
      assert.equal(phone.page.view.textOf('here'), '您在 3 号桌')
      await phone.enter(scanned('p.yuyuanroad.T5'))
      assert.equal(phone.page.view.textOf('here'), '您在 5 号桌')
      await phone.enter(scanned('c.wukangroad.C2'))
      assert.equal(phone.page.view.textOf('here'), '您在 2 号台')
    }))

  it('by a lane’s code begins with a size that lane is for', () =>
    entered({ address: scanned('l.yuyuanroad.B') }, async (phone) => {
      assert.ok(phone.page.view.textOf(`join-${mediumTable}`))
      assert.equal(phone.page.view.textOf(`join-${smallTable}`), null)
      assert.equal(phone.page.view.textOf('here'), null)
    }))

  it('by a chat card is at the store, and in it no more than before', () =>
    entered({ address: `${HOME}?store=${yuyuan}`, scene: CHAT_CARD }, async (phone) => {
      assert.equal(phone.page.view.textOf('here'), null)
      assert.ok(phone.page.view.textOf('all-stores'))
    }))

  it('keeps its pages on the return from a share sheet, and by a scene that names no page', () =>
    entered({ address: scanned('s.yuyuanroad') }, async (phone) => {
      await phone.tap(`join-${smallTable}`)
      const ticket = phone.page
      await phone.comeBack()
      await phone.comeBack(RECENTLY_USED)
      assert.equal(phone.page, ticket)
      assert.equal(phone.page.route, 'shopper/ticket/index')
    }))

  it('counts an arrival once, however often WeChat tells of it', () =>
    entered({ address: scanned('p.wukangroad.T1') }, async (phone) => {
      const counted = () => phone.asked.filter((name) => name === 'stores/count-entry').length
      assert.equal(counted(), 0, 'not before home is quiet')
      await phone.comeBack()
      await phone.pass(COUNTED_AFTER_MS)
      await phone.comeBack()
      await phone.pass(COUNTED_AFTER_MS)
      assert.equal(counted(), 1)
      await phone.comeBack(RECENTLY_USED)
      await phone.pass(COUNTED_AFTER_MS)
      assert.equal(counted(), 2)
    }))

  it('by a ticket’s code opens the page it is for, when it starts and when it is open', () =>
    entered({ address: scanned(`f.${CODE}`) }, async (phone) => {
      assert.equal(phone.page.route, 'shopper/follow/index')
      await phone.enter(scanned(`t.${CODE}`))
      assert.equal(phone.page.route, 'shopper/take-over/index')
      await phone.enter(`/shopper/follow/index?code=${CODE}`, CHAT_CARD)
      assert.equal(phone.page.route, 'shopper/follow/index')
    }))

  it('by a counter’s amount opens its payment, the amount and the store already there', () =>
    entered({ address: scanned(`a.${yuyuan}.3650`) }, async (phone) => {
      assert.equal(phone.page.route, 'shopper/pay/index')
      assert.equal(phone.page.view.textOf('amount'), '¥36.50')
      assert.equal(phone.page.view.textOf('store-name'), '桂花茶舍 · 愚园路店')
      assert.equal(phone.page.view.textOf('pay'), '付款 ¥36.50')
      await phone.enter(scanned(`a.${yuyuan}.5000001`))
      assert.ok(phone.page.view.textOf('bad-code'), 'more than can be paid at a counter')
    }))

  it('by a bad code, or at a page it lacks, is home with a calm word', () =>
    entered({ address: scanned('hello') }, async (phone) => {
      assert.match(phone.page.view.textOf('bad-code') ?? '', /没有对应的门店/)
      await phone.enter('/shopper/gone/index?id=1', CHAT_CARD)
      assert.equal(phone.page.route, HOME)
      assert.match(phone.page.view.textOf('missing-page') ?? '', /这里是首页/)
    }))

  it('at a page it lacks when it starts is home with a calm word', () =>
    entered({ address: '/shopper/gone/index', scene: CHAT_CARD }, async (phone) => {
      assert.ok(phone.page.view.textOf('missing-page'))
    }))

  it('in Moments’ single page asks the cloud nothing', () =>
    entered({ address: scanned('s.yuyuanroad'), scene: MOMENTS_PAGE }, async (phone) => {
      assert.ok(phone.page.view.textOf('only-a-look'))
      await phone.pass(COUNTED_AFTER_MS)
      assert.deepEqual(phone.asked, [])
    }))

  it('ends in-store mode by itself while it is shown', () =>
    entered({ address: scanned('s.yuyuanroad') }, async (phone) => {
      assert.equal(phone.page.view.textOf('here'), '您在店里')
      const { clock } = cloud().cloud
      clock.moveTo(clock.now() + 8 * HOUR_MS)
      await phone.comeBack()
      assert.equal(phone.page.view.textOf('here'), null)
      assert.ok(phone.page.view.textOf('all-stores'))
    }))
})
