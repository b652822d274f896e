import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openBook } from '../../cloudfunctions/emulator/wechat-pay/book'
import {
  LOCAL_MCHID,
  LOCAL_PUBLIC_KEY_ID,
  LOCAL_SERIAL,
  payKeys,
} from '../../cloudfunctions/emulator/wechat-pay/keys'
import type { WechatPayAccount } from '../../cloudfunctions/platform/wechat-pay-account'
import {
  authorization,
  disbelief,
  paymentParams,
} from '../../cloudfunctions/platform/wechat-pay-signature'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

const APPID = 'wx0000000000000000'
const keys = payKeys(null)
const der = (text: string) => Buffer.from(text, 'base64')

/** The merchant's side, with the keys the local cloud gives its functions. */
const account: WechatPayAccount = {
  appid: APPID,
  mchid: LOCAL_MCHID,
  serial: LOCAL_SERIAL,
  privateKey: createPrivateKey({
    key: der(keys.merchant.privateKey),
    format: 'der',
    type: 'pkcs8',
  }),
  publicKeyId: LOCAL_PUBLIC_KEY_ID,
  publicKeys: new Map([
    [
      LOCAL_PUBLIC_KEY_ID,
      createPublicKey({ key: der(keys.wechat.publicKey), format: 'der', type: 'spki' }),
    ],
  ]),
  apiV3Key: keys.apiV3Key,
  notifyUrl: 'https://shop.example/pay-notify',
  url: '',
}

