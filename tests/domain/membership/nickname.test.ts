import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asNickname, charactersSeen } from '@/shared/domain/membership/nickname'

describe('the characters of a nickname', () => {
  it('are counted as a person counts them', () => {
    const counted: readonly (readonly [string, number])[] = [
      ['小林', 2],
      ['Lin', 3],
      ['👨‍👩‍👧‍👦', 1],
      ['👩🏽‍🚀', 1],
      ['🇨🇳🇭🇰', 2],
      ['❤️', 1],
      ['3️⃣', 1],
      ['é', 1],
      ['e\u0301', 1],
      ['𠮷野家', 3],
    ]
    for (const [text, count] of counted) assert.equal(charactersSeen(text), count, text)
  })
})

describe('a nickname', () => {
  it('may be of emoji, and has no blanks around it', () => {
    assert.equal(asNickname('🍵'), '🍵')
    assert.equal(asNickname(' 小林 🍵 '), '小林 🍵')
    assert.equal(asNickname('👨‍👩‍👧‍👦'.repeat(20)), '👨‍👩‍👧‍👦'.repeat(20))
  })

  it('has twenty characters at most', () => {
    assert.equal(asNickname('茶'.repeat(20)), '茶'.repeat(20))
    assert.equal(asNickname('茶'.repeat(21)), null)
    assert.equal(asNickname('茶'.repeat(200)), null)
    assert.equal(asNickname('👨‍👩‍👧‍👦'.repeat(21)), null)
  })

  it('is not empty, nor of anything unseen', () => {
    for (const text of ['', '   ', '\u200b', '\u0301', '小\n林', '小\u0000林', '\u202e林小']) {
      assert.equal(asNickname(text), null, JSON.stringify(text))
    }
  })

  it('is no pile of marks upon marks', () => {
    assert.equal(asNickname(`a${'\u0301'.repeat(400)}`), null)
  })
})
