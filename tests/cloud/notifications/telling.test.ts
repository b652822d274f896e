import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calling, QUEUE_NEAR, QUEUE_TURN, reminder, withTeller } from '../../support/teller'

const LIN = 'shopper-lin'

describe('telling somebody', () => {
  const teller = withTeller()
  const trouble = (kind: string) => teller().popup('send-trouble', { kind, count: 1 })
  const deliver = (how: object = {}) => teller().do({ do: 'deliver', ...how })
  const left = async (template = QUEUE_TURN) =>
    (await teller().consents())[`${LIN} ${template}`] ?? 0
  /** What our own wallet has left, by trying to tell. */
  async function willBeTold(): Promise<boolean> {
    const persons = [await teller().person()]
    const told = await teller().do({ do: 'will-be-told', persons, kind: 'your-turn' })
    return Array.isArray(told) && told.length === 1
  }
  async function called(changed: object = {}) {
    const telling = calling(await teller().person(), changed)
    await teller().do({ do: 'tell', telling })
    return telling
  }

  it('who confirmed reaches them at once, once, in their words', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    const telling = calling(await teller().person())
    for (let times = 0; times < 3; times += 1) {
      await teller().do({ do: 'tell', telling, atOnce: true })
    }
    await deliver()
    assert.deepEqual(
      (await teller().sent()).map(({ openid, page, data }) => ({ openid, page, data })),
      [
        {
          openid: LIN,
          page: 'shopper/ticket/index?id=ticket0000',
          data: {
            thing1: { value: '桂花茶舍愚园路店' },
            character_string2: { value: 'A017' },
            phrase3: { value: '到您了' },
            thing4: { value: '请到柜台' },
          },
        },
      ],
    )
    assert.equal(await left(), 0)
    assert.equal(await teller().do({ do: 'state', telling }), 'sent')
    assert.deepEqual(await teller().outbox(), ['done'])
  })

  it('who confirmed nothing loses nothing: it is dropped, and the counter sees it before', async () => {
    assert.equal(await willBeTold(), false)
    const telling = await called()
    await deliver()
    assert.deepEqual((await teller().outcomes()).ticket0000, {
      status: 'dropped',
      why: 'no-consent',
    })
    assert.equal(await teller().do({ do: 'state', telling }), 'not-sent')
  })

  it('is counted: the second call spends the second consent, the third none', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    await teller().cloud.advance(1_000)
    await teller().agree(LIN, QUEUE_NEAR)
    for (const occasion of ['one', 'two', 'three'])
      await called({ about: `t${occasion}`, occasion })
    await deliver()
    assert.equal((await teller().sent()).length, 2)
    const outcomes = await teller().outcomes()
    const whys = Object.values(outcomes).flatMap(({ why }) => why ?? [])
    assert.deepEqual(whys, ['no-consent'])
    assert.equal(await willBeTold(), false)
  })

  it('keeps the last consent for the call', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    const personId = await teller().person()
    const facts = { storeName: { zh: '店' }, number: 'A017', ahead: 2 }
    const near = { ...calling(personId), kind: 'nearly-your-turn', about: 'near', facts }
    await teller().do({ do: 'tell', telling: near })
    await called()
    await deliver()
    const { near: nearly, ticket0000: call } = await teller().outcomes()
    assert.equal(nearly?.why, 'no-consent')
    assert.equal(call?.status, 'sent')
  })

  it('what is over is dropped and costs nothing', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    await called()
    await deliver({ over: ['ticket0000'] })
    assert.equal((await teller().outcomes()).ticket0000?.why, 'no-longer-true')
    assert.equal(await willBeTold(), true)
    assert.equal(await left(), 1)
  })

  it('is tried again where nobody could say whether it is still so', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    await called()
    await deliver({ failing: true })
    assert.deepEqual(await teller().outbox(), ['pending'])
    await teller().cloud.advance(6_000)
    await deliver()
    assert.deepEqual(await teller().outbox(), ['done'])
  })

  it('waits where WeChat is sending them another one, with the consent given back', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    await called()
    await trouble('concurrent')
    await deliver()
    assert.deepEqual(await teller().outbox(), ['pending'])
    assert.equal(await willBeTold(), true)
    await teller().cloud.advance(6_000)
    await deliver()
    assert.equal((await teller().sent()).length, 1)
    assert.equal(await willBeTold(), false)
  })

  for (const [kind, why] of [
    ['sensitive', 'unfit'],
    ['banned', 'our-defect'],
  ] as const) {
    it(`is given up where WeChat says ${kind}, with the consent given back`, async () => {
      await teller().agree(LIN, QUEUE_TURN)
      await called()
      await trouble(kind)
      await deliver()
      await teller().cloud.advance(3_600_000)
      await deliver()
      assert.deepEqual(await teller().outbox(), ['given-up'])
      assert.equal((await teller().outcomes()).ticket0000?.why, why)
      assert.equal(await willBeTold(), true)
      assert.equal(await left(), 1)
    })
  }

  for (const [kind, arrived] of [
    ['busy', 0],
    ['busy-but-sent', 1],
  ] as const) {
    it(`is never sent again after "${kind}": it may have arrived`, async () => {
      await teller().agree(LIN, QUEUE_TURN)
      await teller().cloud.advance(1_000)
      await teller().agree(LIN, QUEUE_TURN)
      const telling = await called()
      await trouble(kind)
      await deliver()
      await teller().cloud.advance(3_600_000)
      await deliver()
      assert.deepEqual(await teller().outbox(), ['unknown'])
      assert.equal((await teller().sent()).length, arrived)
      assert.equal(await teller().do({ do: 'state', telling }), 'perhaps')
    })
  }

  it('is not sent again after a reply that never came', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    await called()
    const match = { function: 'teller', action: 'wx.openApi' }
    await teller().cloud.fault({ kind: 'lost-reply', match, count: 1 })
    await deliver()
    await teller().cloud.advance(3_600_000)
    await deliver()
    assert.deepEqual(await teller().outbox(), ['unknown'])
    assert.equal((await teller().sent()).length, 1)
  })

  it('who has no consent left at WeChat empties the wallet', async () => {
    await teller().accept(LIN, QUEUE_TURN)
    await teller().cloud.advance(1_000)
    await teller().accept(LIN, QUEUE_TURN)
    assert.equal(await willBeTold(), true)
    await called()
    await deliver()
    assert.equal((await teller().outcomes()).ticket0000?.why, 'refused')
    assert.equal(await willBeTold(), false)
  })

  it('nobody is told anything for somebody whom nobody knows', async () => {
    await teller().do({ do: 'tell', telling: calling(await teller().person('shopper-gone')) })
    const unknown = calling(await teller().person(), { about: 'ticketgone' })
    await teller().do({ do: 'tell', telling: { ...unknown, personId: 'nobodyatall' } })
    await deliver()
    assert.equal((await teller().outcomes()).ticketgone?.why, 'nobody')
  })

  it('is done once by two timers at the same moment', async () => {
    await teller().agree(LIN, QUEUE_TURN)
    await teller().cloud.advance(1_000)
    await teller().agree(LIN, QUEUE_TURN)
    await called()
    await Promise.all([deliver(), deliver(), deliver()])
    assert.equal((await teller().sent()).length, 1)
    assert.equal(await left(), 1)
  })
})

describe('what can wait', () => {
  const teller = withTeller(Date.parse('2026-11-25T22:30:00+08:00'))

  it('is told in the morning, and what cannot is told now', async () => {
    await teller().agree(LIN, QUEUE_TURN, 'local-benefit-expiring')
    const personId = await teller().person()
    await teller().do({ do: 'tell', telling: reminder(personId), atOnce: true })
    await teller().do({ do: 'tell', telling: calling(personId), atOnce: true })
    assert.deepEqual(
      (await teller().sent()).map(({ templateId }) => templateId),
      [QUEUE_TURN],
    )
    const { clock } = teller().cloud.cloud
    clock.moveTo(Date.parse('2026-11-26T08:59:00+08:00'))
    await teller().do({ do: 'deliver' })
    assert.equal((await teller().sent()).length, 1)
    clock.moveTo(Date.parse('2026-11-26T09:00:00+08:00'))
    await teller().do({ do: 'deliver' })
    assert.equal((await teller().sent())[1]?.data.thing1?.value, '120 积分')
  })
})
