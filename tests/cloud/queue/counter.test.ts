import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import {
  counterOne,
  counterTwo,
  forThree,
  mediumTable,
  smallTable,
  takeaway,
  wukang,
} from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const people = ['shopper-anna', 'shopper-bert', 'shopper-cleo', 'shopper-dora', 'shopper-emil']

describe('at the counter', () => {
  const cloud = withCloud()
  let mei: TestCounter
  beforeEach(async () => {
    await cloud().reset()
    mei = new TestCounter(cloud())
  })

  async function status(openid: string, ticketId: string) {
    const answer = await cloud().raw('shopper', openid, {
      action: 'queue/ticket',
      input: { ticketId },
      client: { version: 1, language: 'zh' },
    })
    return value<'queue/ticket'>(answer as never)
  }

  it('one tap per party is the whole routine', async () => {
    const [anna, bert] = await joinAll(cloud(), people)
    assert.ok(anna && bert)
    await mei.next(smallTable)
    assert.equal((await status('shopper-anna', anna.id)).status, 'called')
    await mei.next(smallTable)
    assert.equal((await status('shopper-anna', anna.id)).status, 'served')
    assert.equal((await status('shopper-bert', bert.id)).status, 'called')
    assert.deepEqual(await mei.waiting(smallTable), ['A003', 'A004', 'A005'])
  })

  it('undo within ten seconds: the ticket says it was a mistake, and the one before is called again', async () => {
    const [anna, bert] = await joinAll(cloud(), people)
    assert.ok(anna && bert)
    await mei.next(smallTable)
    await mei.next(smallTable)
    const view = value<'queue/undo'>(await mei.send('queue/undo', {}))
    assert.equal(view.undo, undefined)
    const back = await status('shopper-bert', bert.id)
    assert.equal(back.status, 'waiting')
    assert.equal(back.ahead, 0)
    assert.equal(back.calledByMistake, true)
    assert.equal((await status('shopper-anna', anna.id)).status, 'called')
    assert.equal(refusalCode(await mei.send('queue/undo', {})), 'queue/too-late-to-undo')
  })

  it('undo is refused after ten seconds, after the next call, and to somebody else', async () => {
    await joinAll(cloud(), people)
    await mei.next(smallTable)
    const chen = new TestCounter(cloud(), 'manager-chen')
    assert.equal(refusalCode(await chen.send('queue/undo', {})), 'queue/too-late-to-undo')
    await cloud().advance(11_000)
    assert.equal(refusalCode(await mei.send('queue/undo', {})), 'queue/too-late-to-undo')
    await mei.next(smallTable)
    const { id } = await mei.ticket('A002')
    value<'queue/serve'>(await chen.send('queue/serve', { ticketId: id }))
    assert.equal(refusalCode(await mei.send('queue/undo', {})), 'queue/too-late-to-undo')
  })

  it('call this one, recall, miss, and return three places from the front', async () => {
    const held = await joinAll(cloud(), people)
    const third = await mei.ticket('A003')
    value<'queue/call'>(await mei.send('queue/call', { ticketId: third.id, placeId: null }))
    value<'queue/recall'>(await mei.send('queue/recall', { ticketId: third.id }))
    value<'queue/miss'>(await mei.send('queue/miss', { ticketId: third.id }))
    assert.equal((await status('shopper-cleo', held[2]?.id ?? '')).status, 'missed')
    assert.deepEqual(await mei.waiting(smallTable), ['A001', 'A002', 'A004', 'A005'])
    value<'queue/return'>(await mei.send('queue/return', { ticketId: third.id }))
    assert.deepEqual(await mei.waiting(smallTable), ['A001', 'A002', 'A004', 'A003', 'A005'])
  })

  it('a missed party who took a new number does not return with the old one', async () => {
    await joinAll(cloud(), people)
    await mei.next(smallTable)
    const { id } = await mei.ticket('A001')
    value<'queue/miss'>(await mei.send('queue/miss', { ticketId: id }))
    await joinAll(cloud(), ['shopper-anna'])
    const answer = await mei.send('queue/return', { ticketId: id })
    assert.equal(refusalCode(answer), 'queue/has-another-ticket')
  })

  it('move keeps the number and enters by the time of joining', async () => {
    await joinAll(cloud(), ['shopper-anna'])
    await cloud().advance(60_000)
    await joinAll(cloud(), ['shopper-bert'], forThree)
    const { id } = await mei.ticket('A001')
    value<'queue/move'>(await mei.send('queue/move', { ticketId: id, laneId: mediumTable }))
    assert.deepEqual(await mei.waiting(mediumTable), ['A001', 'B001'])
    assert.deepEqual(await mei.waiting(smallTable), [])
  })

  it('split: A001-2 goes right behind, and any phone of the party may take it over', async () => {
    await joinAll(cloud(), ['shopper-anna', 'shopper-bert'])
    const { id } = await mei.ticket('A001')
    value<'queue/split'>(await mei.send('queue/split', { ticketId: id, size: 1 }))
    assert.deepEqual(await mei.waiting(smallTable), ['A001', 'A001-2', 'A002'])
    const { takeOverCode } = await mei.ticket('A001-2')
    assert.ok(takeOverCode)
    const cleo = cloud().phone('shopper-cleo')
    const taken = value<'queue/take-over'>(
      await cleo.intent('queue/take-over', { code: takeOverCode }).send(),
    )
    assert.equal(taken.number, 'A001-2')
    assert.equal(taken.ahead, 1)
  })

  it('a walk-in gets a number with a name; a phone takes it over once', async () => {
    const walkIn = { laneId: smallTable, size: 2, name: '王阿姨' }
    value<'queue/add-walk-in'>(await mei.send('queue/add-walk-in', walkIn))
    const { name, takeOverCode } = await mei.ticket('A001')
    assert.equal(name, '王阿姨')
    assert.ok(takeOverCode)
    const code = { code: takeOverCode }
    const anna = cloud().phone('shopper-anna')
    const mine = value<'queue/take-over'>(await anna.intent('queue/take-over', code).send())
    assert.equal(mine.number, 'A001')
    const again = await cloud().phone('shopper-bert').intent('queue/take-over', code).send()
    assert.equal(refusalCode(again), 'queue/unknown-ticket')
    value<'queue/leave'>(await anna.intent('queue/leave', { ticketId: mine.id }).send())
    assert.deepEqual(await mei.waiting(smallTable), [])
  })

  it('a name of eleven characters, an emoji counted as one, a line break', async () => {
    const add = (name: string) =>
      mei.send('queue/add-walk-in', { laneId: smallTable, size: 2, name })
    assert.equal(refusalCode(await add('一二三四五六七八九十一')), 'request/invalid')
    assert.equal(refusalCode(await add('a\nb')), 'request/invalid')
    value<'queue/add-walk-in'>(await add('🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵'))
  })

  it('a pause takes nobody new and resumes by itself; closing by hand lasts the day', async () => {
    const pause = { status: 'paused', reason: 'busy', minutes: 10 } as const
    await joinAll(cloud(), ['shopper-anna'])
    value<'queue/set-lane'>(await mei.send('queue/set-lane', { laneId: smallTable, hand: pause }))
    const bert = cloud().phone('shopper-bert')
    const input = { ...forThree, laneId: smallTable, size: 2 }
    const refused = await bert.intent('queue/join', input).send()
    assert.equal(refusalCode(refused), 'queue/lane-paused')
    await mei.next(smallTable)
    await cloud().advance(10 * 60_000)
    await joinAll(cloud(), ['shopper-bert'])
    const closed = { laneId: smallTable, hand: { status: 'closed' } as const }
    value<'queue/set-lane'>(await mei.send('queue/set-lane', closed))
    const late = await cloud().phone('shopper-cleo').intent('queue/join', input).send()
    assert.equal(refusalCode(late), 'queue/lane-closed')
    value<'queue/end-waiting'>(await mei.send('queue/end-waiting', { laneId: smallTable }))
    const answer = await bert.read('queue/store-line', { storeId: input.storeId })
    assert.equal(value<'queue/store-line'>(answer).ticket, null)
    const { id } = await mei.ticket('A001')
    value<'queue/miss'>(await mei.send('queue/miss', { ticketId: id }))
    const back = await mei.send('queue/return', { ticketId: id })
    assert.equal(refusalCode(back), 'queue/lane-closed')
  })

  it('named counters each serve their own, and the board says where to, never who', async () => {
    const chen = new TestCounter(cloud(), 'manager-chen', wukang)
    const input = { storeId: wukang, laneId: takeaway, size: null, scene: null }
    await joinAll(cloud(), people, input)
    const call = { laneId: takeaway, after: null }
    value<'queue/call-next'>(await chen.send('queue/call-next', { ...call, placeId: counterOne }))
    value<'queue/call-next'>(await chen.send('queue/call-next', { ...call, placeId: counterTwo }))
    const unnamed = await chen.send('queue/call-next', { ...call, placeId: null })
    assert.equal(refusalCode(unnamed), 'queue/unknown-place')
    const phone = cloud().phone('manager-chen')
    const board = value<'queue/board'>(await phone.read('queue/board', { storeId: wukang }))
    const lane = board.lanes.find(({ id }) => id === takeaway)
    const called = lane?.called.map(({ number, place }) => [number, place?.zh])
    assert.deepEqual(called?.sort(), [
      ['W001', '1 号台'],
      ['W002', '2 号台'],
    ])
    assert.equal(/name|person|openid/i.test(JSON.stringify(lane)), true, 'a lane has a name')
    assert.doesNotMatch(JSON.stringify(board.lanes.map((each) => each.called)), /personId|openid/)
  })

  it('any ticket of today is corrected, long after the line forgot it, and figures follow', async () => {
    const chen = new TestCounter(cloud(), 'manager-chen')
    await joinAll(cloud(), people)
    for (let press = 0; press < 3; press += 1) await mei.next(smallTable)
    await cloud().advance(5 * 60_000)
    const phone = cloud().phone('manager-chen')
    const storeId = forThree.storeId
    const ended = value<'queue/ended'>(await phone.read('queue/ended', { storeId }))
    assert.deepEqual(ended.tickets.map(({ number }) => number).sort(), ['A001', 'A002'])
    const before = value<'queue/figures'>(await phone.read('queue/figures', { storeId }))
    assert.deepEqual([before.joined, before.served, before.missed], [5, 2, 0])
    const [first] = ended.tickets
    assert.ok(first)
    const correction = { ticketId: first.id, outcome: 'missed' } as const
    value<'queue/correct'>(await chen.send('queue/correct', correction))
    const after = value<'queue/figures'>(await phone.read('queue/figures', { storeId }))
    assert.deepEqual([after.joined, after.served, after.missed], [5, 1, 1])
    value<'queue/return'>(await mei.send('queue/return', { ticketId: first.id }))
    assert.ok((await mei.waiting(smallTable)).includes(first.number))
  })

  it('figures are for managers', async () => {
    const answer = await cloud()
      .phone('clerk-mei')
      .read('queue/figures', { storeId: forThree.storeId })
    assert.equal(refusalCode(answer), 'staff/not-allowed')
  })
})
