import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { TIMER_LATE_MS } from '@/shared/domain/staff/health'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { TestDesk } from '../../support/booking-desk'
import { tomorrowAt } from '../../support/booking-shop'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const client = { version: CONTRACT_VERSION, language: 'zh' }
/** More calls than one run of a timer makes. */
const ALL = 1_000

describe('how it runs, as the owner reads it', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  async function health() {
    const asked = await cloud().phone('owner-zhou').read('staff/health', { storeId: yuyuan })
    return value<'staff/health'>(asked)
  }

  async function jobs() {
    return (await health()).functions.find(({ name }) => name === 'jobs')
  }

  /** A call that fails for want of the stores; the trace id its phone was told. */
  async function failedCall(): Promise<string> {
    const match = { function: 'shopper', collection: 'merchant' }
    await cloud().fault({ kind: 'timeout', match, count: 10, ms: 1 })
    const call = { action: 'stores/operator', input: {}, client }
    const thrown = await cloud()
      .raw('shopper', 'shopper-lin', call)
      .catch((error: unknown) => error)
    assert.ok(thrown instanceof Error, 'the call did not fail')
    return /trace ([a-z2-7]{26})/.exec(thrown.message)?.[1] ?? assert.fail(thrown.message)
  }

  it('is nobody else’s to read', async () => {
    const asked = await cloud().phone('manager-chen').read('staff/health', { storeId: yuyuan })
    assert.equal(refusalCode(asked), 'staff/not-allowed')
  })

  it('says that the timer never ran, runs, and has stopped', async () => {
    assert.equal((await jobs())?.timer, 'never-ran')
    await cloud().advance(10 * MINUTE_MS)
    assert.equal((await jobs())?.timer, 'runs')
    await cloud().fault({ kind: 'kill', match: { function: 'jobs' }, count: ALL })
    await cloud().advance(TIMER_LATE_MS + MINUTE_MS)
    assert.equal((await jobs())?.timer, 'stopped')
  })

  it('names what a timer’s run could not do, until a run does it', async () => {
    const match = { function: 'jobs', collection: 'promotionCounts' }
    await cloud().fault({ kind: 'timeout', match, count: 3, ms: 1 })
    await cloud().advance(MINUTE_MS)
    const { functions, failures } = await health()
    const named = functions.find(({ name }) => name === 'jobs')
    assert.deepEqual(named?.failedTasks, ['promotions/sweep-counts'])
    assert.deepEqual(
      failures.map(({ action }) => action),
      ['promotions/sweep-counts'],
    )
    await cloud().advance(30 * MINUTE_MS)
    assert.deepEqual((await jobs())?.failedTasks, [])
  })

  it('counts what failed under its action, with the trace the last phone was told', async () => {
    const first = await failedCall()
    const last = await failedCall()
    const { failures } = await health()
    assert.notEqual(first, last)
    assert.deepEqual(
      failures.map(({ action, count, traceId }) => ({ action, count, traceId })),
      [{ action: 'stores/operator', count: 2, traceId: last }],
    )
  })

  it('counts no message that nobody wanted among those that could not be sent', async () => {
    const desk = new TestDesk(cloud())
    await desk.book({ startsAt: tomorrowAt('14:00') }, 'shopper-lin')
    await cloud().advance(2 * MINUTE_MS)
    const told = await cloud().documents('messages')
    assert.deepEqual(
      told.map(({ outcome }) => outcome),
      [{ status: 'dropped', why: 'no-consent' }],
    )
    const { givenUp, waiting } = (await health()).outbox
    assert.deepEqual({ givenUp, waiting }, { givenUp: 0, waiting: 0 })
  })

  it('says how long the longest has been due that nobody could send', async () => {
    assert.deepEqual((await health()).outbox.waiting, 0)
    await cloud().wire({
      action: 'database.insertDocument',
      collectionName: 'outbox',
      data: [
        {
          _id: 'stuckforsometime',
          v: 1,
          kind: 'notifications/message',
          delivery: 'at-most-once',
          payload: {},
          status: 'pending',
          attempts: 0,
          dueAt: cloud().cloud.clock.now() - 7 * MINUTE_MS,
          lease: '',
          createdAt: cloud().cloud.clock.now() - 7 * MINUTE_MS,
        },
      ].map((document) => JSON.stringify(document)),
    })
    const { waiting, longestDueMs } = (await health()).outbox
    assert.equal(waiting, 1)
    assert.ok(longestDueMs >= 7 * MINUTE_MS, `${longestDueMs}`)
  })
})
