import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { everyRule, unproven } from '../support/review-proofs'

/**
 * The rules of review that concern a Mini Program of this kind, as 微信小程序平台运营规范, 常见拒绝情形
 * and 体验评分 have them: whoever adds one there adds it here, and then has to say what meets it.
 */
const RULES = [
  'data-when-needed',
  'leave-and-delete',
  'privacy-declared',
  'no-forced-sharing',
  'no-rewarded-follow',
  'no-forced-messages',
  'no-lottery',
  'complete-product',
  'test-account',
  'payment-told',
  'quiet-after-payment',
  'no-autoplay',
  'words-of-users',
  'no-other-programs',
  'own-look',
  'layers-close',
  'categories',
  'no-stored-money',
  'account-verified',
  'design-guide',
  'large-type',
  'aria',
  'score-script',
  'score-set-data',
  'score-nodes',
  'score-requests',
  'score-images',
  'score-inertia',
  'score-hover',
  'score-tap-targets',
  'score-safe-area',
  'score-errors',
  'score-deprecated',
  'score-styles',
]

describe('the rules of review', () => {
  it('are all in the table, and no others', () => {
    assert.deepEqual(Object.keys(everyRule), RULES)
  })

  it('are each met by a test, a screen or a design that is there', () => {
    assert.deepEqual(unproven(everyRule), [])
  })

  it('are not met by what is not there', () => {
    const rule = { clause: 'none', rule: 'none' }
    const file = 'tests/structure/review-rules.test.ts'
    const made = {
      a: { ...rule, proofs: [] },
      b: { ...rule, proofs: [{ test: file, named: ['a test', 'nobody wrote'].join(' ') }] },
      c: { ...rule, proofs: [{ test: 'tests/no-such.test.ts', named: 'any' }] },
      d: { ...rule, proofs: [{ screen: 'no-such-screen' }] },
      e: { ...rule, proofs: [{ design: 'src/no-such.ts', because: 'it is not' }] },
      f: { ...rule, proofs: [{ byHand: 'later' }] },
    }
    assert.deepEqual(unproven(made), [
      'a: no proof',
      `b: no test “a test nobody wrote” in ${file}`,
      'c: no test tests/no-such.test.ts',
      'd: no picture tests/e2e/pictures/zh/no-such-screen.png',
      'e: no src/no-such.ts',
      'f: says nothing',
    ])
  })
})
