import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pushSignature, seal } from '../../../cloudfunctions/emulator/message-push/letter'
import {
  heardGreeting,
  heardPush,
  opened,
  type PushAccount,
  pushAccount,
} from '../../../cloudfunctions/platform/wechat-push'
import { seededRandom } from '../../support/seeded-random'

// The example of WeChat's own documentation, its safe mode in JSON:
// developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
const official: PushAccount = {
  appid: 'wxba5fad812f8e6fb9',
  token: 'AAAAA',
  aesKey: Buffer.from(`${'A'.repeat(43)}=`, 'base64'),
}
const ENCRYPT =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
const PUSHED_AT = 1714112445_000
const GREETED_AT = 1714036504_000

const request = {
  method: 'POST',
  headers: {},
  query: {
    signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
    timestamp: '1714112445',
    nonce: '415670741',
    openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
    encrypt_type: 'aes',
    msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  },
  rawBody: JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: ENCRYPT }),
}
const greeting = {
  method: 'GET',
  headers: {},
  query: {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    echostr: '4375120948345356249',
    timestamp: '1714036504',
    nonce: '1514711492',
  },
  rawBody: '',
}

describe('the documentation’s own example', () => {
  it('is heard', () => {
    assert.deepEqual(heardPush(request, official, PUSHED_AT), {
      heard: {
        ToUserName: 'gh_97417a04a28d',
        FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
        CreateTime: 1714112445,
        MsgType: 'event',
        Event: 'debug_demo',
        debug_str: 'hello world',
      },
    })
  })

  it('of the greeting is answered with its word', () => {
    const heard = heardGreeting(greeting, official, GREETED_AT)
    assert.deepEqual(heard, { heard: '4375120948345356249' })
  })

  it('is not believed five minutes off, either way', () => {
    for (const offMs of [-300_001, 300_001]) {
      const stale = { disbelieved: 'stale' }
      assert.deepEqual(heardPush(request, official, PUSHED_AT + offMs), stale)
      assert.deepEqual(heardGreeting(greeting, official, GREETED_AT + offMs), stale)
    }
    assert.ok('heard' in heardPush(request, official, PUSHED_AT + 299_000))
  })

  it('is not believed with anything of it changed', () => {
    const wrong = (changed: Partial<(typeof request)['query']>, rawBody = request.rawBody) =>
      heardPush(
        { ...request, query: { ...request.query, ...changed }, rawBody },
        official,
        PUSHED_AT,
      )
    const body = (Encrypt: unknown) => JSON.stringify({ ToUserName: 'gh', Encrypt })
    const no = { disbelieved: 'wrong-signature' }
    assert.deepEqual(wrong({ nonce: '415670742' }), no)
    assert.deepEqual(wrong({ timestamp: '1714112446' }), no)
    assert.deepEqual(wrong({ msg_signature: request.query.signature }), no)
    assert.deepEqual(wrong({}, body(ENCRYPT.replace('+q', '+r'))), no)
    assert.deepEqual(wrong({}, body(`${ENCRYPT} `)), no)
    for (const unsigned of [
      wrong({ msg_signature: '' }),
      wrong({ timestamp: 'soon' }),
      wrong({}, body(undefined)),
      wrong({}, body(17)),
      wrong({}, 'not json'),
      wrong({}, ''),
    ]) {
      assert.deepEqual(unsigned, { disbelieved: 'unsigned' })
    }
    const token = { ...official, token: 'AAAAB' }
    assert.deepEqual(heardPush(request, token, PUSHED_AT), no)
  })

  it('means nothing to another app, and nothing with another key', () => {
    const sealed = { disbelieved: 'sealed' }
    assert.deepEqual(heardPush(request, { ...official, appid: 'wx1' }, PUSHED_AT), sealed)
    const aesKey = Buffer.from(`${'B'.repeat(43)}=`, 'base64')
    assert.deepEqual(heardPush(request, { ...official, aesKey }, PUSHED_AT), sealed)
  })
})

describe('what is sealed', () => {
  const key = { token: 't', aesKey: 'b'.repeat(43), appid: 'wx0123456789abcdef' }
  const account = { ...key, aesKey: Buffer.from(`${key.aesKey}=`, 'base64') }

  it('opens to what it was, whatever its length', () => {
    const random = seededRandom(93)
    for (let length = 0; length < 200; length += 1) {
      const text = Array.from({ length }, () => (random() < 0.5 ? '茶' : 'a')).join('')
      assert.equal(opened(seal(text, key), account), text)
    }
  })

  it('does not open cut short, lengthened or turned round', () => {
    const bytes = Buffer.from(seal('{"tea":"osmanthus"}', key), 'base64')
    const wrong = [
      bytes.subarray(0, 16),
      bytes.subarray(16),
      bytes.subarray(0, -16),
      bytes.subarray(0, -1),
      Buffer.alloc(0),
    ]
    for (const part of wrong) assert.throws(() => opened(part.toString('base64'), account))
    assert.throws(() => opened(bytes.reverse().toString('base64'), account))
  })

  it('is signed over its parts in their order as text', () => {
    assert.equal(pushSignature('AAAAA', '1714036504', '1514711492'), greeting.query.signature)
  })
})

describe('the push’s account', () => {
  it('is not read where a part is missing or no key', () => {
    const whole = {
      WECHAT_APPID: 'wx1',
      WECHAT_PUSH_TOKEN: 't',
      WECHAT_PUSH_AES_KEY: 'k'.repeat(43),
    }
    const kept = { ...process.env }
    try {
      Object.assign(process.env, whole)
      assert.equal(pushAccount().aesKey.length, 32)
      for (const name of Object.keys(whole)) {
        Object.assign(process.env, whole, { [name]: '' })
        assert.throws(pushAccount, new RegExp(`${name} is missing`))
      }
      Object.assign(process.env, whole, { WECHAT_PUSH_AES_KEY: 'short' })
      assert.throws(pushAccount, /WECHAT_PUSH_AES_KEY is not 43/)
    } finally {
      for (const name of Object.keys(whole)) delete process.env[name]
      Object.assign(process.env, kept)
    }
  })
})
