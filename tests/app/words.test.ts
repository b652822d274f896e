import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refusalWords } from '@/cloud/refusal.text'
import { closedWords } from '@/features/queue/closed-words'
import { queueText } from '@/features/queue/queue.text'
import { quoteWords, reasonWords } from '@/features/queue/wait.text'
import { MINUTE_MS } from '@/shared/kernel/instant'

const now = Date.UTC(2026, 10, 22, 11, 40)
const told = 480

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

  it('say why a lane takes nobody, and nothing while it does', () => {
    assert.equal(closedWords({ status: 'open' }, told), null)
    assert.equal(closedWords({ status: 'full' }, told)?.zh, '已排满')
    assert.equal(closedWords({ status: 'closed' }, told)?.zh, '暂不取号')
  })

  it('say why a lane is paused, and until when by the store’s clock where that is known', () => {
    const pause = { reason: 'short-staffed', until: now + 14 * MINUTE_MS } as const
    const paused = { status: 'paused', pause } as const
    assert.equal(closedWords(paused, told)?.zh, '暂停：人手不足，19:54 恢复')
    assert.equal(closedWords(paused, told)?.en, 'Paused: short-staffed, resumes at 19:54')
    const open = { status: 'paused', pause: { reason: 'busy' } } as const
    assert.equal(closedWords(open, told)?.en, 'Paused: very busy')
  })
})

describe('words for a wait', () => {
  const pace = (fromMinutes: number, toMinutes: number) =>
    quoteWords({ basis: 'pace', ahead: 3, fromMinutes, toMinutes, reasons: [] })

  it('are a range once there is a pace', () => {
    assert.equal(pace(20, 35).zh, '约 20–35 分钟')
    assert.equal(pace(20, 35).en, 'About 20–35 min')
  })

  it('do not pretend to a range where its ends meet or it begins now', () => {
    assert.equal(pace(5, 5).en, 'About 5 min')
    assert.equal(pace(0, 10).en, 'Within 10 min')
    assert.equal(pace(0, 0).en, 'Any moment now')
  })

  it('say that a first estimate is the shop’s own', () => {
    const words = quoteWords({ basis: 'setting', ahead: 3, aboutMinutes: 15 })
    assert.equal(words.zh, '约 15 分钟（店家设定）')
    assert.equal(words.en, "About 15 min (the shop's own setting)")
  })

  it('name what a wait rests on', () => {
    const words = (reason: Parameters<typeof reasonWords>[0]) => reasonWords(reason, told).en
    assert.equal(words({ code: 'counters-open', open: 1, of: 3 }), '1 of 3 counters open')
    assert.equal(words({ code: 'no-call-for', minutes: 12 }), 'nobody called for 12 min')
    assert.equal(words({ code: 'lane-paused' }), 'the line is paused')
    const closesAt = Date.UTC(2026, 10, 22, 13, 30)
    assert.equal(words({ code: 'capped-by-closing', closesAt }), 'no longer than closing, at 21:30')
  })
})
