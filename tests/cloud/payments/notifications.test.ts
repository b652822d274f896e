import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { signedHeaders } from '../../../cloudfunctions/emulator/wechat-pay/signature'
import { withTill } from '../../support/till'
import { keys, knock as knockAt, paidContent, paidLetter } from '../../support/wechat-letter'

describe('a notification', () => {
  const till = withTill()

  /** What WeChat would say of a payment, changed as a test wishes. */
  function news(attemptId: string, changed: object = {}): object {
    const paidAt = Date.parse('2026-11-25T12:00:00+08:00')
    const content = paidContent({
      outTradeNo: attemptId,
      totalFen: 1800,
      openid: 'shopper-lin',
      paidAt,
    })
    return { ...content, ...changed }
  }
  const letter = paidLetter
  /** @returns the status the door answers */
  const knock = (body: string, headers: Record<string, string>, sent = body) =>
    knockAt(till().cloud, sent, headers)
  const now = () => till().cloud.cloud.clock.now()
  async function open() {
    const id = await till().bill('onecupoftea')
    return { id, attemptId: (await till().prepaid(id)).attemptId }
  }
  async function events(): Promise<unknown[]> {
    const all = await till().cloud.documents('payment_events')
    return all.map(({ event }) => event)
  }

  it('that is WeChat’s own is written down and acknowledged', async () => {
    const { id, attemptId } = await open()
    const body = letter(news(attemptId))
    assert.equal(await knock(body, signedHeaders(body, keys, now())), 204)
    assert.equal((await till().one('tickets', id)).state, 'paid')
  })

  it('that comes again the same changes nothing and is acknowledged again', async () => {
    const { attemptId } = await open()
    const body = letter(news(attemptId))
    const headers = signedHeaders(body, keys, now())
    assert.equal(await knock(body, headers), 204)
    const before = await till().one('attempts', attemptId)
    assert.equal(await knock(body, headers), 204)
    assert.deepEqual(await till().one('attempts', attemptId), before)
    assert.equal((await events()).length, 1)
  })

  it('is not believed with a byte changed, another’s signature, none, or WeChat’s own probe', async () => {
    const { id, attemptId } = await open()
    const body = letter(news(attemptId))
    const headers = signedHeaders(body, keys, now())
    const stranger = signedHeaders(body, { wechat: keys.merchant }, now())
    const probe = { 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${headers['Wechatpay-Signature']}` }
    assert.equal(await knock(body, headers, body.replace('"x"', '"y"')), 401)
    assert.equal(await knock(body, headers, JSON.stringify(JSON.parse(body), null, 1)), 401)
    assert.equal(await knock(body, stranger), 401)
    assert.equal(await knock(body, {}), 401)
    assert.equal(await knock(body, { ...headers, ...probe }), 401)
    assert.equal(await knock(body, { ...headers, 'Wechatpay-Serial': 'PUB_KEY_ID_1' }), 401)
    assert.equal((await till().one('tickets', id)).state, 'awaiting')
    assert.deepEqual(await events(), [])
  })

  it('is not believed when it is six minutes old, or from six minutes ahead', async () => {
    const { attemptId } = await open()
    const body = letter(news(attemptId))
    for (const minutes of [-6, 6]) {
      const headers = signedHeaders(body, keys, now() + minutes * 60_000)
      assert.equal(await knock(body, headers), 401, `${minutes} minutes`)
    }
    assert.equal(await knock(body, signedHeaders(body, keys, now() - 240_000)), 204)
  })

  it('about another amount, payer, merchant, app or payment settles nothing and is kept to be looked at', async () => {
    const { id, attemptId } = await open()
    await till().bill('othercupoftea', {}, 'shopper-mei')
    const wrong: readonly [string, object][] = [
      ['amountFen', { amount: { total: 1799, currency: 'CNY' } }],
      ['amountFen', { amount: { total: 1801, currency: 'CNY' } }],
      ['currency', { amount: { total: 1800, currency: 'USD' } }],
      ['payer', { payer: { openid: 'shopper-mei' } }],
      ['mchid', { mchid: '1900000002' }],
      ['appid', { appid: 'wx1111111111111111' }],
      ['attempt', { out_trade_no: 'aaaaaaaaaaaaaaaaaaaaaaaaaa' }],
    ]
    for (const [field, changed] of wrong) {
      const body = letter(news(attemptId, { transaction_id: `42${field}`, ...changed }))
      assert.equal(await knock(body, signedHeaders(body, keys, now())), 400, field)
    }
    assert.equal((await till().one('tickets', id)).state, 'awaiting')
    assert.equal((await till().one('attempts', attemptId)).status, 'open')
    assert.equal((await till().cloud.documents('payment_events')).length, 6)
  })

  it('sealed with another key, or none at all, is refused', async () => {
    const { attemptId } = await open()
    const other = letter(news(attemptId), { ...keys, apiV3Key: '0'.repeat(32) })
    for (const body of [other, '{}', 'tea', '']) {
      assert.equal(await knock(body, signedHeaders(body, keys, now())), 400, body.slice(0, 9))
    }
  })

  it('that is not heard to the end is sent again by WeChat, and heard then', async () => {
    const id = await till().bill('onecupoftea')
    const prepaid = await till().prepaid(id)
    const match = { function: 'pay-notify', collection: 'payment_events' }
    await till().cloud.fault({ kind: 'kill', match, count: 1 })
    await till().pay(prepaid)
    assert.equal((await till().one('tickets', id)).state, 'awaiting')
    await till().cloud.advance(15_000)
    assert.equal((await till().one('tickets', id)).state, 'paid')
  })

  it('forged by somebody without WeChat’s key is refused, and the shop goes on waiting', async () => {
    const id = await till().bill('onecupoftea')
    const prepaid = await till().prepaid(id)
    assert.equal((await till().pay(prepaid, { how: 'forge' })).status, 401)
    assert.equal((await till().one('tickets', id)).state, 'awaiting')
  })

  it('reaches the function over HTTPS alone: no phone may call it', async () => {
    const { id, attemptId } = await open()
    const body = letter(news(attemptId))
    const event = { httpMethod: 'POST', headers: {}, body, isBase64Encoded: false }
    const answer = await till().cloud.raw('pay-notify', 'shopper-mei', event)
    assert.deepEqual(Object(answer).statusCode, 401)
    assert.equal((await till().one('tickets', id)).state, 'awaiting')
  })
})
