import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { TestCounter } from '../../support/counter'
import { hefang, smallTable, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { counterPhone, PIN, TestStaff } from '../../support/staff'

const walkIn = { laneId: smallTable, size: 2, name: null }

describe('a counter’s phone', () => {
  const cloud = withCloud()
  let phone: TestStaff
  const staff = (openid: string, storeId = yuyuan) => new TestStaff(cloud(), openid, storeId)
  const counter = (storeId = yuyuan) => new TestCounter(cloud(), phone.openid, storeId)
  const here = async () => (await phone.device()).here?.name
  const walksIn = () => counter().send('queue/add-walk-in', walkIn)

  before(async () => {
    phone = await counterPhone(cloud())
    for (const openid of ['clerk-mei', 'clerk-lan', 'manager-chen']) await staff(openid).setPin()
    await cloud().warm('staff', {
      action: 'staff/me',
      input: {},
      client: { version: CONTRACT_VERSION, language: 'zh' },
    })
  })

  it('works nowhere by itself, though its account is a manager’s', async () => {
    const { memberships, device } = await phone.me()
    assert.deepEqual(memberships, [])
    assert.deepEqual([device?.storeId, device?.name], [yuyuan, '前台手机'])
    assert.equal(await here(), undefined)
    assert.equal(refusalCode(await walksIn()), 'staff/nobody-here')
    const figures = await cloud().phone(phone.openid).read('queue/figures', { storeId: yuyuan })
    assert.equal(refusalCode(figures), 'staff/nobody-here')
  })

  it('goes on showing the counter and the board with nobody there', async () => {
    await counter().view()
    assert.ok((await cloud().phone(phone.openid).read('queue/board', { storeId: yuyuan })).ok)
  })

  it('acts for whoever takes it over, with their role', async () => {
    await phone.takeOver('阿梅')
    assert.equal(await here(), '阿梅')
    value<'queue/add-walk-in'>(await walksIn())
    const figures = () => cloud().phone(phone.openid).read('queue/figures', { storeId: yuyuan })
    assert.equal(refusalCode(await figures()), 'staff/not-allowed')
    await phone.takeOver('老陈')
    assert.ok((await figures()).ok)
    value<'staff/leave-device'>(await phone.send('staff/leave-device', {}))
    assert.equal(await here(), undefined)
    assert.equal(refusalCode(await walksIn()), 'staff/nobody-here')
  })

  it('does nothing that wants one’s own phone, a manager there or not', async () => {
    await phone.takeOver('老陈')
    const people = await cloud().phone(phone.openid).read('staff/people', { storeId: yuyuan })
    assert.equal(refusalCode(people), 'staff/own-phone-only')
    const pin = await phone.send('staff/set-pin', { pin: '809172' })
    assert.equal(refusalCode(pin), 'staff/own-phone-only')
    const code = await staff('manager-chen').invite('clerk')
    const accepting = await phone.send('staff/accept-invitation', { code, name: '手机' })
    assert.equal(refusalCode(accepting), 'staff/own-phone-only')
    const claiming = await phone.send('staff/claim-owner', { code: 'x', name: '手机' })
    assert.equal(refusalCode(claiming), 'staff/own-phone-only')
    const again = await phone.send('staff/make-device', { storeId: yuyuan, name: '又一次' })
    assert.equal(refusalCode(again), 'staff/own-phone-only')
  })

  it('does nothing at another store, and is taken over by nobody from there', async () => {
    await phone.takeOver('老陈')
    for (const storeId of [wukang, hefang]) {
      const asked = await cloud().phone(phone.openid).read('queue/counter', { storeId })
      assert.equal(refusalCode(asked), 'staff/not-allowed')
    }
    const hao = staff('clerk-hao', hefang)
    await hao.setPin()
    const memberKey = await staff('owner-zhou', hefang).key('阿豪')
    const taking = await phone.send('staff/take-over-device', { memberKey, pin: PIN })
    assert.equal(refusalCode(taking), 'staff/unknown-person')
  })

  it('is nobody’s after fifteen quiet minutes: looking keeps nobody, doing does', async () => {
    await phone.takeOver('阿梅')
    await cloud().advance(13 * MINUTE_MS)
    value<'queue/add-walk-in'>(await walksIn())
    await cloud().advance(13 * MINUTE_MS)
    await counter().view()
    assert.equal(await here(), '阿梅')
    await cloud().advance(2 * MINUTE_MS)
    assert.equal(await here(), undefined)
    assert.equal(refusalCode(await walksIn()), 'staff/nobody-here')
  })

  it('is the last one’s of two who take it over at once, and the trail has both', async () => {
    await Promise.all([phone.takeOver('阿梅'), phone.takeOver('小兰')])
    const { entries } = value<'staff/trail'>(
      await cloud().phone('manager-chen').read('staff/trail', { storeId: yuyuan, before: null }),
    )
    const taken = entries.filter(({ action }) => action === 'staff/take-over-device').slice(0, 2)
    assert.deepEqual(taken.map(({ by }) => by).sort(), ['小兰', '阿梅'].sort())
    value<'queue/add-walk-in'>(await walksIn())
    const after = value<'staff/trail'>(
      await cloud().phone('manager-chen').read('staff/trail', { storeId: yuyuan, before: null }),
    )
    const [newest] = after.entries
    assert.deepEqual(
      [newest?.action, newest?.by, newest?.device],
      ['queue/add-walk-in', await here(), '前台手机'],
    )
  })

  it('is not taken back by an old take-over that arrives again', async () => {
    const memberKey = await phone.keyHere('阿梅')
    const intent = cloud()
      .phone(phone.openid)
      .intent('staff/take-over-device', { memberKey, pin: PIN })
    value<'staff/take-over-device'>(await intent.send())
    await phone.takeOver('小兰')
    const again = value<'staff/take-over-device'>(await intent.send())
    assert.equal(again.here?.name, '小兰')
  })

  it('is nobody’s at the next call once whoever is there was removed, their PIN with them', async () => {
    const chen = staff('manager-chen')
    await staff('clerk-brief').accept(await chen.invite('clerk'), '短工')
    await staff('clerk-brief').setPin()
    await phone.takeOver('短工')
    value<'queue/add-walk-in'>(await walksIn())
    const memberKey = await chen.key('短工')
    const pinsBefore = (await cloud().documents('pins')).length
    value<'staff/remove'>(await chen.send('staff/remove', { storeId: yuyuan, memberKey }))
    assert.equal(refusalCode(await walksIn()), 'staff/nobody-here')
    assert.equal(await here(), undefined)
    assert.equal((await cloud().documents('pins')).length, pinsBefore - 1)
    const back = await phone.send('staff/take-over-device', { memberKey, pin: PIN })
    assert.equal(refusalCode(back), 'staff/unknown-person')
  })

  it('answers nothing as a counter’s to a phone that is none', async () => {
    const mine = await cloud().phone('clerk-mei').read('staff/device', {})
    assert.equal(refusalCode(mine), 'staff/not-a-device')
    const memberKey = await phone.keyHere('阿梅')
    for (const openid of ['clerk-mei', 'shopper-lin']) {
      const taking = await staff(openid).send('staff/take-over-device', { memberKey, pin: PIN })
      assert.equal(refusalCode(taking), 'staff/not-a-device')
    }
  })

  it('is made only by one with a PIN, who could undo it there', async () => {
    const making = await staff('owner-zhou').send('staff/make-device', {
      storeId: yuyuan,
      name: '周姐的',
    })
    assert.equal(refusalCode(making), 'staff/no-pin')
  })

  it('becomes its own again by a manager’s PIN on it, not by a clerk’s', async () => {
    const clerk = { memberKey: await phone.keyHere('阿梅'), pin: PIN }
    const refused = await phone.send('staff/release-this-device', clerk)
    assert.equal(refusalCode(refused), 'staff/not-allowed')
    const manager = { memberKey: await phone.keyHere('老陈'), pin: PIN }
    const me = value<'staff/release-this-device'>(
      await phone.send('staff/release-this-device', manager),
    )
    assert.equal(me.device, undefined)
    assert.equal(me.memberships.length, 1)
    assert.equal(refusalCode(await phone.send('staff/leave-device', {})), 'staff/not-a-device')
  })

  it('becomes its own again from a manager’s list of phones, at once', async () => {
    const input = { storeId: yuyuan, name: '后门手机' }
    value<'staff/make-device'>(await phone.send('staff/make-device', input))
    await phone.takeOver('阿梅')
    const chen = cloud().phone('manager-chen')
    const { devices } = value<'staff/devices'>(
      await chen.read('staff/devices', { storeId: yuyuan }),
    )
    assert.deepEqual(
      devices.map(({ name, here }) => [name, here]),
      [['后门手机', '阿梅']],
    )
    const [device] = devices
    assert.ok(device)
    const releasing = { storeId: yuyuan, deviceId: device.deviceId }
    const after = value<'staff/release-device'>(
      await chen.intent('staff/release-device', releasing).send(),
    )
    assert.deepEqual(after.devices, [])
    const view = await cloud().phone(phone.openid).read('staff/device', {})
    assert.equal(refusalCode(view), 'staff/not-a-device')
    const anew = await chen.intent('staff/release-device', releasing).send()
    assert.equal(refusalCode(anew), 'staff/unknown-device')
  })
})
