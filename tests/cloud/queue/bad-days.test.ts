import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { refusalCode, value } from '../../support/answers'
import { forTwo, nextSmall, smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

describe('a bad day', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  async function numbersIssued(): Promise<number> {
    const [line] = await cloud().documents('lines')
    const lanes: Record<string, { issued: unknown[] }> = Object(line?.lanes)
    return lanes[smallTable]?.issued.length ?? 0
  }

  it('a reply lost after the number was taken: the phone sends again and gets that number', async () => {
    const match = { function: 'shopper', collection: 'lines', action: 'database.modifyDocument' }
    await cloud().phone('shopper-wang').intent('queue/join', forTwo).send()
    await cloud().fault({ kind: 'lost-reply', match, count: 1 })
    const ticket = value<'queue/join'>(
      await cloud().phone('shopper-lin').intent('queue/join', forTwo).send(),
    )
    assert.equal(ticket.number, 'A002')
    assert.equal(await numbersIssued(), 2)
  })

  // One join's calls of the database, in order; the function dies just before each.
  for (let step = 0; step < 9; step += 1) {
    it(`a join killed before its database call ${step + 1}: one number, and its ticket is written`, async () => {
      await cloud().fault({
        kind: 'kill',
        match: { function: 'shopper', action: 'queue/join' },
        count: 1,
        after: step,
      })
      const phone = cloud().phone('shopper-lin')
      const ticket = value<'queue/join'>(await phone.intent('queue/join', forTwo).send())
      assert.equal(ticket.number, 'A001')
      assert.equal(await numbersIssued(), 1)
      assert.equal((await cloud().documents('tickets')).length, 1)
    })
  }

  it('a join that died after the number and whose phone never came back: the timer writes it', async () => {
    const match = { function: 'shopper', collection: 'tickets', action: 'database.insertDocument' }
    await cloud().fault({ kind: 'kill', match, count: 4 })
    await assert.rejects(cloud().phone('shopper-lin').intent('queue/join', forTwo).send())
    assert.equal(await numbersIssued(), 1)
    assert.equal((await cloud().documents('tickets')).length, 0)
    await cloud().advance(61_000)
    const [ticket] = await cloud().documents('tickets')
    assert.equal(ticket?.number, 'A001')
    const home = value<'queue/store-line'>(
      await cloud().phone('shopper-lin').read('queue/store-line', { storeId: yuyuan }),
    )
    assert.equal(home.ticket?.id, ticket?._id)
  })

  it('a call whose reply was lost: sent again it calls nobody else', async () => {
    for (const openid of ['shopper-lin', 'shopper-wang']) {
      value<'queue/join'>(await cloud().phone(openid).intent('queue/join', forTwo).send())
    }
    const match = { function: 'staff', collection: 'lines', action: 'database.modifyDocument' }
    await cloud().fault({ kind: 'lost-reply', match, count: 1 })
    const view = value<'queue/call-next'>(
      await cloud().phone('clerk-mei').intent('queue/call-next', nextSmall).send(),
    )
    assert.equal(view.lanes[0]?.called[0]?.number, 'A001')
    assert.equal(view.lanes[0]?.waiting, 1)
  })

  it('a join repeated hours later, long served and written down: its own ticket, no new number', async () => {
    const intent = cloud().phone('shopper-lin').intent('queue/join', forTwo)
    const first = value<'queue/join'>(await intent.send())
    value<'queue/join'>(await cloud().phone('shopper-wang').intent('queue/join', forTwo).send())
    const mei = cloud().phone('clerk-mei')
    for (const after of [null, first.id]) {
      value<'queue/call-next'>(await mei.intent('queue/call-next', { ...nextSmall, after }).send())
    }
    await cloud().advance(3 * 3_600_000)
    const again = value<'queue/join'>(await intent.send())
    assert.equal(again.id, first.id)
    assert.equal(again.status, 'served')
    assert.equal(await numbersIssued(), 2)
  })

  it('a line contended beyond every retry: a calm refusal, and nothing changed', async () => {
    value<'queue/join'>(await cloud().phone('shopper-lin').intent('queue/join', forTwo).send())
    const before = JSON.stringify(await cloud().documents('lines'))
    let busy = true
    const writer = (async () => {
      // Somebody who joins and joins: the line's revision never stands still for the counter.
      for (let index = 0; busy; index += 1) {
        const phone = cloud().phone(`shopper-${index + 3000}`)
        await phone.intent('queue/join', forTwo).send()
      }
    })()
    await sleep(50)
    const answer = await cloud().phone('clerk-mei').intent('queue/call-next', nextSmall).send()
    busy = false
    await writer
    assert.notEqual(JSON.stringify(await cloud().documents('lines')), before)
    if (answer.ok) assert.equal(answer.value.lanes[0]?.called[0]?.number, 'A001')
    else assert.equal(refusalCode(answer), 'request/busy')
  })

  it('the timer firing twice, and beside itself, changes nothing more', async () => {
    value<'queue/join'>(await cloud().phone('shopper-lin').intent('queue/join', forTwo).send())
    await cloud().advance(61_000)
    const once = JSON.stringify([
      await cloud().documents('tickets'),
      await cloud().documents('lines'),
    ])
    await Promise.all([cloud().advance(60_000), cloud().advance(60_000)])
    assert.equal(
      JSON.stringify([await cloud().documents('tickets'), await cloud().documents('lines')]),
      once,
    )
  })
})
