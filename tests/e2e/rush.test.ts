import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { joinAll } from '../support/counter'
import { type Desk, openDesk } from '../support/desk'

const PARTIES = 30

describe('a rush of thirty parties, by hand at the counter', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
    const people = Array.from({ length: PARTIES }, (_, index) => `shopper-${7000 + index}`)
    await joinAll(desk.cloud, people)
    await desk.page.getByRole('button', { name: '重新打开' }).nth(1).click()
    await desk.counter.locator('#waiting-smalltable:visible').filter({ hasText: '30' }).waitFor()
  })
  after(() => desk.close())

  it('one tap calls each in turn and serves the one before', async () => {
    const call = desk.counter.locator('#call-next-smalltable:visible')
    const called = desk.counter.locator('#called-smalltable:visible')
    for (let party = 1; party <= PARTIES; party += 1) {
      await call.click()
      const number = `A${String(party).padStart(3, '0')}`
      await called.filter({ hasText: number }).waitFor({ timeout: 5_000 })
    }
    const [line] = await desk.cloud.documents('lines')
    assert.equal(Object.keys(line?.live ?? {}).length, 1)
    assert.equal(Object.keys(line?.ended ?? {}).length, PARTIES - 1)
  })

  it('a call by mistake is taken back with one tap', async () => {
    await desk.counter.locator('#undo:visible').click()
    const called = desk.counter.locator('#called-smalltable:visible')
    await called.filter({ hasText: 'A029' }).waitFor({ timeout: 5_000 })
    const waiting = desk.counter.locator('#waiting-smalltable:visible')
    await waiting.filter({ hasText: '1' }).waitFor({ timeout: 5_000 })
  })

  it('nobody is lost: every ticket stands somewhere, once', async () => {
    const [line] = await desk.cloud.documents('lines')
    const parts = [line?.live, line?.missed, line?.ended].map(
      (part) => Object.keys(part ?? {}).length,
    )
    assert.equal(
      parts.reduce((sum, count) => sum + count, 0),
      PARTIES,
    )
    assert.equal((await desk.cloud.documents('tickets')).length, PARTIES)
  })

  it('no page complained on the way', () => {
    assert.deepEqual(desk.complaints, [])
  })
})
