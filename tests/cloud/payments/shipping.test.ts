import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import { withTill } from '../../support/till'

const books = v.object({ payments: v.array(v.object({ delivered: v.boolean() })) })

describe('what was handed over', () => {
  const till = withTill()

  async function paid(): Promise<{ id: string; prepaid: Prepaid }> {
    const id = await till().bill('onecupoftea')
    const prepaid = await till().prepaid(id)
    await till().pay(prepaid)
    return { id, prepaid }
  }
  const act = (deed: object) =>
    till().cloud.raw('till', 'shopper-lin', { id: 'onecupoftea', ...deed })
  async function told(): Promise<boolean | undefined> {
    const response = await fetch(`${till().cloud.url}/local/wechat-pay/payments`)
    return v.parse(books, await response.json()).payments[0]?.delivered
  }
  async function entry() {
    return (await till().cloud.documents('outbox')).map(({ status }) => status)
  }

  it('is told to WeChat once, however often the entry is written and delivered', async () => {
    const { prepaid } = await paid()
    for (let times = 0; times < 2; times += 1) {
      await act({ do: 'handOver', attemptId: prepaid.attemptId })
      await act({ do: 'deliver' })
    }
    assert.equal(await told(), true)
    assert.deepEqual(await entry(), ['done'])
    assert.equal((await till().one('attempts', prepaid.attemptId)).shipped, true)
  })

  it('is told again where the reply was lost, and WeChat’s "told already" counts as told', async () => {
    const { prepaid } = await paid()
    await act({ do: 'handOver', attemptId: prepaid.attemptId })
    const match = { function: 'till', action: 'wx.openApi' }
    await till().cloud.fault({ kind: 'lost-reply', match, count: 1, after: 2 })
    await act({ do: 'deliver' })
    assert.equal(await told(), true)
    assert.deepEqual(await entry(), ['pending'])
    await till().cloud.advance(6_000)
    await act({ do: 'deliver' })
    assert.deepEqual(await entry(), ['done'])
  })

  it('needs no telling where WeChat does not manage the account', async () => {
    const { prepaid } = await paid()
    await till().post('/local/wechat-pay/managed', { managed: false })
    await act({ do: 'handOver', attemptId: prepaid.attemptId })
    await act({ do: 'deliver' })
    assert.deepEqual([await told(), await entry()], [false, ['done']])
  })

  it('is told a day after the payment even where nobody handed it over', async () => {
    await paid()
    await till().cloud.cloud.clock.moveTo(till().cloud.cloud.clock.now() + 23.9 * 3_600_000)
    await act({ do: 'overdue' })
    assert.equal(await told(), false)
    await till().cloud.cloud.clock.moveTo(till().cloud.cloud.clock.now() + 0.2 * 3_600_000)
    await act({ do: 'overdue' })
    assert.equal(await told(), true)
  })
})
