import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Push } from '../../cloudfunctions/emulator/message-push/letter'
import { openPopup } from '../../cloudfunctions/emulator/message-push/popup'
import {
  openPusher,
  type Pusher,
  pushFates,
} from '../../cloudfunctions/emulator/message-push/pusher'
import { localTemplates } from '../../cloudfunctions/emulator/openapi/local-templates'
import { openMessages } from '../../cloudfunctions/emulator/openapi/messages'
import { createSendTroubles } from '../../cloudfunctions/emulator/openapi/send-trouble'

const LIN = 'shopper-lin'
const [near = '', turn = ''] = localTemplates.map(({ id }) => id)

describe('WeChat’s popup', () => {
  let now = 0
  let posts: Push[] = []
  let answers: number[] = []
  function opened(templates = localTemplates) {
    now = 1_000_000
    posts = []
    answers = []
    const messages = openMessages(null)
    const pusher: Pusher = openPusher({
      file: null,
      now: () => now,
      post: async (push) => {
        posts.push(push)
        return answers.shift() ?? 200
      },
    })
    return { messages, pusher, popup: openPopup({ templates, messages, pusher, now: () => now }) }
  }
  const say = (accepted: readonly string[], how: object = {}) => ({
    openid: LIN,
    templateIds: [near, turn],
    accepted: [...accepted],
    always: false,
    push: 'usual' as const,
    ...how,
  })

  it('counts what was ticked, refuses the rest, and tells of both at once', async () => {
    const { popup, messages } = opened()
    const answer = await popup.answer(say([turn]))
    assert.deepEqual(answer, { answers: { [near]: 'reject', [turn]: 'accept' } })
    assert.deepEqual(messages.consents(), { [`${LIN} ${turn}`]: 1 })
    assert.equal(posts.length, 1)
  })

  it('is not shown again for a choice that is kept, which counts each time', async () => {
    const { popup, messages } = opened()
    await popup.answer(say([turn], { always: true }))
    assert.deepEqual(popup.open({ openid: LIN, templateIds: [near, turn] }), {
      ask: [],
      answers: { [near]: 'reject', [turn]: 'accept' },
    })
    await popup.answer(say([]))
    assert.deepEqual(messages.consents(), { [`${LIN} ${turn}`]: 2 })
  })

  it('fails as WeChat’s does', () => {
    const { popup, messages } = opened()
    const fails = (templateIds: string[]) => {
      const answer = popup.open({ openid: LIN, templateIds })
      return 'errCode' in answer ? answer.errCode : 0
    }
    assert.equal(fails([]), 10001)
    assert.equal(fails(['unknown']), 20001)
    assert.equal(fails(Array.from({ length: 6 }, () => near)), 20003)
    assert.equal(fails([near]), 0)
    messages.setOff(LIN, true)
    assert.equal(fails([near]), 20004)
  })

  it('says which templates are banned, and leaves out one of two of the same title', () => {
    const twin = { name: 'twin', id: 'twin', title: localTemplates[0]?.title ?? '', fields: [] }
    const { popup } = opened([...localTemplates, twin])
    popup.ban(turn, true)
    const answer = popup.open({ openid: LIN, templateIds: [near, turn, 'twin'] })
    assert.deepEqual('answers' in answer && answer.answers, { [turn]: 'ban', twin: 'filter' })
  })

  it('takes back in the settings what was confirmed, and tells of it', async () => {
    const { popup, messages } = opened()
    await popup.answer(say([near, turn]))
    await popup.set({ openid: LIN, refuse: turn, push: 'usual' })
    assert.deepEqual(messages.consents(), { [`${LIN} ${near}`]: 1 })
    assert.equal(posts.length, 2)
    assert.equal(
      messages.deliver({ openid: LIN, templateId: turn, page: '', data: {}, sentAt: 0 }),
      false,
    )
  })

  for (const [fate, count] of [
    ['usual', 1],
    ['lost', 0],
    ['doubled', 2],
    ['delayed', 0],
  ] as const) {
    it(`tells of it ${count} times at once where the push is ${fate}`, async () => {
      const { popup, pusher } = opened()
      await popup.answer(say([turn], { push: fate }))
      assert.ok(pushFates.includes(fate))
      assert.equal(posts.length, count)
      assert.equal(pusher.nextAt(), fate === 'delayed' ? now + 600_000 : undefined)
      now += 600_000
      await pusher.runDue()
      assert.equal(posts.length, fate === 'delayed' ? 1 : count)
    })
  }

  it('tells three times in all where nobody takes it in', async () => {
    const { popup, pusher } = opened()
    answers = [500, 500, 500]
    await popup.answer(say([turn]))
    for (let times = 0; times < 4; times += 1) {
      now += 5_000
      await pusher.runDue()
    }
    assert.equal(posts.length, 3)
    assert.equal(pusher.nextAt(), undefined)
  })
})

describe('trouble with messages', () => {
  it('is spent one by one, and by chance stays, the same under the same name', () => {
    const troubles = createSendTroubles()
    troubles.add({ kind: 'busy', count: 2 })
    assert.deepEqual(
      [troubles.next(), troubles.next(), troubles.next()],
      ['busy', 'busy', undefined],
    )
    const draw = () => {
      troubles.add({ shares: { concurrent: 0.2, busy: 0.05 }, chance: 'one' })
      return Array.from({ length: 4_000 }, () => troubles.next())
    }
    const drawn = draw()
    const share = (kind: string) => drawn.filter((one) => one === kind).length / drawn.length
    assert.ok(Math.abs(share('concurrent') - 0.2) < 0.03)
    assert.ok(Math.abs(share('busy') - 0.05) < 0.02)
    assert.deepEqual(draw(), drawn)
    troubles.clear()
    assert.equal(troubles.next(), undefined)
  })
})
