import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { Input } from '@/shared/contracts'
import { MOST_WAITING } from '@/shared/domain/notifications/feedback'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { forTwo, hefang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { Teller } from '../../support/teller'

const LIN = 'shopper-lin'
const CHEN = 'manager-chen'

/** The days about those it asks about: a year of nights would be 365 runs of each. */
const TWICE_A_MONTH = '0 0 5 26,29 * * *'

type Write = Input<'notifications/write-feedback'>
const complaint: Write = { storeId: yuyuan, kind: 'complaint', text: '等了很久', about: null }

describe('what is written to a store', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const write = (change: Partial<Write> = {}, openid = LIN) =>
    cloud()
      .phone(openid)
      .intent('notifications/write-feedback', { ...complaint, ...change })
      .send()
  const written = async (change: Partial<Write> = {}, openid = LIN) =>
    value<'notifications/write-feedback'>(await write(change, openid)).id
  const own = async (openid = LIN) =>
    value<'notifications/own-feedback'>(
      await cloud().phone(openid).read('notifications/own-feedback', { before: null }),
    ).feedback
  const inbox = async (show: 'waiting' | 'answered' = 'waiting') =>
    value<'notifications/inbox'>(
      await cloud().phone(CHEN).read('notifications/inbox', { storeId: yuyuan, show, from: null }),
    ).feedback
  const answer = (feedbackId: string, text = '对不起，下次请您喝茶', storeId = yuyuan) =>
    cloud()
      .phone(CHEN)
      .intent('notifications/answer-feedback', { storeId, feedbackId: asId(feedbackId), text })
      .send()

  it('is read by a manager, answered, and the answer seen by who wrote it', async () => {
    const { number } = await joinMembers(cloud(), LIN)
    const id = await written()
    const [waiting] = await inbox()
    assert.equal(waiting?.text, '等了很久')
    assert.equal(waiting?.memberNumber, number)
    value<'notifications/answer-feedback'>(await answer(id))
    assert.deepEqual(await inbox(), [])
    assert.equal((await inbox('answered')).length, 1)
    const [mine] = await own()
    assert.equal(mine?.reply?.text, '对不起，下次请您喝茶')
    assert.equal(mine?.reply?.by, '老陈')
    assert.deepEqual(await own('shopper-an'), [])
  })

  it('has its answer told at once to who asked for it, once, and in the morning if it is night', async () => {
    const teller = new Teller(cloud())
    await teller.agree(LIN, 'local-feedback-answered')
    const first = await written()
    value<'notifications/answer-feedback'>(await answer(first))
    const [told] = await teller.sent()
    assert.deepEqual([told?.openid, told?.page], [LIN, 'shopper/help/index'])
    assert.equal(told?.data.thing1?.value, '对不起，下次请您喝茶')
    // Two popups of one second are one to WeChat's push, which knows no shorter time.
    await cloud().advance(SECOND_MS)
    await teller.agree(LIN, 'local-feedback-answered')
    assert.equal(refusalCode(await answer(first, '再说一句')), 'notifications/already-answered')
    await cloud().advance(10 * HOUR_MS)
    const second = await written({ text: '晚上写的' })
    value<'notifications/answer-feedback'>(await answer(second, '明天告诉您'))
    await cloud().advance(MINUTE_MS)
    assert.equal((await teller.sent()).length, 1)
    await cloud().advance(12 * HOUR_MS)
    assert.equal((await teller.sent()).length, 2)
  })

  it('has no answer told to who has left since', async () => {
    const teller = new Teller(cloud())
    await joinMembers(cloud(), LIN)
    await teller.agree(LIN, 'local-feedback-answered')
    const id = await written()
    await cloud().advance(10 * HOUR_MS)
    value<'notifications/answer-feedback'>(await answer(id))
    value<'membership/leave'>(await cloud().phone(LIN).intent('membership/leave', {}).send())
    await cloud().advance(12 * HOUR_MS)
    assert.deepEqual(await teller.sent(), [])
    assert.deepEqual(
      Object.values(await teller.outcomes()).map(({ why }) => why),
      ['no-longer-true'],
    )
  })

  it('waits the longest first, and is answered once', async () => {
    const first = await written({ text: '第一条' })
    await cloud().advance(1_000)
    await written({ text: '第二条' }, 'shopper-an')
    assert.deepEqual(
      (await inbox()).map(({ text }) => text),
      ['第一条', '第二条'],
    )
    value<'notifications/answer-feedback'>(await answer(first))
    assert.equal(refusalCode(await answer(first, '再说一句')), 'notifications/already-answered')
  })

  it('is kept once, however often the phone sends it', async () => {
    const intent = cloud().phone(LIN).intent('notifications/write-feedback', complaint)
    const ids = [await intent.send(), await intent.send()].map(
      (each) => value<'notifications/write-feedback'>(each).id,
    )
    assert.equal(new Set(ids).size, 1)
    assert.equal((await own()).length, 1)
  })

  it('is about something of one’s own at that store, or about nothing', async () => {
    const ticket = value<'queue/join'>(await cloud().phone(LIN).intent('queue/join', forTwo).send())
    const about = { kind: 'ticket', id: ticket.id } as const
    await written({ about })
    assert.equal((await inbox())[0]?.about?.name.zh, ticket.number)
    const unknown = 'notifications/unknown-subject'
    assert.equal(refusalCode(await write({ about }, 'shopper-an')), unknown)
    assert.equal(refusalCode(await write({ about, storeId: hefang })), unknown)
    assert.equal(refusalCode(await write({ about: { ...about, kind: 'order' } })), unknown)
  })

  it('is refused where WeChat does not take the words, of shoppers and of staff', async () => {
    const unfit = 'notifications/words-unfit'
    assert.equal(refusalCode(await write({ text: '加微信 abc' })), unfit)
    assert.equal(refusalCode(await write({ text: '   ' })), unfit)
    const id = await written()
    assert.equal(refusalCode(await answer(id, '请加微信')), unfit)
    assert.equal((await inbox()).length, 1)
  })

  it('is no more than a few at once until they are answered', async () => {
    const ids: string[] = []
    for (let count = 0; count < MOST_WAITING; count++) ids.push(await written())
    assert.equal(refusalCode(await write()), 'notifications/many-waiting')
    value<'notifications/answer-feedback'>(await answer(ids[0] ?? ''))
    await written()
  })

  it('is nothing to another store’s manager, nor to a clerk', async () => {
    const id = await written()
    const clerk = await cloud()
      .phone('clerk-mei')
      .read('notifications/inbox', { storeId: yuyuan, show: 'waiting', from: null })
    assert.equal(refusalCode(clerk), 'staff/not-allowed')
    const elsewhere = await answer(id, '你好', asId('wukangroad'))
    assert.equal(refusalCode(elsewhere), 'notifications/unknown-feedback')
  })

  it('goes with who wrote it when they leave', async () => {
    await joinMembers(cloud(), LIN)
    await written()
    value<'membership/leave'>(await cloud().phone(LIN).intent('membership/leave', {}).send())
    assert.deepEqual(await cloud().documents('feedback'), [])
  })
})

describe('what was written to a store long ago', () => {
  const cloud = withCloud({ timerRule: TWICE_A_MONTH })

  it('is forgotten a year later, and not before', async () => {
    const intent = cloud().phone(LIN).intent('notifications/write-feedback', complaint)
    value<'notifications/write-feedback'>(await intent.send())
    await cloud().advance(364 * DAY_MS)
    assert.equal((await cloud().documents('feedback')).length, 1)
    await cloud().advance(4 * DAY_MS)
    assert.deepEqual(await cloud().documents('feedback'), [])
  })
})
