import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { COUNTER_ADDRESS } from '@/features/staff/addresses'
import { SECOND_MS } from '@/shared/kernel/instant'
import { water, yuyuan } from '../support/demo'
import { calledFor, floorSeen } from '../support/floor'
import { withCloud } from '../support/local-cloud'
import { HOME, Phone } from '../support/miniprogram/phone'

/** A table that waits asks again after so long. */
const WAITING_POLL_MS = 15 * SECOND_MS

describe('the built pages of calling the staff', () => {
  const cloud = withCloud()

  async function opened(openid: string, address: string, act: (phone: Phone) => Promise<void>) {
    const phone = new Phone({ cloud: cloud(), openid, address })
    try {
      await phone.quiet()
      await act(phone)
    } finally {
      phone.close()
    }
    assert.deepEqual(phone.complaints, [])
  }

  it('call from a table, answer at the counter, and say so at the table', () =>
    opened('shopper-lin', `${HOME}?scene=p.${yuyuan}.T3`, async (table) => {
      await table.tap(`ask-${water}`)
      assert.equal(table.page.view.textOf(`asked-${water}`), '已告诉店员')
      assert.deepEqual(await calledFor(cloud()), ['3 号桌 加水'])
      const [call] = (await floorSeen(cloud())).calls

      await opened('clerk-mei', COUNTER_ADDRESS, async (counter) => {
        assert.equal(counter.page.view.textOf('calls-count'), '1 处在叫')
        await counter.tap(`answer-${call?.id}`)
        assert.equal(counter.page.view.textOf('calls-count'), '没有人叫店员')
        assert.match(counter.page.view.textOf(`call-${call?.id}`) ?? '', /有人去了/)
      })
      await table.pass(WAITING_POLL_MS)
      assert.equal(table.page.view.textOf(`asked-${water}`), '店员来了')
    }))

  it('lead from the counter to a code, and back from it', () =>
    opened('clerk-mei', COUNTER_ADDRESS, async (counter) => {
      await counter.tap('codes')
      assert.equal(counter.page.route, 'staff/codes/index')
      await counter.tap('code-T3')
      assert.equal(counter.page.view.textOf('code-name'), '3 号桌')
      assert.equal(counter.page.view.textOf('code-scene'), `p.${yuyuan}.T3`)
      await counter.tap('code-close')
      assert.equal(counter.page.view.textOf('code-screen'), null)
    }))
})
