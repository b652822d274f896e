import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { WINDOW_MS } from '@/shared/domain/membership/code-window'
import { entryCode } from '@/shared/domain/stores/entry-code'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { TestCounter } from '../../support/counter'
import { forTwo, hefang, smallTable, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { codeOf, joinMembers, lookUp } from '../../support/members'

describe('being really there', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  async function proofs(): Promise<unknown[]> {
    return (await cloud().documents('presences')).map(({ by }) => by)
  }

  async function screen(): Promise<string> {
    const shown = await cloud()
      .phone('clerk-mei')
      .read('membership/screen-codes', { storeId: yuyuan })
    return value<'membership/screen-codes'>(shown).codes[0]?.text ?? ''
  }

  const prove = (code: string, storeId = yuyuan, openid = 'shopper-lin') =>
    cloud().phone(openid).intent('membership/prove-presence', { storeId, code }).send()

  it('is proven by the card that staff scan, once a day', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    for (let visit = 0; visit < 2; visit += 1) {
      const input = lookUp(await codeOf(cloud(), 'shopper-lin'))
      value<'membership/find'>(
        await cloud().phone('clerk-mei').intent('membership/find', input).send(),
      )
      await cloud().advance(MINUTE_MS)
    }
    assert.deepEqual(await proofs(), ['card'])
  })

  it('is proven by a ticket that was served, and not by one that was taken', async () => {
    const joined = await cloud().phone('shopper-lin').intent('queue/join', forTwo).send()
    const { id: ticketId } = value<'queue/join'>(joined)
    const counter = new TestCounter(cloud())
    await counter.next(smallTable)
    assert.deepEqual(await proofs(), [])
    value<'queue/serve'>(await counter.send('queue/serve', { ticketId }))
    await cloud().advance(2 * MINUTE_MS)
    assert.deepEqual(await proofs(), ['ticket'])
  })

  it('is not proven of anybody by a walk-in without a phone', async () => {
    const counter = new TestCounter(cloud())
    const added = await counter.send('queue/add-walk-in', {
      laneId: smallTable,
      size: 2,
      name: null,
    })
    const ticketId = value<'queue/add-walk-in'>(added).added?.id
    assert.ok(ticketId)
    await counter.next(smallTable)
    value<'queue/serve'>(await counter.send('queue/serve', { ticketId }))
    await cloud().advance(2 * MINUTE_MS)
    assert.deepEqual(await proofs(), [])
  })

  it('is proven by the code on the spare screen, and not by a photo of it', async () => {
    const code = await screen()
    assert.deepEqual(value<'membership/prove-presence'>(await prove(code)), { present: true })
    assert.deepEqual(await proofs(), ['screen'])
    await cloud().advance(2 * WINDOW_MS)
    assert.equal(
      refusalCode(await prove(code, yuyuan, 'shopper-wang')),
      'membership/screen-code-over',
    )
  })

  it('is not proven by a code made up, or another store’s', async () => {
    const over = 'membership/screen-code-over'
    const forged = entryCode({ kind: 'screen', storeId: yuyuan, mark: 'aaaaaaaaaa' })
    for (const code of ['', 's.yuyuanroad', forged])
      assert.equal(refusalCode(await prove(code)), over)
    assert.equal(refusalCode(await prove(await screen(), hefang)), over)
    const moved = (await screen()).replace(yuyuan, hefang)
    assert.equal(refusalCode(await prove(moved, hefang)), over)
    assert.deepEqual(await proofs(), [])
  })
})
