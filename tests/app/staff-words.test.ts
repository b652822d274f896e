import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refusedWords } from '@/features/staff/refused-words'
import { deedWords } from '@/features/staff/trail/trail.text'
import { dayAndTime } from '@/ui/day-and-time'

const noon = Date.parse('2026-11-25T12:05:00+08:00')

describe('words for the staff', () => {
  it('tell a moment by the store’s clock, on the store’s day', () => {
    assert.deepEqual(dayAndTime(noon, 480), { zh: '11月25日 12:05', en: '25/11 12:05' })
    assert.equal(dayAndTime(noon, -480).en, '24/11 20:05')
  })

  it('say until when somebody is locked out, and how to be let in at once', () => {
    const words = refusedWords({ code: 'staff/locked', until: noon })
    assert.match(words.zh, /锁到 11月25日 12:05。设置一个新密码/)
    assert.match(words.en, /locked until 25\/11 12:05\. Setting a new PIN/)
  })

  it('count the tries that are left as people do', () => {
    const left = (triesLeft: number) => refusedWords({ code: 'staff/wrong-pin', triesLeft }).en
    assert.match(left(4), /4 tries left/)
    assert.match(left(1), /1 try left/)
  })

  it('name what was done, and say something calm of an act they do not know', () => {
    assert.equal(deedWords('staff/take-over-device').zh, '接班')
    const unknown = deedWords('bookings/new-in-2028')
    assert.equal(unknown.en, 'did something')
    assert.deepEqual(deedWords('__proto__'), unknown)
    assert.deepEqual(deedWords('toString'), unknown)
  })
})
