import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { Input } from '@/shared/contracts'
import type { StockMove } from '@/shared/domain/catalogue/stock'
import { asId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { oolongCup, teaEggs, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { TestStaff } from '../../support/staff'

describe('the shelf of a store', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset('demo'))

  const mei = () => new TestStaff(cloud(), 'clerk-mei')
  const chen = () => new TestStaff(cloud(), 'manager-chen')
  const shelf = async (storeId = yuyuan) =>
    value<'catalogue/shelf'>(
      await cloud().phone('manager-chen').read('catalogue/shelf', { storeId }),
    )
  const eggs = async (storeId = yuyuan) => {
    const item = (await shelf(storeId)).items.find(({ skuId }) => skuId === teaEggs)
    assert.ok(item)
    return item
  }
  const moving = (move: StockMove, more: Partial<Input<'catalogue/move-stock'>> = {}) =>
    cloud()
      .phone('clerk-mei')
      .intent('catalogue/move-stock', {
        storeId: yuyuan,
        skuId: teaEggs,
        move,
        reason: '早班',
        ...more,
      })
  const ledger = async () =>
    value<'catalogue/movements'>(
      await cloud()
        .phone('clerk-mei')
        .read('catalogue/movements', { storeId: yuyuan, skuId: teaEggs, before: null }),
    ).movements

  it('takes deliveries, waste and counts, each with its reason in the ledger, which adds up', async () => {
    value<'catalogue/move-stock'>(await moving({ kind: 'delivery', count: 12 }).send())
    await cloud().advance(1_000)
    value<'catalogue/move-stock'>(await moving({ kind: 'waste', count: 2 }).send())
    await cloud().advance(1_000)
    value<'catalogue/move-stock'>(await moving({ kind: 'count', there: 47 }).send())
    assert.equal((await eggs()).available, 47)
    assert.deepEqual(
      (await ledger()).map(({ kind, change, reason }) => [kind, change, reason]),
      [
        ['count', -3, '早班'],
        ['waste', -2, '早班'],
        ['delivery', 12, '早班'],
        ['delivery', 40, '开店备货'],
      ],
    )
    assert.equal((await eggs(wukang)).available, 20)
  })

  it('moves once however often one request arrives, an hour later too', async () => {
    const delivery = moving({ kind: 'delivery', count: 12 })
    await Promise.all([delivery.send(), delivery.send(), delivery.send()])
    await cloud().advance(2 * 3_600_000)
    value<'catalogue/move-stock'>(await delivery.send())
    assert.equal((await eggs()).available, 52)
    assert.equal((await ledger()).length, 2)
  })

  it('loses no move of many at once', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => moving({ kind: 'delivery', count: 3 }).send()),
      ...Array.from({ length: 6 }, () => moving({ kind: 'waste', count: 5 }).send()),
    ])
    const done = answers.filter(({ ok }) => ok).length
    assert.equal(done, 14)
    assert.equal((await eggs()).available, 40 + 24 - 30)
  })

  it('is completed by the next try when the function dies after any write', async () => {
    for (const after of [0, 1, 2, 3]) {
      await cloud().reset('demo')
      const delivery = moving({ kind: 'delivery', count: 12 })
      const match = { function: 'staff', action: 'database.modifyDocument' }
      const insert = { function: 'staff', action: 'database.insertDocument' }
      await cloud().fault({
        kind: 'kill',
        match: after < 2 ? match : insert,
        count: 1,
        after: after % 2,
      })
      await delivery.send().catch(() => undefined)
      value<'catalogue/move-stock'>(await delivery.send())
      assert.equal((await eggs()).available, 52)
      assert.equal((await ledger()).length, 2, `killed at ${after}`)
    }
  })

  it('wastes no more than is free, and says how many that is', async () => {
    const answer = await moving({ kind: 'waste', count: 41 }).send()
    assert.ok(!answer.ok)
    assert.deepEqual(answer.refusal, { code: 'catalogue/not-that-many', left: 40 })
    assert.equal((await ledger()).length, 1)
  })

  it('counts nothing of what is not counted, or is not on the menu', async () => {
    const delivery: StockMove = { kind: 'delivery', count: 1 }
    for (const skuId of [oolongCup, asId<'sku'>('nosuchsku00')]) {
      assert.equal(refusalCode(await moving(delivery, { skuId }).send()), 'catalogue/unknown')
    }
  })

  it('refuses counts that are none at the door', async () => {
    const bad = [
      { kind: 'delivery', count: 0 },
      { kind: 'delivery', count: -5 },
      { kind: 'waste', count: 1.5 },
      { kind: 'delivery', count: 10_001 },
      { kind: 'count', there: -1 },
    ] as const
    for (const move of bad) {
      assert.equal(refusalCode(await moving(move).send()), 'request/invalid', JSON.stringify(move))
    }
    const silent = moving({ kind: 'delivery', count: 1 }, { reason: '  ' })
    assert.equal(refusalCode(await silent.send()), 'request/invalid')
  })

  it('takes a size off the menu and puts it back', async () => {
    const set = { storeId: yuyuan, skuId: teaEggs }
    value<'catalogue/set-offer'>(
      await mei().send('catalogue/set-offer', { ...set, offered: false }),
    )
    assert.equal((await eggs()).offered, false)
    assert.equal((await eggs(wukang)).offered, true)
    value<'catalogue/set-offer'>(await mei().send('catalogue/set-offer', { ...set, offered: true }))
    assert.equal((await eggs()).offered, true)
  })

  it('has a manager’s own price until it goes back to the menu’s', async () => {
    const price = { storeId: yuyuan, skuId: teaEggs }
    const set = async (priceFen: number | null) =>
      value<'catalogue/set-price'>(await chen().send('catalogue/set-price', { ...price, priceFen }))
    await set(500)
    assert.deepEqual([(await eggs()).priceFen, (await eggs()).ownPriceFen], [500, 500])
    await set(null)
    assert.deepEqual([(await eggs()).priceFen, (await eggs()).ownPriceFen], [600, null])
    const clerk = await mei().send('catalogue/set-price', { ...price, priceFen: 1 })
    assert.equal(refusalCode(clerk), 'staff/not-allowed')
  })

  it('leaves a colleague’s later change alone when an earlier one arrives again', async () => {
    const set = { storeId: yuyuan, skuId: teaEggs }
    const soldOut = cloud()
      .phone('clerk-mei')
      .intent('catalogue/set-offer', { ...set, soldOut: true })
    value<'catalogue/set-offer'>(await soldOut.send())
    const again = await chen().send('catalogue/set-offer', { ...set, soldOut: false })
    value<'catalogue/set-offer'>(again)
    value<'catalogue/set-offer'>(await soldOut.send())
    assert.equal((await eggs()).soldOutUntil, null)
  })

  it('of two changes at once keeps both, and repeats neither', async () => {
    const set = { storeId: yuyuan, skuId: teaEggs }
    const soldOut = cloud()
      .phone('clerk-mei')
      .intent('catalogue/set-offer', { ...set, soldOut: true })
    const price = cloud()
      .phone('manager-chen')
      .intent('catalogue/set-price', { ...set, priceFen: 500 })
    await Promise.all([soldOut.send(), price.send(), soldOut.send(), price.send()])
    const { soldOutUntil, priceFen } = await eggs()
    assert.deepEqual([soldOutUntil, priceFen], ['2026-11-26', 500])
  })
})

describe('a shelf ten minutes before the next business day', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-11-26T03:50:00+08:00') })

  const soldOutUntil = async () => {
    const asked = cloud().phone('manager-chen').read('catalogue/shelf', { storeId: yuyuan })
    const { items } = value<'catalogue/shelf'>(await asked)
    return items.find(({ skuId }) => skuId === teaEggs)?.soldOutUntil
  }

  it('is sold out until the next business day, which is then not shown any more', async () => {
    const set = { storeId: yuyuan, skuId: teaEggs, soldOut: true }
    value<'catalogue/set-offer'>(
      await new TestStaff(cloud(), 'clerk-mei').send('catalogue/set-offer', set),
    )
    assert.equal(await soldOutUntil(), '2026-11-26')
    await cloud().advance(10 * 60_000)
    assert.equal(await soldOutUntil(), null)
  })
})
