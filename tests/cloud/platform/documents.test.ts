import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { EJSON } from 'bson'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { line, oolong, TestShop } from '../../support/order-shop'

describe('a document of another version', () => {
  const cloud = withCloud()
  before(() => cloud().reset())

  /** Writes a document over, as a function of another release would have it. */
  async function rewrite(collectionName: string, document: Record<string, unknown>) {
    const { _id, ...rest } = document
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName,
      queryType: 'DOC',
      query: EJSON.stringify({ _id }),
      data: EJSON.stringify(rest, { relaxed: false }),
      multi: false,
      merge: false,
      upsert: true,
    })
  }

  it('that is later than this release knows is left alone: the call fails, others do not', async () => {
    for (const openid of ['shopper-lin', 'shopper-wang']) await joinMembers(cloud(), openid)
    const look = (openid: string) =>
      cloud().raw('shopper', openid, {
        action: 'membership/me',
        input: {},
        client: { version: CONTRACT_VERSION, language: 'zh' },
      })
    const [one] = await cloud().documents('cards')
    assert.ok(one)
    await rewrite('cards', { ...one, v: 2 })
    const both = await Promise.allSettled(['shopper-lin', 'shopper-wang'].map(look))
    const fulfilled = both.map(({ status }) => status).sort()
    assert.deepEqual(fulfilled, ['fulfilled', 'rejected'])
    const same = (await cloud().documents('cards')).find(({ _id }) => _id === one._id)
    assert.equal(same?.v, 2, 'nothing was written over it')
    await rewrite('cards', one)
    await Promise.all(['shopper-lin', 'shopper-wang'].map(look))
  })

  it('that is earlier is read as today’s: a day’s figures from before coupons and points', async () => {
    const shop = new TestShop(cloud())
    await shop.board()
    await shop.paid([line(oolong)])
    const [figures] = await cloud().documents('orderFigures')
    assert.equal(figures?.v, 2)
    const { promotionFen, coupons, couponFen, points, pointsFen, ...before } = figures
    assert.deepEqual([promotionFen, coupons, couponFen, points, pointsFen], [0, 0, 0, 0, 0])
    await rewrite('orderFigures', { ...before, v: 1 })
    const manager = cloud().phone('manager-chen')
    const read = await manager.read('orders/figures', { storeId: yuyuan, day: null })
    const told = value<'orders/figures'>(read)
    assert.equal(told.orders, 1)
    assert.deepEqual([told.promotionFen, told.coupons, told.pointsFen], [0, 0, 0])
    await shop.paid([line(oolong)])
    const [after] = await cloud().documents('orderFigures')
    assert.equal(after?.v, 2, 'and written as today’s')
  })
})
