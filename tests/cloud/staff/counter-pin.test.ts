import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode } from '../../support/answers'
import { withCloud } from '../../support/local-cloud'
import { counterPhone, PIN, TestStaff } from '../../support/staff'

const WRONG = '258037'

describe('a counter’s phone tried with PINs', () => {
  const cloud = withCloud()
  let phone: TestStaff
  const here = async () => (await phone.device()).here?.name

  async function tries(name: string, pin: string) {
    return phone.send('staff/take-over-device', { memberKey: await phone.keyHere(name), pin })
  }

  before(async () => {
    phone = await counterPhone(cloud())
    for (const openid of ['clerk-mei', 'clerk-lan']) await new TestStaff(cloud(), openid).setPin()
    await cloud().warm('staff', {
      action: 'staff/me',
      input: {},
      client: { version: CONTRACT_VERSION, language: 'zh' },
    })
  })

  it('says how many tries are left, then locks until an hour is over', async () => {
    const lan = () => tries('小兰', WRONG)
    for (const left of [4, 3, 2, 1]) {
      const answer = await lan()
      assert.deepEqual(answer.ok ? '' : answer.refusal, {
        code: 'staff/wrong-pin',
        triesLeft: left,
      })
    }
    const locked = await lan()
    assert.ok(!locked.ok && locked.refusal.code === 'staff/locked')
    const { until } = locked.refusal
    assert.ok(Math.abs(until - cloud().cloud.clock.now() - HOUR_MS) < MINUTE_MS)
    assert.equal(refusalCode(await tries('小兰', PIN)), 'staff/locked')
    await cloud().advance(HOUR_MS)
    await phone.takeOver('小兰')
  })

  it('looks at five of forty PINs tried at once, and lets nobody else in meanwhile', async () => {
    const memberKey = await phone.keyHere('小兰')
    const forty = Array.from({ length: 40 }, (_, index) =>
      phone.send('staff/take-over-device', { memberKey, pin: String(400_000 + index) }),
    )
    const codes = (await Promise.all(forty)).map(refusalCode)
    const looked = codes.filter((code) => code === 'staff/wrong-pin').length
    assert.ok(looked >= 1 && looked <= 4, `${looked} were told to try again`)
    assert.equal(refusalCode(await tries('小兰', PIN)), 'staff/locked')
    await phone.takeOver('阿梅')
  })

  it('is opened again at once by a new PIN, which ends what the old one began', async () => {
    const lan = new TestStaff(cloud(), 'clerk-lan')
    assert.equal(refusalCode(await lan.send('staff/set-pin', { pin: '123456' })), 'staff/weak-pin')
    await lan.setPin('809172')
    assert.equal(refusalCode(await tries('小兰', PIN)), 'staff/wrong-pin')
    await phone.takeOver('小兰', '809172')
    await lan.setPin('573914')
    assert.equal(await here(), undefined)
    await phone.takeOver('小兰', '573914')
    await lan.setPin()
  })

  it('is not taken over by one without a PIN', async () => {
    assert.equal(refusalCode(await tries('周姐', PIN)), 'staff/no-pin')
    const { people } = await phone.device()
    assert.equal(people.find(({ name }) => name === '周姐')?.pinSet, false)
  })

  it('keeps no PIN as it was set', async () => {
    const kept = JSON.stringify(await cloud().documents('pins'))
    assert.ok(!kept.includes(PIN) && !kept.includes('809172'))
  })
})
