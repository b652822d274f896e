import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refusalWords } from '@/cloud/refusal.text'
import { laneWords, queueText } from '@/features/queue/queue.text'
import { asId } from '@/shared/kernel/ids'

const lane = { id: asId<'lane'>('lanesmall001'), name: { zh: '小桌' } }

describe('words for refusals', () => {
  it('are a code’s own in both languages', () => {
    const words = refusalWords({ code: 'queue/full' })
    assert.equal(words.zh, '这支队伍已经排满了。')
    assert.equal(words.en, 'This line is full for now.')
  })

  it('are calm and general for a code this phone does not know', () => {
    const general = refusalWords({ code: 'bookings/new-in-2028' })
    assert.equal(general.en, 'That is not possible just now. Please try again later.')
    assert.deepEqual(refusalWords({ code: '__proto__' }), general)
    assert.deepEqual(refusalWords({ code: 'toString' }), general)
  })
})

describe('words for a line', () => {
  it('count one party and several as people do', () => {
    assert.equal(queueText.ahead(0).en, 'You are next')
    assert.equal(queueText.ahead(1).en, '1 party ahead of you')
    assert.equal(queueText.ahead(3).en, '3 parties ahead of you')
    assert.equal(queueText.ahead(3).zh, '前面还有 3 组')
  })

  it('say first what decides whether to join', () => {
    assert.equal(laneWords({ ...lane, status: 'open', waiting: 0 }).zh, '现在不用等')
    assert.equal(laneWords({ ...lane, status: 'open', waiting: 4 }).zh, '4 组在等')
    assert.equal(laneWords({ ...lane, status: 'full', waiting: 30 }).zh, '已排满，30 组在等')
    assert.equal(laneWords({ ...lane, status: 'closed', waiting: 0 }).zh, '暂不取号')
  })
})