describe('the local WeChat Pay', () => {
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud()
  })
  after(() => cloud.close())
  beforeEach(async () => {
    await cloud.post('/local/reset', { seed: 'empty' })
  })

  async function ask(method: 'GET' | 'POST', target: string, content?: object, sent?: object) {
    const body = content ? JSON.stringify(content) : ''
    const now = cloud.clock.now()
    const response = await fetch(cloud.url + target, {
      method,
      headers: { authorization: authorization(method, target, body, account, now) },
      ...(content && { body: JSON.stringify(sent ?? content) }),
    })
    const text = await response.text()
    const headers = Object.fromEntries(response.headers.entries())
    const said = text === '' ? {} : JSON.parse(text)
    return { status: response.status, text, headers, code: said.code, said }
  }
  function order(no: string, more: object = {}): object {
    return {
      appid: APPID,
      mchid: LOCAL_MCHID,
      description: '茶一杯',
      out_trade_no: no,
      time_expire: new Date(cloud.clock.now() + 600_000).toISOString(),
      notify_url: 'https://shop.example/pay-notify',
      amount: { total: 1800, currency: 'CNY' },
      payer: { openid: 'shopper-lin' },
      ...more,
    }
  }
  const prepay = (content: object, sent?: object) =>
    ask('POST', '/v3/pay/transactions/jsapi', content, sent)
  const query = (no: string) =>
    ask('GET', `/v3/pay/transactions/out-trade-no/${no}?mchid=${LOCAL_MCHID}`)
  const close = (no: string) =>
    ask('POST', `/v3/pay/transactions/out-trade-no/${no}/close`, { mchid: LOCAL_MCHID })
  const refund = (no: string, of: string, fen: number) =>
    ask('POST', '/v3/refund/domestic/refunds', {
      out_trade_no: of,
      out_refund_no: no,
      reason: '做不了',
      notify_url: 'https://shop.example/pay-notify',
      amount: { refund: fen, total: 1800, currency: 'CNY' },
    })
  async function sheet(prepayId: string, more: object = {}) {
    const params = paymentParams(prepayId, account, cloud.clock.now())
    const paying = { openid: 'shopper-lin', params, how: 'pay', notification: 'lost', ...more }
    const { body } = await cloud.post('/local/wechat-pay/pay', paying)
    return Object(body).errMsg
  }
  async function paid(no: string): Promise<void> {
    const { said } = await prepay(order(no))
    assert.equal(await sheet(said.prepay_id), 'requestPayment:ok')
  }

  it('signs what it answers, so that a byte changed on the way is noticed', async () => {
    await prepay(order('order0001'))
    const { text, headers } = await query('order0001')
    const now = cloud.clock.now()
    assert.equal(disbelief(headers, text, account, now), null)
    assert.equal(disbelief(headers, `${text} `, account, now), 'wrong-signature')
    assert.equal(disbelief(headers, text, account, now + 301_000), 'stale')
  })

  it('refuses a request that is not signed over exactly its own body, or long ago', async () => {
    const changed = await prepay(order('order0001'), order('order0001', { description: '两杯' }))
    assert.deepEqual([changed.status, changed.code], [401, 'SIGN_ERROR'])
    const target = '/v3/bill/tradebill?bill_date=2026-11-22'
    for (const offsetMs of [-301_000, 301_000]) {
      const at = cloud.clock.now() + offsetMs
      const header = authorization('GET', target, '', account, at)
      const response = await fetch(cloud.url + target, { headers: { authorization: header } })
      assert.equal(response.status, 401)
    }
  })

  it('prepays the same order again, and no other under its number', async () => {
    const [first, again] = [await prepay(order('order0001')), await prepay(order('order0001'))]
    assert.notEqual(first.said.prepay_id, again.said.prepay_id)
    const other = await prepay(order('order0001', { amount: { total: 1801, currency: 'CNY' } }))
    assert.deepEqual([other.status, other.code], [403, 'OUT_TRADE_NO_USED'])
  })

  it('refuses what the documentation does not allow', async () => {
    const soon = new Date(cloud.clock.now() + 30_000).toISOString()
    for (const more of [
      { time_expire: soon },
      { out_trade_no: 'short' },
      { out_trade_no: 'with a space' },
      { description: '' },
      { amount: { total: 0, currency: 'CNY' } },
      { amount: { total: 1.5, currency: 'CNY' } },
      { notify_url: 'https://shop.example/pay?x=1' },
    ]) {
      const { status, code } = await prepay(order('order0001', more))
      assert.deepEqual([status, code], [400, 'PARAM_ERROR'], JSON.stringify(more))
    }
    const stranger = await prepay(order('order0001', { appid: 'wx1111111111111111' }))
    assert.equal(stranger.code, 'APPID_MCHID_NOT_MATCH')
  })

  it('shows no sheet for another payer, other parameters, or what has expired', async () => {
    const { said } = await prepay(order('order0001'))
    assert.match(await sheet(said.prepay_id, { openid: 'shopper-mei' }), /不一致/)
    assert.match(await sheet('wx0'), /有误/)
    const params = paymentParams(said.prepay_id, account, cloud.clock.now())
    const forged = { ...params, package: 'prepay_id=wx1' }
    assert.match(await sheet(said.prepay_id, { params: forged }), /签名/)
    await cloud.post('/local/clock', { advanceMs: 600_000 })
    assert.match(await sheet(said.prepay_id), /已过期/)
  })

  it('neither prepays nor closes what is paid, and takes no money for what is closed', async () => {
    await paid('order0001')
    assert.deepEqual((await query('order0001')).said.trade_state, 'SUCCESS')
    for (const answer of [await prepay(order('order0001')), await close('order0001')]) {
      assert.deepEqual([answer.status, answer.code], [400, 'ORDERPAID'])
    }
    const { said } = await prepay(order('order0002'))
    assert.equal((await close('order0002')).status, 204)
    assert.match(await sheet(said.prepay_id), /已关闭/)
    assert.equal((await prepay(order('order0002'))).code, 'ORDER_CLOSED')
    assert.equal((await close('order0003')).code, 'ORDER_NOT_EXIST')
  })

  it('refunds in parts a minute apart, never above the whole, and one number once', async () => {
    await paid('order0001')
    assert.equal((await refund('refund1', 'order0001', 1000)).said.status, 'PROCESSING')
    assert.equal((await refund('refund2', 'order0001', 1)).code, 'FREQUENCY_LIMITED')
    assert.equal((await refund('refund1', 'order0001', 1000)).status, 200)
    assert.equal((await refund('refund1', 'order0001', 999)).code, 'PARAM_ERROR')
    await cloud.post('/local/clock', { advanceMs: 60_000 })
    assert.equal((await refund('refund2', 'order0001', 801)).code, 'INVALID_REQUEST')
    assert.equal((await refund('refund2', 'order0001', 800)).status, 200)
    const known = await ask('GET', '/v3/refund/domestic/refunds/refund1')
    assert.deepEqual([known.said.status, known.said.amount.refund], ['SUCCESS', 1000])
    assert.equal((await query('order0001')).said.trade_state, 'REFUND')
    assert.equal((await refund('refund3', 'order0009', 1)).code, 'RESOURCE_NOT_EXISTS')
  })

  it('has a day’s bill from ten o’clock of the next, and none of a day without trade', async () => {
    await paid('order0001')
    const today = new Date(cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const bill = (day: string) => ask('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`)
    assert.equal((await bill(today)).code, 'STATEMENT_CREATING')
    await cloud.post('/local/clock', { advanceMs: 34 * 3_600_000 })
    assert.equal((await bill(today)).said.hash_type, 'SHA1')
    assert.equal((await bill('2020-01-01')).code, 'NO_STATEMENT_EXIST')
  })

  it('keeps its books and its keys in the data folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wechat-pay-'))
    try {
      const file = join(folder, 'keys.json')
      assert.deepEqual(payKeys(file), payKeys(file))
      const booked = openBook(join(folder, 'books.json'))
      booked.setNotices([{ id: 'a', kind: 'payment', of: 'order0001', dueAt: 1, tries: 0 }])
      assert.equal(openBook(join(folder, 'books.json')).notices().length, 1)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
