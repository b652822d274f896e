import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
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
    ['phrase1', ['已叫号', '请尽快到店'], ['已叫号啦啦啦', 'now']],
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
