import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { isCardNumber } from '@/shared/domain/membership/card-number'
import { WINDOW_MS } from '@/shared/domain/membership/code-window'
import { newRequestId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { hefang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { codeOf, joining, joinMembers, lookUp } from '../../support/members'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('a member’s card', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const find = (input: ReturnType<typeof lookUp>, openid = 'clerk-mei') =>
    cloud().phone(openid).intent('membership/find', input).send()

  it('is had by one tap, and by nobody who has not tapped', async () => {
    const lin = cloud().phone('shopper-lin')
    const before = value<'membership/card'>(await lin.read('membership/card', {}))
    assert.deepEqual(before, { member: null, codes: [] })
    const me = await joinMembers(cloud(), 'shopper-lin')
    assert.ok(isCardNumber(me.number))
    assert.ok(Math.abs(me.joinedAt - cloud().cloud.clock.now()) < MINUTE_MS)
    const { member, codes } = value<'membership/card'>(await lin.read('membership/card', {}))
    assert.deepEqual(member, { number: me.number, nickname: null })
    assert.equal(codes.length, 10)
    assert.equal(new Set(codes.map(({ text }) => text)).size, 10)
  })

  it('keeps the version of what was agreed to, and takes no other', async () => {
    const lin = cloud().phone('shopper-lin')
    const old = { ...joining, terms: '2019-01-01' }
    const refused = await lin.intent('membership/join', old).send()
    assert.equal(refusalCode(refused), 'membership/terms-changed')
    await joinMembers(cloud(), 'shopper-lin')
    assert.equal((await cloud().documents('cards'))[0]?.terms, joining.terms)
  })

  it('stays the same card however often, and from however many taps, one joins', async () => {
    const [first, second] = await Promise.all([
      joinMembers(cloud(), 'shopper-lin'),
      joinMembers(cloud(), 'shopper-lin'),
    ])
    assert.equal(first.number, second.number)
    assert.equal((await cloud().documents('cards')).length, 1)
    assert.equal((await cloud().documents('cardNumbers')).length, 1)
  })

  it('answers a joining whose reply was lost with the same card', async () => {
    await cloud().fault({
      kind: 'lost-reply',
      match: { function: 'shopper', action: 'database.commitTransaction' },
      count: 1,
    })
    const me = await joinMembers(cloud(), 'shopper-lin')
    assert.deepEqual(
      (await cloud().documents('cards')).map(({ number }) => number),
      [me.number],
    )
  })

  it('shows staff the member, and no more than a counter needs', async () => {
    const { number, joinedAt } = await joinMembers(cloud(), 'shopper-lin')
    const found = value<'membership/find'>(await find(lookUp(await codeOf(cloud(), 'shopper-lin'))))
    assert.deepEqual(found, { number, joinedAt, nickname: null, present: true })
  })

  it('is taken in its window and one before and after, and then is over', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const { codes } = value<'membership/card'>(
      await cloud().phone('shopper-lin').read('membership/card', {}),
    )
    const [now, next, afterNext] = codes.map(({ text }) => text)
    assert.ok(now && next && afterNext)
    assert.equal(refusalCode(await find(lookUp(afterNext))), 'membership/code-expired')
    assert.ok((await find(lookUp(next))).ok)
    await cloud().advance(2 * WINDOW_MS)
    assert.equal(refusalCode(await find(lookUp(now))), 'membership/code-expired')
  })

  it('works for five minutes without signal', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const { codes } = value<'membership/card'>(
      await cloud().phone('shopper-lin').read('membership/card', {}),
    )
    await cloud().advance(5 * MINUTE_MS - 1)
    assert.ok((await find(lookUp(codes.at(-1)?.text ?? ''))).ok)
  })

  it('is refused a second time, in the same hands and in others', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const code = await codeOf(cloud(), 'shopper-lin')
    assert.ok((await find(lookUp(code))).ok)
    assert.equal(refusalCode(await find(lookUp(code))), 'membership/code-used')
    const elsewhere = { ...lookUp(code), storeId: hefang }
    assert.equal(refusalCode(await find(elsewhere, 'clerk-hao')), 'membership/code-used')
  })

  it('answers a look-up whose reply was lost with the same member, and logs it once', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const code = await codeOf(cloud(), 'shopper-lin')
    const input = lookUp(code)
    const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
    const call = { action: 'membership/find', input, requestId, client }
    const first = await cloud().raw('staff', 'clerk-mei', call)
    await cloud().advance(5 * MINUTE_MS)
    const again = await cloud().raw('staff', 'clerk-mei', call)
    const member = (answer: unknown) => /"number":"(\d+)"/.exec(JSON.stringify(answer))?.[1]
    assert.ok(member(first))
    assert.equal(member(again), member(first))
    const [lookedUp, ...more] = await cloud().documents('lookUps')
    assert.equal(more.length, 0)
    const { means, screen, device, storeId } = { ...lookedUp }
    assert.deepEqual([means, screen, device, storeId], ['code', 'counter', null, yuyuan])
    const other = { ...call, input: { ...input, screen: 'member' } }
    assert.equal(refusalCode(await cloud().raw('staff', 'clerk-mei', other)), 'request/reused')
  })

  it('is none by a code that is made up, half or another card’s', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    await joinMembers(cloud(), 'shopper-wang')
    const [lin, wang] = [
      await codeOf(cloud(), 'shopper-lin'),
      await codeOf(cloud(), 'shopper-wang'),
    ]
    const forged = lin.slice(0, 10) + wang.slice(10)
    for (const code of ['', '1'.repeat(24), lin.slice(0, 23), forged]) {
      assert.equal(refusalCode(await find(lookUp(code))), 'membership/unknown-code', code)
      await cloud().advance(1000)
    }
  })

  it('forgets its spent codes once no counter would take them', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    await find(lookUp(await codeOf(cloud(), 'shopper-lin')))
    assert.equal((await cloud().documents('spentCodes')).length, 1)
    await cloud().advance(12 * MINUTE_MS)
    assert.equal((await cloud().documents('spentCodes')).length, 0)
  })
})
