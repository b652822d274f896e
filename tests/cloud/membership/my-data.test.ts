import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import * as v from 'valibot'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import type { MyData, PhoneNumber } from '@/shared/contracts/membership.contract'
import { newRequestId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { joining, joinMembers } from '../../support/members'

const client = { version: CONTRACT_VERSION, language: 'zh' }
const hongKong = { countryCode: '852', number: '91234567' }

describe('what is kept of a member', () => {
  const cloud = withCloud()
  beforeEach(async () => {
    await cloud().reset()
    await joinMembers(cloud(), 'shopper-lin')
  })

  function send<A extends WriteAction>(action: A, input: Input<A>, openid = 'shopper-lin') {
    return cloud().phone(openid).intent(action, input).send()
  }

  async function me(openid = 'shopper-lin'): Promise<MyData | null> {
    return value<'membership/me'>(await cloud().phone(openid).read('membership/me', {})).me
  }

  async function tapPhoneButton(openid: string, phone: PhoneNumber): Promise<string> {
    const response = await fetch(`${cloud().url}/local/phone-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, phone }),
    })
    return v.parse(v.object({ code: v.string() }), await response.json()).code
  }

  it('is nothing of somebody who has not joined, and nothing can be kept', async () => {
    assert.equal(await me('shopper-wang'), null)
    const answer = await send('membership/set-language', { language: 'en' }, 'shopper-wang')
    assert.equal(refusalCode(answer), 'membership/not-a-member')
    const named = await send('membership/set-nickname', { nickname: '小王' }, 'shopper-wang')
    assert.equal(refusalCode(named), 'membership/not-a-member')
  })

  it('is a nickname, emoji and all, that can be taken back', async () => {
    const named = await send('membership/set-nickname', { nickname: ' 小林 👨‍👩‍👧‍👦 ' })
    assert.equal(value<'membership/set-nickname'>(named).nickname, '小林 👨‍👩‍👧‍👦')
    assert.equal((await me())?.nickname, '小林 👨‍👩‍👧‍👦')
    await send('membership/set-nickname', { nickname: null })
    assert.equal((await me())?.nickname, null)
  })

  it('is no nickname that is too long, unseen, or that WeChat does not pass', async () => {
    const long = '茶'.repeat(200)
    for (const nickname of [long, '\u200b', '小\n林', '代开发票', '官方客服']) {
      const answer = await send('membership/set-nickname', { nickname })
      assert.equal(refusalCode(answer), 'membership/nickname-unfit', nickname)
    }
    const huge = await send('membership/set-nickname', { nickname: 'x'.repeat(5000) })
    assert.equal(refusalCode(huge), 'request/invalid')
    assert.equal((await me())?.nickname, null)
  })

  it('is a birthday, set once', async () => {
    const set = (birthday: string) => send('membership/set-birthday', { birthday })
    assert.equal(refusalCode(await set('1989-02-29')), 'membership/not-a-birthday')
    assert.equal(refusalCode(await set('2027-01-01')), 'membership/not-a-birthday')
    assert.equal(refusalCode(await set('2020-01-01')), 'membership/birthday-too-young')
    assert.equal(value<'membership/set-birthday'>(await set('1988-02-29')).birthday, '1988-02-29')
    assert.equal(refusalCode(await set('1988-03-01')), 'membership/birthday-set')
    assert.equal((await me())?.birthday, '1988-02-29')
  })

  it('is no birthday of whoever joined with a guardian', async () => {
    const withGuardian = { ...joining, age: 'with-guardian' } as const
    value<'membership/join'>(await send('membership/join', withGuardian, 'shopper-wang'))
    const answer = await send('membership/set-birthday', { birthday: '1990-05-01' }, 'shopper-wang')
    assert.equal(refusalCode(answer), 'membership/birthday-too-young')
  })

  it('is a phone number with its country’s code, found by staff and removable', async () => {
    const code = await tapPhoneButton('shopper-lin', hongKong)
    const given = value<'membership/give-phone'>(await send('membership/give-phone', { code }))
    assert.deepEqual(given.phone, hongKong)
    const find = () =>
      send(
        'membership/find',
        { storeId: yuyuan, by: { phone: hongKong }, screen: 'member' },
        'clerk-mei',
      )
    assert.equal(value<'membership/find'>(await find()).number, given.number)
    await send('membership/remove-phone', {})
    assert.equal((await me())?.phone, null)
    assert.equal(refusalCode(await find()), 'membership/unknown-phone')
    assert.equal((await cloud().documents('phones')).length, 0)
  })

  it('is no phone number by a code made up, another’s, old, or used before', async () => {
    const give = (code: string) => send('membership/give-phone', { code })
    const unknown = 'membership/phone-code-unknown'
    assert.equal(refusalCode(await give('forged')), unknown)
    assert.equal(refusalCode(await give(await tapPhoneButton('shopper-wang', hongKong))), unknown)
    const old = await tapPhoneButton('shopper-lin', hongKong)
    await cloud().advance(5 * MINUTE_MS)
    assert.equal(refusalCode(await give(old)), unknown)
    const once = await tapPhoneButton('shopper-lin', hongKong)
    value<'membership/give-phone'>(await give(once))
    assert.equal(refusalCode(await give(once)), unknown)
  })

  it('keeps a phone number with whoever WeChat last vouched for', async () => {
    await joinMembers(cloud(), 'shopper-wang')
    for (const openid of ['shopper-lin', 'shopper-wang']) {
      const code = await tapPhoneButton(openid, hongKong)
      value<'membership/give-phone'>(await send('membership/give-phone', { code }, openid))
    }
    assert.equal((await me('shopper-lin'))?.phone, null)
    assert.deepEqual((await me('shopper-wang'))?.phone, hongKong)
    assert.equal((await cloud().documents('phones')).length, 1)
  })

  it('is changed once by a phone number whose answer was lost', async () => {
    const code = await tapPhoneButton('shopper-lin', hongKong)
    await cloud().fault({
      kind: 'lost-reply',
      match: { function: 'shopper', action: 'database.commitTransaction' },
      count: 1,
    })
    const given = await send('membership/give-phone', { code })
    assert.deepEqual(value<'membership/give-phone'>(given).phone, hongKong)
  })

  it('is not changed by a request id used for something else', async () => {
    const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
    const call = (language: string) => ({
      action: 'membership/set-language',
      input: { language },
      requestId,
      client,
    })
    const raw = (language: string) => cloud().raw('shopper', 'shopper-lin', call(language))
    assert.match(JSON.stringify(await raw('en')), /"language":"en"/)
    assert.match(JSON.stringify(await raw('en')), /"language":"en"/)
    assert.equal(refusalCode(await raw('zh')), 'request/reused')
    assert.equal((await me())?.language, 'en')
  })
})
