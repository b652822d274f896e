import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { openMessages } from '../../cloudfunctions/emulator/openapi/messages'
import { openMiniProgramCodes } from '../../cloudfunctions/emulator/openapi/mini-program-codes'
import { callOpenApi } from '../../cloudfunctions/emulator/openapi/openapi'
import { openPhoneCodes } from '../../cloudfunctions/emulator/openapi/phone-codes'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

const failedWith = v.object({ failed: v.object({ errCode: v.number(), errMsg: v.string() }) })

describe('an open interface', () => {
  it('is refused to whatever an HTTP request set off', () => {
    const messages = openMessages(null)
    const fn = {
      name: 'f',
      bundle: '',
      timeoutSeconds: 3,
      memoryMb: 128,
      triggers: [],
      environment: [],
    }
    const noDeliveries = {
      managed: () => false,
      setManaged: () => undefined,
      find: () => undefined,
      deliver: () => undefined,
    }
    const answered = (source: string) =>
      Buffer.from(
        callOpenApi(
          {
            api: 'img.aiCrop',
            requestData: new Uint8Array(),
            function: { ...fn, openapi: ['img.aiCrop'] },
            source,
          },
          {
            templates: [],
            messages,
            sendTroubles: { next: () => undefined },
            codes: openMiniProgramCodes([], Date.now),
            phoneCodes: openPhoneCodes(Date.now),
            deliveries: noDeliveries,
            now: Date.now,
          },
        ),
      ).toString('hex')
    const [notFound, illegal] = [answered('wx_client'), answered('wx_http')]
    assert.notEqual(notFound, illegal)
    for (const source of ['wx_trigger', 'wx_client,scf', 'wx_trigger,scf,scf']) {
      assert.equal(answered(source), notFound, source)
    }
    for (const source of ['wx_http,scf', 'wx_unknown', 'scf', '', 'wx_client,wx_http']) {
      assert.equal(answered(source), illegal, source)
    }
  })
})

describe('a phone number through the real SDK', () => {
  const phoneInfo = v.object({
    phoneInfo: v.object({ purePhoneNumber: v.string(), countryCode: v.string() }),
  })
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud()
  })
  after(() => cloud.close())

  async function tap(openid: string, phone?: object): Promise<string> {
    const given = await cloud.post('/local/phone-code', { openid, ...(phone && { phone }) })
    return v.parse(v.object({ code: v.string() }), given.body).code
  }
  const exchange = (code: string, openid: string) =>
    cloud.call('probe', { do: 'phone', message: { code, openid } }, openid)
  async function errCode(code: string, openid: string): Promise<number> {
    return v.parse(failedWith, await exchange(code, openid)).failed.errCode
  }

  it('comes with its country’s code for a code, once', async () => {
    const code = await tap('lin1', { countryCode: '852', number: '91234567' })
    const { phoneInfo: phone } = v.parse(phoneInfo, await exchange(code, 'lin1'))
    assert.deepEqual(phone, { countryCode: '852', purePhoneNumber: '91234567' })
    assert.equal(await errCode(code, 'lin1'), 40029)
  })

  it('does not come for a code made up, another’s, or five minutes old', async () => {
    assert.equal(await errCode('made-up', 'lin1'), 40029)
    const code = await tap('lin1')
    assert.equal(await errCode(code, 'wang1'), 40029)
    await cloud.post('/local/clock', { advanceMs: 5 * 60_000 })
    assert.equal(await errCode(code, 'lin1'), 40029)
  })
})

describe('a text looked at through the real SDK', () => {
  const result = v.object({ result: v.object({ suggest: v.string(), label: v.number() }) })
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud()
  })
  after(() => cloud.close())

  const check = (changes: object) => {
    const message = { content: '小林', version: 2, scene: 1, openid: 'lin1', ...changes }
    return cloud.call('probe', { do: 'check', message }, 'lin1')
  }

  it('passes, is risky, or wants to be looked at by a person', async () => {
    const suggested = async (content: string) => v.parse(result, await check({ content })).result
    assert.equal((await suggested('小林')).suggest, 'pass')
    assert.equal((await suggested('点我代开发票')).suggest, 'risky')
    assert.equal((await suggested('门店官方客服')).suggest, 'review')
  })

  it('is refused of somebody who is not here, and when it is not well made', async () => {
    const errCode = async (changes: object) =>
      v.parse(failedWith, await check(changes)).failed.errCode
    assert.equal(await errCode({ openid: 'wang1' }), 61010)
    assert.equal(await errCode({ version: 1 }), 47001)
    assert.equal(await errCode({ content: '长'.repeat(2501) }), 47001)
  })
})
