import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { merchantDocuments } from '../../../cloudfunctions/emulator/seed/seed'
import { tasting, teaClass } from '../../support/event-shop'
import {
  type EventInFile,
  type MerchantFolder,
  merchantFolder,
} from '../../support/merchant-folder'

describe('loading the merchant’s events', () => {
  let folder: MerchantFolder
  let asItWas: EventInFile[] = []
  before(async () => {
    folder = await merchantFolder()
    await folder.rewriteEvents((all) => {
      asItWas = all
      return all
    })
  })
  beforeEach(() => folder.rewriteEvents(() => asItWas))
  after(() => folder.remove())

  it('again changes nothing, and turns off what the file no longer has', async () => {
    const there = await merchantDocuments(folder.path)
    const again = await merchantDocuments(folder.path, there)
    assert.deepEqual(again.events, there.events)
    await folder.rewriteEvents((all) => all.filter(({ id }) => id !== tasting))
    const { events } = await merchantDocuments(folder.path, there)
    assert.equal(events.length, there.events.length)
    assert.deepEqual(
      events.filter(({ on }) => !on).map(({ _id }) => _id),
      [tasting],
    )
  })

  it('names the file and what is wrong', async () => {
    const date = { weekdays: [6], starts: '14:00', minutes: 90, places: 12 }
    const wrong: [object, RegExp][] = [
      [{ store: 'nosuchstore0' }, /saturdayteaclass: there is no store nosuchstore0/],
      [{ audience: { for: 'tiers', tierIds: ['nosuchtier00'] } }, /there is no tier nosuchtier00/],
      [{ audience: { for: 'tiers', tierIds: [] } }, /audience/],
      [{ id: tasting }, /two events have the same id/],
      [{ priceFen: 12.5 }, /priceFen/],
      [{ placesEach: 0 }, /placesEach/],
      [{ picture: 'http://somewhere/else.png' }, /picture/],
      [{ dates: [] }, /dates/],
      [{ dates: [{ ...date, weekdays: [] }] }, /dates are days/],
      [{ dates: [{ ...date, weekdays: [8] }] }, /weekdays/],
      [{ dates: [{ ...date, starts: '24:70' }] }, /a time is HH:MM/],
      [{ dates: [{ ...date, places: 301 }] }, /places/],
      [{ dates: [{ ...date, on: ['2026-02-30'] }] }, /a day is a date/],
      [{ surprise: true }, /surprise/],
    ]
    for (const [change, words] of wrong) {
      await folder.rewriteEvents(() =>
        asItWas.map((each) => (each.id === teaClass ? { ...each, ...change } : each)),
      )
      await assert.rejects(merchantDocuments(folder.path), (error: Error) => {
        assert.match(error.message, /^events\.json/)
        assert.match(error.message, words)
        return true
      })
    }
  })
})
