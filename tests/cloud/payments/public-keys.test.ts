import assert from 'node:assert/strict'
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { before, beforeEach, describe, it } from 'node:test'
import { payEnvironment } from '../../../cloudfunctions/emulator/wechat-pay/keys'
import type { WechatPayAccount } from '../../../cloudfunctions/platform/wechat-pay-account'
import type { disbelief } from '../../../cloudfunctions/platform/wechat-pay-signature'
import { keys } from '../../support/wechat-letter'

const NOW = Date.parse('2026-11-25T12:00:00+08:00')
const BODY = '{"tea":1}'
const OLD = 'PUB_KEY_ID_OLD'
const NEW = 'PUB_KEY_ID_NEW'

function pair() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const oneLine = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  return { privateKey, oneLine }
}

/** What WeChat sends along with a body it signed. */
function signed(privateKey: KeyObject, serial: string) {
  const timestamp = String(NOW / 1_000)
  const sign = createSign('RSA-SHA256').update(`${timestamp}\nnonce\n${BODY}\n`)
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': 'nonce',
    'wechatpay-signature': sign.sign(privateKey, 'base64'),
    'wechatpay-serial': serial,
  }
}

describe('while the merchant changes WeChat Pay’s public key', () => {
  const was = pair()
  const is = pair()
  let read: () => WechatPayAccount
  let whyNot: typeof disbelief

  function environment(values: Readonly<Record<string, string>>): void {
    Object.assign(process.env, payEnvironment(keys, 'http://127.0.0.1'), {
      WECHAT_PAY_PUBLIC_KEY: is.oneLine,
      WECHAT_PAY_PUBLIC_KEY_ID: NEW,
      WECHAT_PAY_PUBLIC_KEY_BEFORE: '',
      WECHAT_PAY_PUBLIC_KEY_ID_BEFORE: '',
      ...values,
    })
  }
  const changing = {
    WECHAT_PAY_PUBLIC_KEY_BEFORE: was.oneLine,
    WECHAT_PAY_PUBLIC_KEY_ID_BEFORE: OLD,
  }

  before(async () => {
    // The account is read as its file is loaded, which is when a function starts.
    environment({})
    read = (await import('../../../cloudfunctions/platform/wechat-pay-account')).wechatPayAccount
    whyNot = (await import('../../../cloudfunctions/platform/wechat-pay-signature')).disbelief
  })
  beforeEach(() => environment({}))

  it('what either key signed is believed, each under its own id alone', () => {
    environment(changing)
    const account = read()
    assert.equal(whyNot(signed(was.privateKey, OLD), BODY, account, NOW), null)
    assert.equal(whyNot(signed(is.privateKey, NEW), BODY, account, NOW), null)
    assert.equal(whyNot(signed(was.privateKey, NEW), BODY, account, NOW), 'wrong-signature')
    assert.equal(whyNot(signed(is.privateKey, OLD), BODY, account, NOW), 'wrong-signature')
  })

  it('WeChat is asked to answer with the new one', () => {
    environment(changing)
    assert.equal(read().publicKeyId, NEW)
  })

  it('afterwards the old one is nobody’s', () => {
    const account = read()
    assert.equal(whyNot(signed(was.privateKey, OLD), BODY, account, NOW), 'unknown-key')
    assert.equal(whyNot(signed(is.privateKey, NEW), BODY, account, NOW), null)
  })

  it('half of the old one is a mistake that is named', () => {
    for (const [name, value] of Object.entries(changing)) {
      environment({ [name]: value })
      const missing = Object.keys(changing).find((each) => each !== name)
      assert.throws(read, new RegExp(`${missing} is missing`))
    }
  })
})
