import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { merchantDocuments } from '../../../cloudfunctions/emulator/seed/seed'
import { twelvePercent, welcome } from '../../support/coupons'
import {
  type MerchantFolder,
  merchantFolder,
  type PromotionInFile,
} from '../../support/merchant-folder'

describe('loading the merchant’s promotions', () => {
  let folder: MerchantFolder
  let asItWas: PromotionInFile[] = []
  before(async () => {
    folder = await merchantFolder()
    await folder.rewritePromotions((all) => {
      asItWas = all
      return all
    })
  })
  beforeEach(() => folder.rewritePromotions(() => asItWas))
  after(() => folder.remove())

  const rewrite = (id: string, change: object) =>
    folder.rewritePromotions((all) =>
      all.map((each) => (each.id === id ? { ...each, ...change } : each)),
    )

  it('again changes nothing, and turns off what the file no longer has', async () => {
    const there = await merchantDocuments(folder.path)
    const again = await merchantDocuments(folder.path, there)
    assert.deepEqual(again.promotions, there.promotions)
    await folder.rewritePromotions((all) => all.filter(({ id }) => id !== welcome))
    const { promotions } = await merchantDocuments(folder.path, there)
    assert.equal(promotions.length, there.promotions.length)
    assert.deepEqual(
      promotions.filter(({ on }) => !on).map(({ _id }) => _id),
      [welcome],
    )
  })

  it('names the file and what is wrong', async () => {
    const wrong: [object, RegExp][] = [
      [{ benefit: { kind: 'percent-off', percent: 120, mostFen: null } }, /lawful.*percent/],
      [{ benefit: { kind: 'surprise' } }, /benefit/],
      [{ scope: { productIds: ['nosuchproduct'] } }, /twelvepercent: unknown-product/],
      [{ scope: { tierIds: ['nosuchtier00'] } }, /twelvepercent: unknown-tier/],
      [{ id: welcome }, /two promotions have the same id/],
      [{ surprise: true }, /surprise/],
    ]
    for (const [change, words] of wrong) {
      await folder.rewritePromotions(() => asItWas)
      await rewrite(twelvePercent, change)
      await assert.rejects(merchantDocuments(folder.path), (error: Error) => {
        assert.match(error.message, /^promotions\.json/)
        assert.match(error.message, words)
        return true
      })
    }
  })
})
