import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foundItems } from '@/features/orders/guest/finding'
import { isFelt } from '@/features/orders/order/felt'
import { adjustmentWords } from '@/features/orders/receipt.text'
import { mayPay, type PayState, stepOf } from '@/features/payments/pay/pay-steps'
import { byWay } from '@/features/stores/entries/way-in'
import type { MenuItem } from '@/shared/contracts/catalogue.contract'
import { asId } from '@/shared/kernel/ids'

const idle: PayState = {
  preparing: 'idle',
  sheet: 'closed',
  checking: 'idle',
  left: null,
  heard: null,
}

describe('a receipt', () => {
  it('says which rule took what off, a coupon as one, and rounding last', () => {
    const name = { zh: '满 30 减 6' }
    const words = [
      { reason: 'promotion', promotionId: asId<'promotion'>('somerule00'), name, fen: -1 },
      { reason: 'coupon', couponId: asId<'coupon'>('somecoupon'), name, fen: -1 },
      { reason: 'points', points: 20, fen: -1 },
      { reason: 'rounding', fen: -1 },
    ] as const
    assert.deepEqual(
      words.map((each) => adjustmentWords(each).zh),
      ['满 30 减 6', '券：满 30 减 6', '用了 20 积分', '抹零'],
    )
    assert.equal(adjustmentWords(words[1]).en, 'Coupon: 满 30 减 6', 'no English was written')
  })
})

describe('a payment', () => {
  it('is paid only when the cloud says so, however WeChat’s sheet was left', () => {
    for (const left of ['paid', 'cancelled', 'failed'] as const) {
      assert.equal(stepOf({ ...idle, left, heard: { status: 'paid' } }), 'paid', left)
      assert.notEqual(stepOf({ ...idle, left, heard: { status: 'open' } }), 'paid', left)
      assert.notEqual(stepOf({ ...idle, left }), 'paid', left)
    }
  })

  it('waits, and takes no other tap, while the sheet said paid and the cloud has not heard', () => {
    const unheard: PayState = { ...idle, left: 'paid', heard: { status: 'open' } }
    assert.equal(stepOf(unheard), 'unheard')
    assert.equal(stepOf({ ...unheard, checking: 'sending' }), 'unheard', 'asking again is unseen')
    assert.equal(mayPay('unheard'), false)
  })

  it('may be tried again once it was cancelled or failed for certain', () => {
    assert.equal(stepOf({ ...idle, left: 'cancelled', heard: { status: 'open' } }), 'cancelled')
    assert.equal(stepOf({ ...idle, left: 'failed', heard: { status: 'open' } }), 'failed')
    assert.equal(stepOf({ ...idle, left: 'cancelled', checking: 'sending' }), 'checking')
    for (const step of ['ready', 'cancelled', 'failed'] as const) assert.equal(mayPay(step), true)
    for (const step of ['opening', 'in-wechat', 'checking', 'paid'] as const) {
      assert.equal(mayPay(step), false, step)
    }
  })

  it('shows what is under way: preparing, then WeChat’s own sheet', () => {
    assert.equal(stepOf({ ...idle, preparing: 'sending' }), 'opening')
    assert.equal(stepOf({ ...idle, preparing: 'checking' }), 'opening')
    assert.equal(stepOf({ ...idle, sheet: 'open' }), 'in-wechat')
    assert.equal(stepOf({ ...idle, preparing: 'refused' }), 'ready')
  })
})

describe('one’s own order', () => {
  it('is felt when it is ready or given back, not when the page opens on it', () => {
    assert.equal(isFelt(null, 'ready'), false)
    assert.equal(isFelt('accepted', 'ready'), true)
    assert.equal(isFelt('ready', 'ready'), false)
    assert.equal(isFelt('accepted', 'refunded'), true)
    assert.equal(isFelt('paid', 'accepted'), false)
  })
})

describe('a guest’s order', () => {
  const items: MenuItem[] = Array.from({ length: 20 }, (_, at) => ({
    id: asId<'product'>(`product00${String(at).padStart(2, '0')}`),
    categoryId: asId<'category'>('teas000000'),
    name: { zh: `茶 ${at}` },
    fromFen: 1_800,
    words: `茶 ${at} tea ${at}`,
  }))

  it('finds a product by every word typed, in either language', () => {
    assert.equal(foundItems(items, 'TEA 19').shown.length, 1)
    assert.equal(foundItems(items, '咖啡').shown.length, 0)
    const all = foundItems(items, '  ')
    assert.equal(all.shown.length + all.more, 20)
    assert.ok(all.more > 0)
  })
})

describe('how people came in', () => {
  it('is told by the way, the most used first, with the rest together', () => {
    const ways = byWay([
      { kind: 'door', via: 'scan', count: 3 },
      { kind: 'store', via: 'chat', count: 2 },
      { kind: 'store', via: 'group', count: 4 },
      { kind: 'store', via: 'link', count: 1 },
    ])
    assert.deepEqual(ways, [
      { way: 'shared', count: 6 },
      { way: 'at-door', count: 3 },
      { way: 'other', count: 1 },
    ])
  })
})
