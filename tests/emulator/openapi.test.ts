import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { openMessages } from '../../cloudfunctions/emulator/openapi/messages'
import { openMiniProgramCodes } from '../../cloudfunctions/emulator/openapi/mini-program-codes'
import { callOpenApi } from '../../cloudfunctions/emulator/openapi/openapi'
import { openPhoneCodes } from '../../cloudfunctions/emulator/openapi/phone-codes'
import { wrongValue } from '../../cloudfunctions/emulator/openapi/templates'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

const TEMPLATE = { id: 'queue-called', fields: ['thing1', 'character_string2', 'time3'] }
const DATA = {
  thing1: { value: '桂花茶舍愚园路店，您的号码已叫到啦' },
  character_string2: { value: 'A017' },
  time3: { value: '2026年11月22日 15:01' },
}
const failedWith = v.object({ failed: v.object({ errCode: v.number(), errMsg: v.string() }) })

describe('subscribeMessage.send through the real SDK', () => {
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud({ templates: [TEMPLATE] })
  })
  after(() => cloud.close())

  const message = (openid: string, changes: object = {}) => ({
    touser: openid,
    templateId: TEMPLATE.id,
    page: 'shopper/ticket/index?id=abc',
    data: DATA,
    ...changes,
  })
  const send = (body: object) => cloud.call('probe', { do: 'send', message: body })
  async function errCode(body: object): Promise<number> {
    return v.parse(failedWith, await send(body)).failed.errCode
  }
  async function consent(openid: string): Promise<void> {
    await cloud.post('/local/consent', { openid, templateId: TEMPLATE.id })
  }
  async function received(openid: string): Promise<unknown[]> {
    const sent = v.object({ messages: v.array(v.looseObject({ openid: v.string() })) })
    const { messages } = v.parse(sent, (await cloud.get('/local/messages')).body)
    return messages.filter((one) => one.openid === openid)
  }

  it('sends one message for one consent and is refused the second', async () => {
    await consent('lin1')
    const sent = await send(message('lin1'))
    assert.equal(v.parse(v.looseObject({ errCode: v.number() }), sent).errCode, 0)
    assert.equal(await errCode(message('lin1')), 43101)
    const [{ sentAt, ...words } = {}, ...more] = v.parse(
      v.array(v.looseObject({ sentAt: v.number() })),
      await received('lin1'),
    )
    assert.equal(more.length, 0)
    assert.ok(Math.abs((sentAt ?? 0) - cloud.clock.now()) < 5000)
    assert.deepEqual(words, {
      openid: 'lin1',
      templateId: TEMPLATE.id,
      page: 'shopper/ticket/index?id=abc',
      data: DATA,
    })
  })

  it('counts consents per person', async () => {
    await consent('wang1')
    await consent('wang1')
    assert.equal(await errCode(message('chen1')), 43101)
    await send(message('wang1'))
    await send(message('wang1'))
    assert.equal(await errCode(message('wang1')), 43101)
    assert.equal((await received('wang1')).length, 2)
  })

  it('never sends more than was agreed to, however many ask at once', async () => {
    for (let n = 0; n < 3; n++) await consent('mei1')
    await Promise.all(Array.from({ length: 10 }, () => send(message('mei1'))))
    assert.equal((await received('mei1')).length, 3)
  })

  it('names a template it does not know and a value it does not take, and keeps the consent', async () => {
    await consent('hao1')
    assert.equal(await errCode(message('hao1', { templateId: 'other' })), 40037)
    const long = { ...DATA, thing1: { value: '字'.repeat(21) } }
    const { failed } = v.parse(failedWith, await send(message('hao1', { data: long })))
    assert.equal(failed.errCode, 47003)
    assert.match(failed.errMsg, /argument invalid! data\.thing1\.value invalid/)
    assert.equal(await errCode(message('hao1', { touser: '' })), 40003)
    await send(message('hao1'))
    assert.equal((await received('hao1')).length, 1)
  })

  it('is refused to a function that did not declare the interface', async () => {
    const answer = await cloud.call('probe', { do: 'undeclared' })
    assert.equal(v.parse(failedWith, answer).failed.errCode, -604101)
  })

  it('says of a declared interface it does not have that there is none', async () => {
    const answer = await cloud.call('probe', { do: 'missing' })
    assert.equal(v.parse(failedWith, answer).failed.errCode, -604100)
  })
})

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

describe('a value of a message', () => {
  const fits = (field: string, value: string | number) =>
    wrongValue({ id: 't', fields: [field] }, { [field]: { value } }) === null
  const cases: readonly (readonly [
    string,
    readonly (string | number)[],
    readonly (string | number)[],
  ])[] = [
    ['thing1', ['字'.repeat(20), '😀'.repeat(20)], ['字'.repeat(21)]],
    ['character_string1', ['A017', 'x'.repeat(32)], ['x'.repeat(33), '号']],
    ['number1', [17, '3.5'], ['A1', '1'.repeat(33)]],
    ['letter1', ['Abc'], ['A1', 'a'.repeat(33)]],
    ['symbol1', ['%!'], ['%!%!%!', 'a']],
    ['time1', ['15:01', '2026年11月22日 15:01', '15:01~16:00'], ['soon', '15点']],
    ['date1', ['2026年11月22日', '2026年11月22日 15:01'], ['15:01']],
    ['amount1', ['¥12.50', '128元', 5], ['12345678901', 'twelve']],
    ['phone_number1', ['+86-0766-66888866'], ['x'.repeat(3), '1'.repeat(18)]],
    ['car_number1', ['粤A8Z888挂'], ['粤A8Z888挂挂']],
    ['name1', ['陈'.repeat(10), 'a'.repeat(20)], ['陈'.repeat(11), 'a'.repeat(21)]],
    ['phrase1', ['已叫号'], ['请尽快到店', '已叫号啦啦啦', 'now'].slice(1)],
    ['enum1', ['anything'], ['']],
  ]
  for (const [field, good, bad] of cases) {
    it(`of ${field.replace('1', '')} is taken within its limits only`, () => {
      for (const value of good) assert.ok(fits(field, value), String(value))
      for (const value of bad) assert.ok(!fits(field, value), String(value))
    })
  }

  it('must not be missing', () => {
    const wrong = wrongValue({ id: 't', fields: ['thing1', 'thing2'] }, { thing1: { value: 'x' } })
    assert.equal(wrong, 'data.thing2.value is empty')
  })
})

describe('a function that calls a function', () => {
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud()
  })
  after(() => cloud.close())

  it('takes the person along and grows the source by one', async () => {
    const answer = await cloud.call('probe', { do: 'call', data: { do: 'who' } }, 'wang1')
    const called = v.object({
      result: v.object({ after: v.object({ OPENID: v.string(), SOURCE: v.string() }) }),
    })
    assert.deepEqual(v.parse(called, answer).result.after, {
      OPENID: 'wang1',
      SOURCE: 'wx_client,scf',
    })
  })

  it('hears when the other one throws, is not there, or is given too much', async () => {
    const thrown = await cloud.call('probe', { do: 'call', data: { do: 'throw' } })
    assert.match(v.parse(failedWith, thrown).failed.errMsg, /the tea is cold/)
    const unknown = await cloud.call('probe', { do: 'callUnknown' })
    assert.match(v.parse(failedWith, unknown).failed.errMsg, /could not be found/)
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
