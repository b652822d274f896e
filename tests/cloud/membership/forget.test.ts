import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { DAY_MS } from '@/shared/kernel/instant'
import { value } from '../../support/answers'
import { withCloud } from '../../support/local-cloud'
import { codeOf, joinMembers, lookUp } from '../../support/members'

/** The days after those it asks about: a year of nights would be 365 runs of each. */
const TWICE_A_MONTH = '0 0 5 26,29 * * *'

describe('as time passes', () => {
  const cloud = withCloud({ timerRule: TWICE_A_MONTH })
  beforeEach(() => cloud().reset())

  const count = async (collection: string) => (await cloud().documents(collection)).length

  it('that somebody was a member is forgotten after twelve months, and not before', async () => {
    const lin = cloud().phone('shopper-lin')
    await joinMembers(cloud(), 'shopper-lin')
    value<'membership/leave'>(await lin.intent('membership/leave', {}).send())
    await cloud().advance(364 * DAY_MS)
    assert.equal(await count('leftMarks'), 1)
    await cloud().advance(3 * DAY_MS)
    assert.equal(await count('leftMarks'), 0)
    await joinMembers(cloud(), 'shopper-lin')
    assert.equal((await cloud().documents('cards'))[0]?.joinedBefore, false)
  })

  it('where somebody was is forgotten after days, and who looked them up after a year', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const found = cloud()
      .phone('clerk-mei')
      .intent('membership/find', lookUp(await codeOf(cloud(), 'shopper-lin')))
    value<'membership/find'>(await found.send())
    await cloud().advance(2 * DAY_MS)
    assert.deepEqual([await count('presences'), await count('lookUps')], [1, 1])
    await cloud().advance(3 * DAY_MS)
    assert.deepEqual([await count('presences'), await count('lookUps')], [0, 1])
    await cloud().advance(363 * DAY_MS)
    assert.equal(await count('lookUps'), 0)
  })
})
