import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS } from '@/shared/kernel/instant'
import { encodeEjson, type Fields } from '../../../cloudfunctions/emulator/database/ejson'
import { refusalCode, value } from '../../support/answers'
import { hefang, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { TestStaff } from '../../support/staff'

describe('invitations', () => {
  const cloud = withCloud()
  const staff = (openid: string, storeId = yuyuan) => new TestStaff(cloud(), openid, storeId)
  const accept = (openid: string, code: Parameters<TestStaff['accept']>[0], name = '新来的') =>
    staff(openid).send('staff/accept-invitation', { code, name })

  /** Makes a moment of a document this one: days of every timer's minutes need not pass for it. */
  async function bringAbout(collectionName: string, where: Fields, field: string) {
    const now = cloud().cloud.clock.now()
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName,
      queryType: 'WHERE',
      query: encodeEjson(where),
      data: encodeEjson({ $set: { [field]: now } }),
      multi: true,
      merge: true,
      upsert: false,
    })
  }

  /** How long an invitation will hold. */
  async function lifeMs(chen: TestStaff, code: string): Promise<number> {
    const found = (await chen.people()).invitations.find((each) => each.code === code)
    assert.ok(found)
    return found.expiresAt - cloud().cloud.clock.now()
  }

  it('say where and as what, before anybody accepts', async () => {
    const code = await staff('manager-chen').invite('clerk')
    const answer = await cloud().phone('shopper-looking').read('staff/invitation', { code })
    const { storeName, role, kind } = value<'staff/invitation'>(answer)
    assert.match(storeName?.zh ?? '', /愚园路/)
    assert.deepEqual([role, kind], ['clerk', 'once'])
  })

  it('let one colleague in at one store, and nobody after them', async () => {
    const code = await staff('manager-chen').invite('clerk')
    const { memberships } = await staff('clerk-new').accept(code, '小新')
    assert.deepEqual(
      memberships.map(({ storeId, role, name }) => [storeId, role, name]),
      [[yuyuan, 'clerk', '小新']],
    )
    assert.equal(refusalCode(await accept('clerk-newer', code)), 'staff/invitation-used')
    const looked = await cloud().phone('clerk-newer').read('staff/invitation', { code })
    assert.equal(refusalCode(looked), 'staff/invitation-used')
  })

  it('let one in of eight who accept at once', async () => {
    const code = await staff('manager-chen').invite('clerk')
    const eight = Array.from({ length: 8 }, (_, index) => accept(`clerk-rush${index}`, code))
    const answers = await Promise.all(eight)
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
  })

  it('answer the same to the same intent, sent again', async () => {
    const code = await staff('manager-chen').invite('clerk')
    const intent = cloud()
      .phone('clerk-twice')
      .intent('staff/accept-invitation', { code, name: '再来' })
    const first = value<'staff/accept-invitation'>(await intent.send())
    assert.deepEqual(value<'staff/accept-invitation'>(await intent.send()), first)
  })

  it('let nobody in who works there already, an owner least of all', async () => {
    const code = await staff('manager-chen').invite('clerk')
    for (const openid of ['clerk-mei', 'owner-zhou']) {
      assert.equal(refusalCode(await accept(openid, code)), 'staff/already-works-here')
    }
    assert.equal((await accept('clerk-hao', code)).ok, true, 'of another store')
  })

  it('expire after 72 hours', async () => {
    const chen = staff('manager-chen')
    const code = await chen.invite('clerk')
    assert.equal(Math.ceil((await lifeMs(chen, code)) / HOUR_MS), 72)
    await bringAbout('invitations', { _id: code }, 'expiresAt')
    assert.equal(refusalCode(await accept('clerk-late', code)), 'staff/invitation-expired')
  })

  it('hold no more once they are taken back', async () => {
    const chen = staff('manager-chen')
    const code = await chen.invite('clerk')
    const listed = (await chen.people()).invitations.map((each) => each.code)
    assert.ok(listed.includes(code))
    const after = value<'staff/revoke-invitation'>(
      await chen.send('staff/revoke-invitation', { storeId: yuyuan, code }),
    )
    assert.ok(!after.invitations.some((each) => each.code === code))
    assert.equal(refusalCode(await accept('clerk-back', code)), 'staff/unknown-invitation')
  })

  it('are refused unknown, and with a name that is none', async () => {
    const unknown = asId<'invitation'>('nosuchinvitation')
    assert.equal(refusalCode(await accept('clerk-odd', unknown)), 'staff/unknown-invitation')
    const code = await staff('manager-chen').invite('clerk')
    for (const name of ['', '  ', '一'.repeat(11), 'a'.repeat(200), '阿\u200b梅', 'a\nb']) {
      assert.equal(refusalCode(await accept('clerk-odd', code, name)), 'request/invalid')
    }
    assert.equal((await accept('clerk-odd', code, '🌸'.repeat(10))).ok, true)
  })

  it('make no manager for a manager, and are not shown to one who could not make them', async () => {
    const chen = staff('manager-chen')
    for (const role of ['manager', 'owner'] as const) {
      const asked = await chen.send('staff/invite', { storeId: yuyuan, role, kind: 'once' })
      assert.equal(refusalCode(asked), 'staff/above-your-role')
      const code = await staff('owner-zhou').invite(role)
      assert.ok(!(await chen.people()).invitations.some((each) => each.code === code))
      const revoked = await chen.send('staff/revoke-invitation', { storeId: yuyuan, code })
      assert.equal(refusalCode(revoked), 'staff/unknown-invitation')
    }
  })

  it('make an owner at every store, and a manager at one', async () => {
    const zhou = staff('owner-zhou', wukang)
    const owner = await staff('owner-second').accept(await zhou.invite('owner'), '二店主')
    assert.equal(owner.memberships.length, 3)
    const manager = await staff('manager-new').accept(await zhou.invite('manager'), '新店长')
    assert.deepEqual(
      manager.memberships.map(({ storeId }) => storeId),
      [wukang],
    )
  })

  it('let reviewers in as clerks of one store, until thirty days are over', async () => {
    const chen = staff('manager-chen')
    const bad = { storeId: yuyuan, role: 'manager', kind: 'reviewer' } as const
    assert.equal(refusalCode(await chen.send('staff/invite', bad)), 'request/invalid')
    const code = await chen.invite('clerk', 'reviewer')
    for (const openid of ['reviewer-one', 'reviewer-two']) {
      const { memberships } = await staff(openid).accept(code, '审核')
      assert.deepEqual(
        memberships.map(({ storeId, role }) => [storeId, role]),
        [[yuyuan, 'clerk']],
      )
    }
    const counter = () => cloud().phone('reviewer-one').read('queue/counter', { storeId: yuyuan })
    assert.equal((await counter()).ok, true)
    const elsewhere = await cloud().phone('reviewer-one').read('queue/counter', { storeId: hefang })
    assert.equal(refusalCode(elsewhere), 'staff/not-allowed')
    const shown = (await chen.people()).people.filter((each) => each.reviewer)
    assert.equal(shown.length, 2)
    assert.equal(Math.ceil((await lifeMs(chen, code)) / DAY_MS), 30)
    const { until } = shown[0] ?? {}
    const invitation = (await chen.people()).invitations.find((each) => each.code === code)
    assert.equal(until, invitation?.expiresAt)
    await bringAbout('members', { reviewer: true }, 'until')
    await bringAbout('invitations', { _id: code }, 'expiresAt')
    assert.equal(refusalCode(await counter()), 'staff/not-allowed')
    assert.equal(refusalCode(await accept('reviewer-three', code)), 'staff/invitation-expired')
  })
})
