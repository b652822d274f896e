import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { helpAddress, inboxAddress } from '@/features/notifications/help-addresses'
import { asId } from '@/shared/kernel/ids'
import { value } from '../support/answers'
import { yuyuan } from '../support/demo'
import { withCloud } from '../support/local-cloud'
import { Phone } from '../support/miniprogram/phone'

const LIN = 'shopper-lin'
const about = { kind: 'order', id: asId('anorderofmine') } as const

describe('the built pages of help', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  async function opened(openid: string, address: string, act: (phone: Phone) => Promise<void>) {
    const phone = new Phone({ cloud: cloud(), openid, address: address.slice(1) })
    try {
      await phone.quiet()
      await act(phone)
    } finally {
      phone.close()
    }
    assert.deepEqual(phone.complaints, [])
  }

  it('answer what is asked most, offer the chat, and say what the words will be about', () =>
    opened(LIN, helpAddress(yuyuan, about), async (phone) => {
      assert.equal(phone.page.view.textOf('answer-refund'), null)
      await phone.tap('question-refund')
      assert.match(phone.page.view.textOf('answer-refund') ?? '', /原路退回/)
      assert.equal(phone.page.view.textOf('contact'), '联系微信客服')
      assert.equal(phone.page.view.textOf('feedback-about'), '关于 这一单')
      assert.ok(phone.page.view.textOf('send-feedback'))
    }))

  it('show what was written to the manager, and the answer to who wrote it', async () => {
    const write = cloud().phone(LIN).intent('notifications/write-feedback', {
      storeId: yuyuan,
      kind: 'complaint',
      text: '等了很久',
      about: null,
    })
    const { id } = value<'notifications/write-feedback'>(await write.send())
    await opened('manager-chen', inboxAddress(yuyuan), async (phone) => {
      assert.match(phone.page.view.textOf(`feedback-${id}`) ?? '', /投诉.*等了很久/)
      await phone.tap(`answer-${id}`)
      assert.ok(phone.page.view.textOf('send-answer'))
    })
    await opened('clerk-mei', inboxAddress(yuyuan), async (phone) => {
      assert.ok(phone.page.view.textOf('refused'))
    })
    const reply = { storeId: yuyuan, feedbackId: id, text: '下次请您喝茶' }
    const answer = cloud().phone('manager-chen').intent('notifications/answer-feedback', reply)
    value<'notifications/answer-feedback'>(await answer.send())
    await opened(LIN, helpAddress(), async (phone) => {
      assert.match(phone.page.view.textOf(`reply-${id}`) ?? '', /老陈 回复：下次请您喝茶/)
      assert.equal(phone.page.view.textOf('feedback-field'), null, 'no store was looked at yet')
    })
  })
})
