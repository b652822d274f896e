import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { doorCode } from '@/shared/domain/stores/door-code'
import { asId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { forThree, forTwo, gongfu, hefang, smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

describe('a shopper’s own ticket', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  it('leaves, and rejoins with a new number', async () => {
    const [mine] = await joinAll(cloud(), ['shopper-anna', 'shopper-bert'])
    assert.ok(mine)
    const anna = cloud().phone('shopper-anna')
    const leave = anna.intent('queue/leave', { ticketId: mine.id })
    assert.equal(value<'queue/leave'>(await leave.send()).status, 'left')
    assert.equal(value<'queue/leave'>(await leave.send()).status, 'left')
    const again = await anna.intent('queue/leave', { ticketId: mine.id }).send()
    assert.equal(refusalCode(again), 'queue/moved-on')
    const [back] = await joinAll(cloud(), ['shopper-anna'])
    assert.equal(back?.number, 'A003')
    assert.equal(back?.ahead, 1)
  })

  it('another size in the same lane keeps the place; another lane is entered by the time of joining', async () => {
    const [anna] = await joinAll(cloud(), ['shopper-anna'])
    assert.ok(anna)
    await cloud().advance(60_000)
    await joinAll(cloud(), ['shopper-bert'])
    await joinAll(cloud(), ['shopper-cleo'], forThree)
    const phone = cloud().phone('shopper-anna')
    const resize = (size: number) =>
      phone.intent('queue/change-size', { ticketId: anna.id, size }).send()
    const alone = value<'queue/change-size'>(await resize(1))
    assert.deepEqual([alone.number, alone.ahead, alone.size], ['A001', 0, 1])
    const four = value<'queue/change-size'>(await resize(4))
    assert.deepEqual([four.number, four.ahead, four.laneName.zh], ['A001', 0, '中桌 3–4 人'])
    assert.equal(refusalCode(await resize(50)), 'queue/wrong-size')
  })

  it('is followed by a link that shows nothing of the person, until it is revoked', async () => {
    const [mine] = await joinAll(cloud(), ['shopper-anna', 'shopper-bert'])
    assert.ok(mine)
    const anna = cloud().phone('shopper-anna')
    const ticketId = mine.id
    const shared = value<'queue/share'>(await anna.intent('queue/share', { ticketId }).send())
    assert.ok(shared.followCode)
    const twice = value<'queue/share'>(await anna.intent('queue/share', { ticketId }).send())
    assert.equal(twice.followCode, shared.followCode)
    const code = { code: shared.followCode }
    const friend = cloud().phone('shopper-friend')
    const seen = value<'queue/follow'>(await friend.read('queue/follow', code))
    assert.deepEqual([seen.number, seen.ahead, seen.status], ['A001', 0, 'waiting'])
    assert.deepEqual(
      Object.keys(seen)
        .filter((key) => /id|person|joined|size|name$/i.test(key))
        .sort(),
      ['laneName', 'storeName'],
    )
    value<'queue/unshare'>(await anna.intent('queue/unshare', { ticketId }).send())
    assert.equal(refusalCode(await friend.read('queue/follow', code)), 'queue/unknown-ticket')
    const own = value<'queue/ticket'>(await anna.read('queue/ticket', { ticketId }))
    assert.equal(own.followCode, undefined)
  })

  it('is nobody else’s: not to see, leave, resize or share', async () => {
    const [mine] = await joinAll(cloud(), ['shopper-anna'])
    assert.ok(mine)
    const bert = cloud().phone('shopper-bert')
    const ticketId = mine.id
    for (const action of ['queue/leave', 'queue/share', 'queue/unshare'] as const) {
      const answer = await bert.intent(action, { ticketId }).send()
      assert.equal(refusalCode(answer), 'queue/unknown-ticket')
    }
    const resize = await bert.intent('queue/change-size', { ticketId, size: 1 }).send()
    assert.equal(refusalCode(resize), 'queue/unknown-ticket')
    const guess = { code: asId<'ticket-code'>('aaaaaaaaaaaaaaaaaaaaaaaaaa') }
    assert.equal(refusalCode(await bert.read('queue/follow', guess)), 'queue/unknown-ticket')
  })

  it('a lane for the door only wants its own store’s code', async () => {
    // Sunday noon in Hangzhou, while the master is there.
    await cloud().reset()
    const now = cloud().cloud.clock.now()
    const noon = new Date(now + 8 * 3_600_000)
    const untilNoon = ((12 - noon.getUTCHours() + 24) % 24) * 3_600_000
    await cloud().advance(untilNoon)
    const lane = { storeId: hefang, laneId: gongfu, size: null }
    const anna = cloud().phone('shopper-anna')
    const from = (scene: string | null) => anna.intent('queue/join', { ...lane, scene }).send()
    assert.equal(refusalCode(await from(null)), 'queue/door-only')
    assert.equal(refusalCode(await from(doorCode(yuyuan))), 'queue/door-only')
    const joined = value<'queue/join'>(await from(encodeURIComponent(doorCode(hefang))))
    assert.equal(joined.number, 'G001')
  })

  it('a party that does not fit the lane is refused', async () => {
    const answer = await cloud()
      .phone('shopper-anna')
      .intent('queue/join', { ...forTwo, size: 5 })
      .send()
    assert.equal(refusalCode(answer), 'queue/wrong-size')
  })

  it('is told about the shop’s own setting first, and of a range once ten were called', async () => {
    const mei = new TestCounter(cloud())
    const crowd = Array.from({ length: 16 }, (_, index) => `shopper-${4000 + index}`)
    const [, , third] = await joinAll(cloud(), crowd)
    assert.equal(third?.quote?.basis, 'setting')
    for (let press = 0; press < 11; press += 1) {
      await cloud().advance(4 * 60_000)
      await mei.next(smallTable)
    }
    const [late] = await joinAll(cloud(), ['shopper-late'])
    assert.ok(late?.quote?.basis === 'pace')
    assert.ok(
      late.quote.fromMinutes <= 20 && late.quote.toMinutes >= 20,
      JSON.stringify(late.quote),
    )
  })
})
