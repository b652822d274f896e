import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { Asking, PopupAnswer } from '@/shared/contracts/notifications.contract'
import { askings } from '@/shared/domain/notifications/message-kinds'
import { refusalCode, value } from '../../support/answers'
import { type TestCloud, testCloud, withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { accept, push } from '../../support/push-letter'

const LIN = 'shopper-lin'

async function asked(cloud: TestCloud, asking: Asking = 'join'): Promise<readonly string[]> {
  const answer = await cloud.phone(LIN).read('notifications/asking', { asking })
  return value<'notifications/asking'>(answer).templateIds
}

describe('what a tap asks for', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const report = (said: PopupAnswer, ...templateIds: readonly string[]) =>
    cloud()
      .phone(LIN)
      .intent('notifications/report', {
        answers: templateIds.map((templateId) => ({ templateId, said })),
      })
      .send()

  it('is three templates at most, each its own, for every tap there is', async () => {
    const paying = ['pay', 'book-and-pay', 'register-and-pay'] as const
    const own = ['join', 'wait', 'book', 'register', 'keep', 'write'] as const
    const taps: readonly Asking[] = [...own, ...paying]
    assert.deepEqual([...taps].sort(), Object.keys(askings).sort())
    for (const tap of taps) {
      assert.deepEqual(
        await asked(cloud(), tap),
        askings[tap].map((name) => `local-${name}`),
      )
    }
  })

  it('is not what is still to be sent', async () => {
    await accept(cloud(), LIN, 'local-queue-turn')
    assert.deepEqual(await asked(cloud()), ['local-queue-near', 'local-queue-missed'])
  })

  for (const said of ['reject', 'ban', 'filter', 'off'] as const) {
    it(`is not what the phone says was answered "${said}", until tomorrow`, async () => {
      value<'notifications/report'>(await report(said, 'local-queue-turn'))
      assert.deepEqual(await asked(cloud()), ['local-queue-near', 'local-queue-missed'])
      await cloud().advance(12 * 3_600_000)
      assert.equal((await asked(cloud())).length, 3)
    })
  }

  it('is the same after a phone that lies about what was accepted', async () => {
    value<'notifications/report'>(await report('accept', 'local-queue-turn', 'unheard-of'))
    value<'notifications/report'>(await report('reject', 'unheard-of'))
    assert.equal((await asked(cloud())).length, 3)
    assert.deepEqual(await cloud().documents('messageWallets'), [])
  })

  it('is only what we know of, and only a few answers are noted at once', async () => {
    const wrong = await cloud().raw('shopper', LIN, {
      action: 'notifications/asking',
      input: { asking: 'everything' },
      client: { version: 1, language: 'zh' },
    })
    assert.match(JSON.stringify(wrong), /request\/invalid/)
    const six = await report('reject', ...Array.from({ length: 6 }, (_, n) => `t${n}`))
    assert.equal(refusalCode(six), 'request/invalid')
    assert.equal(refusalCode(await report('reject')), 'request/invalid')
  })

  it('was confirmed by nobody once its person has left', async () => {
    await joinMembers(cloud(), LIN)
    await accept(cloud(), LIN, 'local-queue-turn')
    assert.equal((await cloud().documents('messageWallets')).length, 1)
    value<'membership/leave'>(await cloud().phone(LIN).intent('membership/leave', {}).send())
    assert.deepEqual(await cloud().documents('messageWallets'), [])
  })
})

describe('without templates', () => {
  it('nothing is asked, and which are missing is said at the start', async () => {
    const lines: string[] = []
    const cloud = await testCloud({
      environment: { MESSAGE_TEMPLATES: '' },
      log: (line) => lines.push(line),
    })
    try {
      assert.deepEqual(await asked(cloud), [])
      const missing = lines.find((line) => line.includes('notifications/templates-missing'))
      assert.match(missing ?? '', /MESSAGE_TEMPLATES lacks queue-near, queue-turn/)
    } finally {
      await cloud.cloud.close()
    }
  })
})

describe('what WeChat was allowed to give us and is no longer', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  it('is forgotten: the phone number by its number, the nickname by the avatar’s', async () => {
    await joinMembers(cloud(), LIN)
    const phone = cloud().phone(LIN)
    const given = await fetch(`${cloud().url}/local/phone-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: LIN }),
    })
    const { code }: { readonly code: string } = await given.json()
    value<'membership/give-phone'>(await phone.intent('membership/give-phone', { code }).send())
    const nickname = { nickname: '小林' }
    value<'membership/set-nickname'>(await phone.intent('membership/set-nickname', nickname).send())
    const kept = async () => {
      const { me } = value<'membership/me'>(await phone.read('membership/me', {}))
      return [me?.nickname ?? null, me?.phone?.countryCode ?? null]
    }
    const revoke = (RevokeInfo: string, openid = LIN) =>
      push(cloud(), { Event: 'user_authorization_revoke', OpenID: openid, RevokeInfo })
    assert.deepEqual(await kept(), ['小林', '86'])
    await revoke('13')
    await revoke('8', 'shopper-wang')
    assert.deepEqual(await kept(), ['小林', '86'])
    await revoke('8')
    assert.deepEqual(await kept(), ['小林', null])
    assert.deepEqual(await cloud().documents('phones'), [])
    await revoke('6')
    await revoke('6')
    assert.deepEqual(await kept(), [null, null])
  })
})
