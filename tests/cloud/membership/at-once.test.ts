import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { refusalCode } from '../../support/answers'
import { hefang } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { codeOf, joinMembers, lookUp } from '../../support/members'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('members, at the same instant', () => {
  // What happens at once must overlap: every call of the database takes a little longer.
  const cloud = withCloud({ databaseLatencyMs: 3 })
  before(() => cloud().warm('staff', { action: 'staff/me', input: {}, client }))
  beforeEach(async () => {
    await cloud().reset()
    await joinMembers(cloud(), 'shopper-lin')
  })

  it('one code at two counters opens the card at exactly one', async () => {
    const code = await codeOf(cloud(), 'shopper-lin')
    const answers = await Promise.all([
      cloud().phone('clerk-mei').intent('membership/find', lookUp(code)).send(),
      cloud().phone('manager-chen').intent('membership/find', lookUp(code)).send(),
      cloud()
        .phone('clerk-hao')
        .intent('membership/find', { ...lookUp(code), storeId: hefang })
        .send(),
    ])
    const refused = answers.filter((answer) => !answer.ok).map(refusalCode)
    assert.deepEqual(refused, ['membership/code-used', 'membership/code-used'])
    assert.equal((await cloud().documents('lookUps')).length, 1)
  })

  it('look-ups faster than one a second are refused after the first four, and never a rested one', async () => {
    const phone = { countryCode: '86', number: '13900000000' }
    const ask = () =>
      cloud()
        .phone('clerk-mei')
        .intent('membership/find', { ...lookUp(''), by: { phone } })
        .send()
    const begun = cloud().cloud.clock.now()
    const codes = (await Promise.all(Array.from({ length: 30 }, ask))).map(refusalCode)
    const tookSeconds = (cloud().cloud.clock.now() - begun) / SECOND_MS
    const made = codes.filter((code) => code !== 'membership/too-many-look-ups').length
    assert.ok(made >= 4 && made <= 4 + tookSeconds, `${made} of 30 in ${tookSeconds} s`)
    assert.equal((await cloud().documents('lookUps')).length, made)
    await cloud().advance(MINUTE_MS)
    assert.equal(refusalCode(await ask()), 'membership/unknown-phone')
  })

  it('two taps on join give one card', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 6 }, () => joinMembers(cloud(), 'shopper-wang')),
    )
    assert.equal(new Set(numbers.map(({ number }) => number)).size, 1)
    assert.equal((await cloud().documents('cardNumbers')).length, 2)
  })
})
