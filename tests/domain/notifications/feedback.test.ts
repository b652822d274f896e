import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  answered,
  asFeedbackText,
  FEEDBACK_CHARACTERS,
} from '@/shared/domain/notifications/feedback'

describe('what somebody writes to a store', () => {
  it('is kept without the blanks around it, its lines and its emoji as they are', () => {
    assert.equal(asFeedbackText('  茶很好\r\n谢谢 👩‍👩‍👧 \n'), '茶很好\n谢谢 👩‍👩‍👧')
  })

  it('is not kept where it is empty, too long or hides something', () => {
    assert.equal(asFeedbackText(' \n '), null)
    assert.equal(asFeedbackText('茶'.repeat(FEEDBACK_CHARACTERS))?.length, FEEDBACK_CHARACTERS)
    assert.equal(asFeedbackText('茶'.repeat(FEEDBACK_CHARACTERS + 1)), null)
    assert.equal(asFeedbackText('好\u202e评'), null)
    assert.equal(asFeedbackText('好\u0000评'), null)
  })

  it('is answered once', () => {
    const reply = { text: '谢谢', by: '老陈', at: 1 }
    assert.deepEqual(answered({ reply: null }, reply), { ok: true, value: { reply } })
    assert.equal(answered({ reply }, { ...reply, text: '不客气' }).ok, false)
  })
})
