import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { settingsAddress, storePageAddress } from '@/features/stores/page-addresses'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { hefang, yuyuan } from '../support/demo'
import { withCloud } from '../support/local-cloud'
import { HOME, Phone } from '../support/miniprogram/phone'

const SCANNED_CODE = 1047
const RECENTLY_USED = 1001

describe('the built pages of stores, tapped', () => {
  const cloud = withCloud()

  it('lead from a city to a store’s page, which says what a manager changes there', async () => {
    const shopper = new Phone({ cloud: cloud(), openid: 'shopper-lin', address: HOME })
    const manager = new Phone({
      cloud: cloud(),
      openid: 'manager-chen',
      address: settingsAddress(yuyuan),
    })
    try {
      await shopper.quiet()
      await shopper.tap('city-shanghai')
      assert.equal(shopper.page.view.textOf(`store-${hefang}`), null)
      await shopper.tap(`details-${yuyuan}`)
      assert.equal(shopper.page.route, 'shopper/store/index')
      assert.equal(shopper.page.view.textOf('opening'), '营业中 · 22:00 关门')
      assert.match(shopper.page.view.textOf('wifi') ?? '', /osmanthus-yuyuan.*guihua1088/)

      await manager.quiet()
      await manager.tap('add-exception')
      await manager.tap('save-exception')
      assert.match(manager.page.view.textOf('settings-exceptions') ?? '', /11月25日 今天.*休息/)
      await shopper.pass(MINUTE_MS)
      assert.equal(shopper.page.view.textOf('opening'), '今天休息 · 明天 10:00 开门')
    } finally {
      shopper.close()
      manager.close()
    }
    assert.deepEqual([...shopper.complaints, ...manager.complaints], [])
  })

  it('open and close a stretch of the week, and say beside it what cannot be', async () => {
    const manager = new Phone({
      cloud: cloud(),
      openid: 'manager-chen',
      address: settingsAddress(yuyuan),
    })
    try {
      await manager.quiet()
      await manager.tap('add-stretch')
      assert.equal(manager.page.view.textOf('stretch-1-wrong'), '请选择星期几。')
      await manager.tap('stretch-1-day-1')
      assert.match(manager.page.view.textOf('week-wrong') ?? '', /重叠/)
      await manager.tap('stretch-1-remove')
      assert.equal(manager.page.view.textOf('week-wrong'), null)
      assert.equal(manager.page.view.textOf('stretch-1-opens'), null)
    } finally {
      manager.close()
    }
    assert.deepEqual(manager.complaints, [])
  })

  it('show the Official Account where WeChat would, and nothing once WeChat refuses it', async () => {
    const address = storePageAddress(yuyuan).slice(1)
    const phones = [SCANNED_CODE, RECENTLY_USED].map(
      (scene) => new Phone({ cloud: cloud(), openid: 'shopper-lin', address, scene }),
    )
    const shown = () => phones.map(({ page }) => page.view.textOf('follow-account') !== null)
    try {
      for (const phone of phones) await phone.quiet()
      assert.deepEqual(shown(), [true, false])
      for (const phone of phones) await phone.enter(address, SCANNED_CODE)
      assert.deepEqual(shown(), [true, false], 'only the launch counts')
      phones[0]?.page.view.tell('follow-account', 'error')
      await phones[0]?.quiet()
      assert.deepEqual(shown(), [false, false])
    } finally {
      for (const phone of phones) phone.close()
    }
  })
})
