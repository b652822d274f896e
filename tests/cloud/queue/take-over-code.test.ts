import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { entryCode } from '@/shared/domain/stores/entry-code'
import type { TicketId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { readCode } from '../../support/read-code'

describe('a walk-in’s code', () => {
  const cloud = withCloud()
  const ask = (ticketId: TicketId) =>
    cloud().phone('clerk-mei').read('queue/take-over-code', { storeId: yuyuan, ticketId })

  it('opens the Mini Program with the ticket’s code, until a phone has taken it over', async () => {
    const input = { laneId: smallTable, size: 2, name: null }
    const { added } = value<'queue/add-walk-in'>(
      await new TestCounter(cloud()).send('queue/add-walk-in', input),
    )
    assert.ok(added?.takeOverCode)
    const { scene, base64 } = value<'queue/take-over-code'>(await ask(added.id))
    assert.equal(scene, entryCode({ kind: 'take-over', code: added.takeOverCode }))
    assert.equal(readCode(Buffer.from(base64, 'base64')), `pages/home/index?scene=${scene}`)

    const taking = cloud()
      .phone('shopper-lin')
      .intent('queue/take-over', { code: added.takeOverCode })
    value<'queue/take-over'>(await taking.send())
    assert.equal(refusalCode(await ask(added.id)), 'queue/unknown-ticket')
  })

  it('is not there for a ticket that was taken by a phone', async () => {
    const [ticket] = await joinAll(cloud(), ['shopper-wang'])
    assert.ok(ticket)
    assert.equal(refusalCode(await ask(ticket.id)), 'queue/unknown-ticket')
  })
})
