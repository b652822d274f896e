import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { doorCode } from '@/shared/domain/stores/door-code'
import { SECOND_MS } from '@/shared/kernel/instant'
import { WEAPP_DIR } from '../../config/package-sizes'
import { smallTable, yuyuan } from '../support/demo'
import { CARD, TestCards } from '../support/live-cards'
import { withCloud } from '../support/local-cloud'
import { HOME, Phone } from '../support/miniprogram/phone'

const LIN = 'shopper-lin'
const scanned = `${HOME}?scene=${encodeURIComponent(doorCode(yuyuan))}`

describe('the live card’s button, as built', () => {
  const cloud = withCloud()

  it('is WeChat’s own: the template hands on its type and hears its answer', () => {
    const templates = readFileSync(join(WEAPP_DIR, 'base.wxml'), 'utf8')
    const [button = ''] = /<button [^>]*open-type=[^>]*>/.exec(templates) ?? []
    assert.match(button, /activity-type="{{[^}]+}}"/)
    assert.match(button, /bindcreateliveactivity="eh"/)
  })

  it('hands its code to the cloud once, and says that the card comes', async () => {
    const cards = new TestCards(cloud())
    const phone = new Phone({ cloud: cloud(), openid: LIN, address: scanned })
    try {
      await phone.quiet()
      await phone.tap(`join-${smallTable}`)
      const { view } = phone.page
      assert.equal(view.textOf('keep-card'), '在微信里看进度')
      view.tell('keep-card', 'createliveactivity', { code: await cards.code(LIN) })
      await sleep(0)
      await phone.quiet()
      assert.match(view.textOf('card-kept') ?? '', /服务通知/)
      assert.equal(view.textOf('keep-card'), null)
      await phone.pass(60 * SECOND_MS)
      assert.equal((await cards.stage(LIN))[0], CARD.nearly)
      assert.equal(phone.asked.filter((action) => action === 'queue/keep-card').length, 1)
    } finally {
      phone.close()
    }
    assert.deepEqual(phone.complaints, [])
  })
})
