import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { daysAfter } from '@/shared/kernel/business-day'
import { asId, type StoreId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { hefang, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { mornings, stocktaking, TestManager, TODAY } from '../../support/manager'

describe('a manager’s change', () => {
  const cloud = withCloud()
  let chen: TestManager
  beforeEach(async () => {
    await cloud().reset()
    chen = new TestManager(cloud())
  })

  it('of the week’s hours is in the next poll of the line, and closes its lanes', async () => {
    assert.equal((await chen.line()).store.openness.status, 'open')
    const after = value<'stores/set-hours'>(await chen.setHours().send())
    assert.deepEqual([after.rev, after.week], [2, mornings.week])
    const { store, lanes } = await chen.line()
    assert.deepEqual(store.openness, {
      status: 'closed',
      opensAt: Date.parse('2026-11-26T08:00:00+08:00'),
      today: { code: 'week' },
    })
    assert.deepEqual([...new Set(lanes.map(({ status }) => status))], ['closed'])
  })

  it('closes a day with a reason, opens it again, and each shows at the next poll', async () => {
    const closed = value<'stores/set-exception'>(await chen.setDay().send())
    assert.deepEqual(closed.exceptions, [{ day: TODAY, ...stocktaking }])
    const { openness } = (await chen.line()).store
    assert.deepEqual(openness.status === 'closed' && openness.today, {
      code: 'exception',
      words: stocktaking.reason,
    })
    const opened = value<'stores/set-exception'>(await chen.setDay({ after: 2, to: null }).send())
    assert.deepEqual([opened.exceptions, opened.rev], [[], 3])
    assert.equal((await chen.line()).store.openness.status, 'open')
  })

  it('puts up notices for their days, and shoppers see those of today', async () => {
    const [yesterday, tomorrow] = [daysAfter(TODAY, -1), daysAfter(TODAY, 1)]
    const days = {
      overyesterday: { from: null, until: yesterday },
      todayonlyone: { from: TODAY, until: TODAY },
      fromtomorrow: { from: tomorrow, until: null },
      upforalways: { from: null, until: null },
    }
    const notices = Object.entries(days).map(([id, on]) => ({
      id: asId<'notice'>(id),
      words: { zh: id },
      ...on,
    }))
    const after = value<'stores/set-notices'>(await chen.setNotices(notices).send())
    assert.deepEqual(after.notices, notices)
    const shown = (await chen.details()).notices.map(({ id }) => id)
    assert.deepEqual(shown, ['todayonlyone', 'upforalways'])
  })

  it('from settings a colleague has changed since is refused, and told from a repetition', async () => {
    const first = chen.setHours()
    const second = chen.setDay()
    value<'stores/set-hours'>(await first.send())
    assert.equal(refusalCode(await second.send()), 'stores/changed-since')
    assert.equal((await chen.settings()).exceptions.length, 0)
    const again = value<'stores/set-hours'>(await first.send())
    assert.equal(again.rev, 2)
  })

  it('of three made at once from the same settings, one stands', async () => {
    const reading = { action: 'staff/me', input: {}, client: { version: 1, language: 'zh' } }
    await cloud().warm('staff', reading)
    const answers = await Promise.all([
      chen.setHours().send(),
      chen.setDay().send(),
      chen.setHours({ week: [] }).send(),
    ])
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    assert.equal((await chen.settings()).rev, 2)
  })

  it('whose reply was lost is sent again and made once', async () => {
    const match = { collection: 'stores', action: 'database.modifyDocument' }
    await cloud().fault({ kind: 'lost-reply', match, count: 1 })
    const answer = value<'stores/set-hours'>(await chen.setHours().send())
    assert.equal(answer.rev, 2)
    assert.equal((await chen.settings()).rev, 2)
  })

  it('that cannot be is refused and changes nothing', async () => {
    const late = [{ days: [5], opensAtMinutes: 660, closesAtMinutes: 1800 }]
    const twice = [
      { days: [1], opensAtMinutes: 600, closesAtMinutes: 900 },
      { days: [1], opensAtMinutes: 840, closesAtMinutes: 1200 },
    ]
    const backwards = [{ days: [1], opensAtMinutes: 600, closesAtMinutes: 600 }]
    const cases = [
      [chen.setHours({ week: late }), 'stores/hours-outside-day'],
      [chen.setHours({ week: twice }), 'stores/hours-overlap'],
      [chen.setHours({ week: backwards }), 'request/invalid'],
      [chen.setDay({ day: daysAfter(TODAY, -1) }), 'stores/day-out-of-reach'],
      [chen.setDay({ after: 0 }), 'stores/changed-since'],
    ] as const
    for (const [intent, code] of cases) assert.equal(refusalCode(await intent.send()), code)
    assert.equal((await chen.settings()).rev, 1)
  })

  it('may fill a Friday night till six where the trading day begins then', async () => {
    const friday = [{ days: [5], opensAtMinutes: 660, closesAtMinutes: 1800 }]
    const answer = await new TestManager(cloud(), wukang).setHours({ week: friday }).send()
    assert.deepEqual(value<'stores/set-hours'>(answer).week, friday)
  })

  it('is for the managers of a store: not its clerks, nor another’s staff, nor of no store', async () => {
    const at = async (openid: string, storeId: StoreId) => {
      const input = { storeId, after: 1, ...mornings }
      return refusalCode(await cloud().phone(openid).intent('stores/set-hours', input).send())
    }
    assert.equal(await at('clerk-mei', yuyuan), 'staff/not-allowed')
    assert.equal(await at('clerk-hao', yuyuan), 'staff/not-allowed')
    assert.equal(await at('manager-chen', hefang), 'staff/not-allowed')
    assert.equal(await at('manager-chen', asId<'store'>('nosuchstore1')), 'staff/not-allowed')
    const reading = await cloud().phone('clerk-mei').read('stores/settings', { storeId: yuyuan })
    assert.equal(refusalCode(reading), 'staff/not-allowed')
    assert.equal((await chen.settings()).rev, 1)
  })
})
