import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { refusalCode, value } from '../../support/answers'
import { TestCounter } from '../../support/counter'
import { bill, taxi, towels, water } from '../../support/demo'
import { calledFor, callFor, TestGuest } from '../../support/floor'
import { withCloud } from '../../support/local-cloud'

const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('calls at the same instant', () => {
  const cloud = withCloud({ databaseLatencyMs: 3 })
  // A floor is there already: else making it would settle who is first.
  beforeEach(async () => {
    await cloud().reset()
    const before = new TestGuest(cloud(), 'shopper-before', 'R1')
    value<'staff/take-back-ask'>(await before.takesBack(await before.calls()))
  })
  const people = Array.from({ length: 20 }, (_, index) => `shopper-${index + 1000}`)

  it('from twenty phones at one place are one call', async () => {
    await cloud().warm('shopper', { action: 'stores/list', input: {}, client })
    const answers = await Promise.all(people.map((openid) => new TestGuest(cloud(), openid).asks()))
    const ids = answers.map((answer) => callFor(value<'staff/ask'>(answer))?.id)
    assert.equal(new Set(ids).size, 1)
    assert.deepEqual(await calledFor(cloud()), ['3 号桌 加水'])
  })

  it('from twenty phones at five places for four things are twenty calls', async () => {
    const places = ['T1', 'T2', 'T3', 'T4', 'T5']
    const asks = [water, bill, towels, taxi]
    const answers = await Promise.all(
      people.map((openid, index) =>
        new TestGuest(cloud(), openid, places[index % 5]).asks(asks[Math.floor(index / 5)]),
      ),
    )
    for (const answer of answers) value<'staff/ask'>(answer)
    assert.equal((await calledFor(cloud())).length, 20)
  })

  it('of one person at five places are three', async () => {
    const answers = await Promise.all(
      ['T1', 'T2', 'T3', 'T4', 'T5'].map((place) =>
        new TestGuest(cloud(), 'shopper-lin', place).asks(),
      ),
    )
    const refused = answers.filter(({ ok }) => !ok).map(refusalCode)
    assert.deepEqual(refused, ['staff/enough-asks', 'staff/enough-asks'])
    assert.equal((await calledFor(cloud())).length, 3)
  })

  it('answered by two clerks are answered by one', async () => {
    const callId = await new TestGuest(cloud(), 'shopper-lin').calls()
    await cloud().warm('staff', { action: 'staff/me', input: {}, client })
    const answers = await Promise.all(
      ['clerk-mei', 'manager-chen'].map((openid) =>
        new TestCounter(cloud(), openid).send('staff/answer', { callId }),
      ),
    )
    const refused = answers.filter(({ ok }) => !ok).map(refusalCode)
    assert.deepEqual(refused, ['staff/already-answered'])
  })
})
