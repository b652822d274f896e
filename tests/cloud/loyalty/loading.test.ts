import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { merchantDocuments } from '../../../cloudfunctions/emulator/seed/seed'
import { type LoyaltyInFile, merchantFolder } from '../../support/merchant-folder'

describe('a merchant’s rules of points', () => {
  async function loaded(change: (before: LoyaltyInFile) => object) {
    const folder = await merchantFolder()
    try {
      await folder.rewriteLoyalty(change)
      return (await merchantDocuments(folder.path)).pointsProgrammes[0]?.programme
    } finally {
      await folder.remove()
    }
  }

  it('load the same however often, under another version once they are others', async () => {
    const first = await loaded((before) => before)
    const again = await loaded((before) => before)
    const others = await loaded((before) => ({ ...before, pointsPerYuan: 2 }))
    assert.deepEqual(first, again)
    assert.notEqual(first?.version, others?.version)
  })

  const wrongs: readonly (readonly [string, (before: LoyaltyInFile) => object, RegExp])[] = [
    [
      'earn less than nothing',
      (before) => ({ ...before, pointsPerYuan: -1 }),
      /^Error: loyalty.json: pointsPerYuan: /,
    ],
    [
      'have tiers out of order',
      (before) => ({ ...before, tiers: [...before.tiers].reverse() }),
      /^Error: loyalty.json: tiers: tiers go upwards/,
    ],
    [
      'review tiers on a day a year may not have',
      (before) => ({ ...before, tierReviewDays: ['02-29'] }),
      /^Error: loyalty.json: tierReviewDays.0: a review day is a date of every year/,
    ],
    [
      'never review them',
      (before) => ({ ...before, tierReviewDays: [] }),
      /^Error: loyalty.json: tierReviewDays: tiers are reviewed/,
    ],
    [
      'take more than the whole order off',
      (before) => ({ ...before, burn: { pointsPerYuan: 20, mostPercent: 101 } }),
      /^Error: loyalty.json: burn.mostPercent: /,
    ],
    [
      'say something nobody reads',
      (before) => ({ ...before, pointsForSharing: 5 }),
      /^Error: loyalty.json: pointsForSharing: /,
    ],
  ]
  for (const [what, change, message] of wrongs) {
    it(`may not ${what}`, async () => {
      await assert.rejects(loaded(change), message)
    })
  }
})
