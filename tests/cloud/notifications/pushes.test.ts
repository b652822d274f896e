import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import { localPushKeys, pushed } from '../../../cloudfunctions/emulator/message-push/letter'
import { knock, popupPush, push } from '../../support/push-letter'
import { QUEUE_NEAR, QUEUE_TURN, withTeller } from '../../support/teller'

const wallet = v.object({
  _id: v.string(),
  rev: v.number(),
  wallet: v.object({ confirmed: v.record(v.string(), v.array(v.number())) }),
})

describe('WeChat’s push', () => {
  const teller = withTeller()
  const now = () => teller().cloud.cloud.clock.now()
  const said = (templateId: string, word: 'accept' | 'reject' = 'accept') => ({
    templateId,
    said: word,
  })
  const wallets = async () =>
    v.parse(v.array(wallet), await teller().cloud.documents('messageWallets'))
  async function left(): Promise<unknown> {
    const [only, ...more] = await wallets()
    assert.equal(more.length, 0)
    const counts = Object.entries(only?.wallet.confirmed ?? {})
    return Object.fromEntries(counts.map(([name, moments]) => [name, moments.length]))
  }

  it('of one confirmation or of several is taken in and answered success', async () => {
    const one = await push(teller().cloud, popupPush('shopper-lin', [said(QUEUE_TURN)], now()))
    assert.deepEqual(one, { status: 200, body: 'success' })
    await teller().cloud.advance(1_000)
    const both = [said(QUEUE_TURN), said(QUEUE_NEAR)]
    await push(teller().cloud, popupPush('shopper-lin', both, now()))
    assert.deepEqual(await left(), { 'queue-turn': 2, 'queue-near': 1 })
    assert.equal((await wallets())[0]?._id, await teller().person())
  })

  it('told twice, also at once, counts once', async () => {
    const letter = pushed(
      popupPush('shopper-lin', [said(QUEUE_TURN)], now()),
      'shopper-lin',
      localPushKeys,
      now(),
    )
    await Promise.all(Array.from({ length: 6 }, () => knock(teller().cloud, letter)))
    assert.deepEqual(await left(), { 'queue-turn': 1 })
    assert.equal((await wallets())[0]?.rev, 1)
  })

  it('of different confirmations at once loses none', async () => {
    const pushes = Array.from({ length: 8 }, (_, n) =>
      popupPush('shopper-lin', [said(QUEUE_TURN)], now() + n * 1_000),
    )
    await teller().person()
    const answers = await Promise.all(pushes.map((content) => push(teller().cloud, content)))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    assert.deepEqual(await left(), { 'queue-turn': 8 })
  })

  it('of a refusal ends what was confirmed, and one told late ends only what was before it', async () => {
    const at = now()
    const late = popupPush('shopper-lin', [said(QUEUE_TURN, 'reject')], at + 1_000)
    await push(teller().cloud, popupPush('shopper-lin', [said(QUEUE_TURN)], at))
    await push(teller().cloud, popupPush('shopper-lin', [said(QUEUE_TURN)], at + 2_000))
    await push(teller().cloud, late)
    assert.deepEqual(await left(), { 'queue-turn': 1 })
    const change = {
      ...popupPush('shopper-lin', [said(QUEUE_TURN, 'reject')], at + 3_000),
      Event: 'subscribe_msg_change_event',
    }
    await push(teller().cloud, change)
    assert.deepEqual(await left(), { 'queue-turn': 0 })
  })

  it('of a first confirmation makes its person, of a stranger’s refusal nobody', async () => {
    const refusal = popupPush('shopper-wang', [said(QUEUE_TURN, 'reject')], now())
    await push(teller().cloud, refusal, 'shopper-wang')
    assert.equal(await teller().do({ do: 'known' }, 'shopper-wang'), 'nobody')
    await teller().accept('shopper-wang', QUEUE_TURN)
    assert.notEqual(await teller().do({ do: 'known' }, 'shopper-wang'), 'nobody')
  })

  it('of another’s template, of something else and of nothing we know changes nothing', async () => {
    const strange = popupPush('shopper-lin', [said('another')], now())
    for (const content of [strange, { Event: 'debug_demo' }, {}, [], 'text', null]) {
      const answer = await push(teller().cloud, Object(content))
      assert.deepEqual(answer, { status: 200, body: 'success' })
    }
    assert.deepEqual(await wallets(), [])
    assert.equal(await teller().do({ do: 'known' }), 'nobody')
  })

  it('that is not WeChat’s own is answered 401 and changes nothing', async () => {
    const content = popupPush('shopper-lin', [said(QUEUE_TURN)], now())
    const by = (changed: object, at = now()) =>
      knock(teller().cloud, pushed(content, 'shopper-lin', { ...localPushKeys, ...changed }, at))
    const letter = pushed(content, 'shopper-lin', localPushKeys, now())
    const answers = [
      await by({ token: 'another' }),
      await by({ aesKey: 'x'.repeat(43) }),
      await by({ appid: 'wx1111111111111111' }),
      await by({}, now() - 301_000),
      await by({}, now() + 302_000),
      await knock(teller().cloud, { ...letter, body: JSON.stringify(content) }),
      await knock(teller().cloud, { ...letter, query: {} }),
      await knock(teller().cloud, { ...letter, body: '' }),
    ]
    assert.deepEqual(
      answers.map(({ status, body }) => `${status}${body}`),
      Array(8).fill('401'),
    )
    assert.deepEqual(await wallets(), [])
  })

  it('is greeted back with its word, a stranger is not', async () => {
    const { query } = pushed({}, '', localPushKeys, now())
    const greet = async (signature: string | undefined) => {
      const asked = new URLSearchParams({
        ...query,
        signature: signature ?? '',
        echostr: '4375120',
      })
      const response = await fetch(`${teller().cloud.url}/http-access/wechat-notify?${asked}`)
      return `${response.status} ${await response.text()}`
    }
    assert.equal(await greet(query.signature), '200 4375120')
    assert.equal(await greet(query.msg_signature), '401 ')
    const put = await fetch(`${teller().cloud.url}/http-access/wechat-notify`, { method: 'PUT' })
    assert.equal(put.status, 405)
  })

  it('whose taking in fails is not acknowledged, and is taken in when it comes again', async () => {
    const match = { function: 'wechat-notify', collection: 'messageWallets' }
    await teller().cloud.fault({ kind: 'timeout', match, count: 1, ms: 20 })
    const content = popupPush('shopper-lin', [said(QUEUE_TURN)], now())
    assert.equal((await push(teller().cloud, content)).status, 500)
    assert.equal((await push(teller().cloud, content)).status, 200)
    assert.deepEqual(await left(), { 'queue-turn': 1 })
  })
})
