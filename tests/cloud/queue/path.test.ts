import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { doorCode } from '@/shared/domain/stores/door-code'
import { storeOfScene } from '@/shared/domain/stores/entry-code'
import { refusalCode, value } from '../../support/answers'
import { forThree, forTwo, nextSmall, smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

describe('from the scan to the call', () => {
  const cloud = withCloud({ timerRule: '0 */10 * * * * *' })

  it('a shopper scans, joins, is called and served, and the counter sees it all', async () => {
    const lin = cloud().phone('shopper-lin')
    const wang = cloud().phone('shopper-wang')
    const mei = cloud().phone('clerk-mei')

    const scanned = storeOfScene(encodeURIComponent(doorCode(yuyuan)))
    assert.ok(scanned)
    const door = value<'queue/store-line'>(await lin.read('queue/store-line', { storeId: scanned }))
    assert.equal(door.ticket, null)
    assert.deepEqual(
      door.lanes.map(({ id, waiting, status }) => [id, waiting, status]),
      [
        ['smalltable', 0, 'open'],
        ['mediumtable', 0, 'open'],
        ['largetable', 0, 'open'],
      ],
    )

    const ticket = value<'queue/join'>(await lin.intent('queue/join', forTwo).send())
    assert.equal(ticket.number, 'A001')
    assert.equal(ticket.status, 'waiting')
    assert.equal(ticket.ahead, 0)
    const second = value<'queue/join'>(await wang.intent('queue/join', forTwo).send())
    assert.equal(second.number, 'A002')
    assert.equal(second.ahead, 1)

    const before = value<'queue/counter'>(await mei.read('queue/counter', { storeId: yuyuan }))
    const lane = before.lanes.find(({ id }) => id === smallTable)
    assert.equal(lane?.waiting, 2)
    assert.deepEqual(
      lane?.next.map(({ number }) => number),
      ['A001', 'A002'],
    )
    assert.deepEqual(lane?.called, [])

    const called = value<'queue/call-next'>(await mei.intent('queue/call-next', nextSmall).send())
    assert.equal(called.lanes[0]?.called[0]?.number, 'A001')
    const told = value<'queue/ticket'>(await lin.read('queue/ticket', { ticketId: ticket.id }))
    assert.equal(told.status, 'called')
    assert.ok(told.calledAt)
    const next = value<'queue/ticket'>(await wang.read('queue/ticket', { ticketId: second.id }))
    assert.equal(next.ahead, 0)

    const following = { ...nextSmall, after: ticket.id }
    value<'queue/call-next'>(await mei.intent('queue/call-next', following).send())
    const done = value<'queue/ticket'>(await lin.read('queue/ticket', { ticketId: ticket.id }))
    assert.equal(done.status, 'served')
    assert.equal(done.nextPollMs, undefined)
    const home = value<'queue/store-line'>(await lin.read('queue/store-line', { storeId: yuyuan }))
    assert.equal(home.ticket, null)
  })

  it('the timer writes down how a ticket ended, and the line forgets it', async () => {
    await cloud().advance(10 * 60_000)
    const served = (await cloud().documents('tickets')).filter(
      ({ outcome }) => outcome === 'served',
    )
    assert.equal(served.length, 1)
    const [line] = await cloud().documents('lines')
    assert.deepEqual(line?.ended, {})
    assert.equal(line?.unrecorded, false)
  })

  it('a ticket left over from yesterday has expired, whoever looks first', async () => {
    const wang = cloud().phone('shopper-wang')
    const store = value<'queue/store-line'>(
      await wang.read('queue/store-line', { storeId: yuyuan }),
    )
    assert.ok(store.ticket)
    await cloud().advance(24 * 3_600_000)
    const left = value<'queue/ticket'>(
      await wang.read('queue/ticket', { ticketId: store.ticket.id }),
    )
    assert.equal(left.status, 'expired')
    const fresh = value<'queue/join'>(await wang.intent('queue/join', forTwo).send())
    assert.equal(fresh.number, 'A001')
  })

  it('another person’s ticket is as unknown as one that never was', async () => {
    const hers = value<'queue/join'>(
      await cloud().phone('shopper-lin').intent('queue/join', forThree).send(),
    )
    const input = { ticketId: hers.id }
    const answer = await cloud().phone('shopper-wang').read('queue/ticket', input)
    assert.equal(refusalCode(answer), 'queue/unknown-ticket')
    const stranger = await cloud().phone('shopper-nobody').read('queue/ticket', input)
    assert.equal(refusalCode(stranger), 'queue/unknown-ticket')
  })
})
