import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { encodeEjson } from '../../../cloudfunctions/emulator/database/ejson'
import { refusalCode, value } from '../../support/answers'
import { forTwo, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { codeOf, joinMembers, lookUp } from '../../support/members'
import { QUEUE_TURN, Teller } from '../../support/teller'

describe('a member who leaves', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const leave = (openid: string) => cloud().phone(openid).intent('membership/leave', {}).send()

  async function everythingBut(...names: readonly string[]): Promise<string> {
    const kept = ['identities', 'cards', 'cardNumbers', 'phones', 'leftMarks', 'tickets', 'lookUps']
    const wanted = kept.filter((name) => !names.includes(name))
    return JSON.stringify(await Promise.all(wanted.map((name) => cloud().documents(name))))
  }

  async function personId(openid: string): Promise<string> {
    const row = (await cloud().documents('identities')).find((each) => each.openid === openid)
    return String(row?.personId)
  }

  it('is gone, and what they did stays under a name that leads to nobody', async () => {
    const me = await joinMembers(cloud(), 'shopper-lin')
    const person = await personId('shopper-lin')
    value<'queue/join'>(await cloud().phone('shopper-lin').intent('queue/join', forTwo).send())
    await cloud()
      .phone('clerk-mei')
      .intent('membership/find', lookUp(await codeOf(cloud(), 'shopper-lin')))
      .send()
    value<'membership/leave'>(await leave('shopper-lin'))
    assert.equal(await personId('shopper-lin'), 'undefined')
    const left = await everythingBut('tickets', 'lookUps')
    for (const trace of ['shopper-lin', person, me.number]) assert.ok(!left.includes(trace), trace)
    assert.match(JSON.stringify(await cloud().documents('tickets')), new RegExp(person))
    assert.match(JSON.stringify(await cloud().documents('lookUps')), new RegExp(person))
  })

  it('shows a card nobody takes any more', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const code = await codeOf(cloud(), 'shopper-lin')
    await leave('shopper-lin')
    const found = await cloud().phone('clerk-mei').intent('membership/find', lookUp(code)).send()
    assert.equal(refusalCode(found), 'membership/unknown-code')
  })

  it('is told the same however often, and leaves nobody behind', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    await cloud().fault({
      kind: 'lost-reply',
      match: { function: 'shopper', action: 'database.commitTransaction' },
      count: 1,
    })
    value<'membership/leave'>(await leave('shopper-lin'))
    value<'membership/leave'>(await leave('shopper-lin'))
    assert.equal(await personId('shopper-lin'), 'undefined')
  })

  it('is a new person when they scan in again, and not new to the shop', async () => {
    const before = await joinMembers(cloud(), 'shopper-lin')
    const was = await personId('shopper-lin')
    await leave('shopper-lin')
    const after = await joinMembers(cloud(), 'shopper-lin')
    assert.notEqual(after.number, before.number)
    assert.notEqual(await personId('shopper-lin'), was)
    assert.equal((await cloud().documents('cards'))[0]?.joinedBefore, true)
  })

  it('comes back with nothing where their mark was written before there were points', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    await leave('shopper-lin')
    const [mark] = await cloud().documents('leftMarks')
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName: 'leftMarks',
      queryType: 'DOC',
      query: encodeEjson({ _id: String(mark?._id) }),
      data: encodeEjson({ v: 1, at: Number(mark?.at) }),
      multi: false,
      merge: false,
      upsert: true,
    })
    await joinMembers(cloud(), 'shopper-lin')
    assert.equal((await cloud().documents('cards'))[0]?.joinedBefore, true)
    assert.deepEqual(await cloud().documents('pointsEntries'), [])
  })

  it('is taken off their store first', async () => {
    await joinMembers(cloud(), 'clerk-mei')
    assert.equal(refusalCode(await leave('clerk-mei')), 'membership/works-here')
    assert.equal((await cloud().documents('cards')).length, 1)
    const chen = cloud().phone('manager-chen')
    const { people } = value<'staff/people'>(await chen.read('staff/people', { storeId: yuyuan }))
    const mei = people.find(({ name }) => name === '阿梅')
    assert.ok(mei)
    const remove = { storeId: yuyuan, memberKey: mei.key }
    value<'staff/remove'>(await chen.intent('staff/remove', remove).send())
    value<'membership/leave'>(await leave('clerk-mei'))
  })
})

describe('somebody who never joined and goes', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  const HUA = 'shopper-hua'
  const phone = () => cloud().phone(HUA)
  const leave = async () =>
    value<'membership/leave'>(await phone().intent('membership/leave', {}).send())
  const me = async () => value<'membership/me'>(await phone().read('membership/me', {}))
  const identity = async () =>
    (await cloud().documents('identities')).find(({ openid }) => openid === HUA)
  async function write(text: string) {
    const input = { storeId: yuyuan, kind: 'complaint' as const, text, about: null }
    const sent = await phone().intent('notifications/write-feedback', input).send()
    value<'notifications/write-feedback'>(sent)
  }

  it('takes along what they agreed to and wrote, and is known no more', async () => {
    assert.deepEqual(await me(), { me: null, known: false })
    await new Teller(cloud()).agree(HUA, QUEUE_TURN)
    await write('等了很久')
    value<'queue/join'>(await phone().intent('queue/join', forTwo).send())
    const person = (await identity())?.personId
    assert.deepEqual(await me(), { me: null, known: true })
    await leave()
    assert.deepEqual(await me(), { me: null, known: false })
    assert.equal(await identity(), undefined)
    for (const gone of ['messageWallets', 'feedback']) {
      assert.deepEqual(await cloud().documents(gone), [], gone)
    }
    const [ticket] = await cloud().documents('tickets')
    assert.equal(ticket?.personId, person, 'which leads to nobody')
  })

  it('leaves no mark of a member, and joins as somebody new', async () => {
    await write('等了很久')
    await leave()
    for (const none of ['leftMarks', 'pointsAccounts', 'pointsEntries']) {
      assert.deepEqual(await cloud().documents(none), [], none)
    }
    await joinMembers(cloud(), HUA)
    assert.equal((await cloud().documents('cards'))[0]?.joinedBefore, false)
  })

  it('keeps the mark they left as a member before', async () => {
    await joinMembers(cloud(), HUA)
    await leave()
    const marks = await cloud().documents('leftMarks')
    assert.equal(marks.length, 1)
    await cloud().advance(61_000)
    await write('等了很久')
    await leave()
    assert.deepEqual(await cloud().documents('leftMarks'), marks)
  })
})
