import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { orderBoardAddress } from '@/features/orders/addresses'
import { yuyuan } from '../support/demo'
import { openDesk } from '../support/desk'
import { type OrderPhones, orderPhones } from '../support/order-phones'
import { HOME } from '../support/screens/screen'

describe('an amount a counter asks for by its code', () => {
  let phones: OrderPhones
  let scene: string
  before(async () => {
    phones = await orderPhones()
  })
  after(() => phones.close())

  const at = (page: Page, selector: string) => page.locator(`${selector}:visible`).first()
  const words = async (page: Page, selector: string) =>
    (await at(page, selector).textContent()) ?? ''

  it('is typed by the staff, no more than can be paid, and held up as a code', async () => {
    const { staff } = phones
    await at(staff, '#ask-amount').click()
    await at(staff, '#amount input').fill('50000.01')
    await at(staff, '#amount-word').filter({ hasText: '¥50000.00' }).waitFor()
    await at(staff, '#amount input').fill('36.50')
    await at(staff, '#show-amount').click()
    await at(staff, '#amount-waits').waitFor()
    assert.equal(await words(staff, '#code-name'), '¥36.50')
    scene = await words(staff, '#code-scene')
    assert.equal(scene, `a.${yuyuan}.3650`)
  })

  it('opens paying it on the phone that scans it, where nobody can change it', async () => {
    const { shopper } = phones
    await phones.look(shopper, `${HOME}?scene=${encodeURIComponent(scene)}`)
    await at(shopper, '#pay').waitFor()
    assert.equal(await words(shopper, '#amount'), '¥36.50')
    assert.equal(await shopper.locator('#amount input').count(), 0)
    assert.match(await words(shopper, '#store-name'), /愚园路店/)
    assert.match((await at(shopper, '#pay').getAttribute('aria-label')) ?? '', /¥36\.50.*愚园路/)
  })

  it('is paid, and the counter sees it at once under the number the shopper has', async () => {
    const { shopper, staff } = phones
    await at(shopper, '#pay').click()
    await at(shopper, '#pay-sheet-pay').click()
    await at(shopper, '#order-status').filter({ hasText: '已付款' }).waitFor()
    const number = await words(shopper, '#order-number')
    await at(staff, '.order-face-ready').filter({ hasText: '¥36.50' }).waitFor()
    assert.match(await words(staff, '.order-face-ready'), new RegExp(`${number} · \\d\\d:\\d\\d`))
    assert.equal(await staff.locator('#code-scene:visible').count(), 0)
  })

  it('leaves an empty field for the next, and stands in the board’s list', async () => {
    const { staff } = phones
    await at(staff, '#next-amount').click()
    assert.equal(await at(staff, '#amount input').inputValue(), '')
    await phones.look(staff, orderBoardAddress(yuyuan))
    await at(staff, '#column-payments').filter({ hasText: '¥36.50' }).waitFor()
  })

  it('no page complained on the way', () => {
    assert.deepEqual(phones.complaints, [])
  })
})

describe('the desk, which has no camera', () => {
  it('holds an amount that the counter asks for to the shopper’s phone', async () => {
    const desk = await openDesk()
    try {
      const clerk = desk.cloud.phone('clerk-mei')
      const of = { kind: 'amount', amountFen: 3_650 } as const
      assert.ok((await clerk.read('staff/code', { storeId: yuyuan, of })).ok)
      await desk.page.getByRole('button', { name: '扫码 ¥36.50', exact: true }).click()
      await desk.shopper.locator('#amount:visible').filter({ hasText: '¥36.50' }).waitFor()
    } finally {
      await desk.close()
    }
    assert.deepEqual(desk.complaints, [])
  })
})
