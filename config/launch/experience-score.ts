import type { ReviewRule } from './review-rule'

/** The file of the tests that look at the built package with the eyes of 体验评分. */
const SCORE = 'tests/miniprogram/score.test.ts'

/**
 * The conditions of 体验评分 (developers.weixin.qq.com/miniprogram/dev/framework/audits), a score
 * under 70 being warned of. What only a phone can measure is said to be so.
 */
export const scoreConditions = {
  'score-script': {
    clause: '脚本执行时间 ≤ 1 s; 首屏 ≤ 5 s; 渲染 ≤ 500 ms',
    rule: 'Starts quickly',
    proofs: [
      {
        test: 'tests/structure/package-budget.test.ts',
        named: 'keeps its main package and its total within the budget',
      },
      { byHand: 'Seconds are a phone’s: run 体验评分 in DevTools and 真机 once before submitting' },
    ],
  },
  'score-set-data': {
    clause: 'setData ≤ 20 a second, ≤ 256 KB',
    rule: 'Pages are drawn seldom and in small pieces',
    proofs: [
      { test: SCORE, named: 'is drawn with few and small calls of setData' },
      {
        test: 'tests/miniprogram/draws.test.ts',
        named: 'draws within its budget of calls and bytes',
      },
    ],
  },
  'score-nodes': {
    clause: 'WXML < 1000 nodes, depth < 30, children ≤ 60',
    rule: 'Pages are small trees',
    proofs: [
      {
        test: SCORE,
        named: 'is a tree of fewer than 1,000 nodes, 30 deep, with 60 children at most',
      },
    ],
  },
  'score-requests': {
    clause: '≤ 10 requests at once; no answer over 128 KB twice in 3 min',
    rule: 'Few requests, none needless',
    proofs: [{ test: SCORE, named: 'asks the cloud for little, and for nothing twice' }],
  },
  'score-images': {
    clause: 'pixels ≤ display × dpr²; ratio within 15 %',
    rule: 'Pictures are as large as they are shown',
    proofs: [
      { test: SCORE, named: 'are small, and no larger than they are shown' },
      {
        test: 'tests/structure/package-budget.test.ts',
        named: 'holds the pictures its shared cards name, five wide to four high',
      },
    ],
  },
  'score-inertia': {
    clause: 'iOS inertial scroll',
    rule: 'What is scrolled goes on a little by itself',
    proofs: [{ test: SCORE, named: 'let what is scrolled within a page go on by itself' }],
  },
  'score-hover': {
    clause: 'hover-class, not :active',
    rule: 'A tap shows at once',
    proofs: [
      { test: SCORE, named: 'show a tap by hover-class, never by :active' },
      { test: SCORE, named: 'has a hover-class wherever it is tapped' },
    ],
  },
  'score-tap-targets': {
    clause: 'tap target ≥ 20 px',
    rule: 'What is tapped is large enough; ours is 44 px',
    proofs: [
      {
        test: 'tests/e2e/screens.test.ts',
        named: 'every screen lies well, is heard and looks as it was left',
      },
    ],
  },
  'score-safe-area': {
    clause: 'safe area',
    rule: 'Nothing lies under a phone’s rounded edge',
    proofs: [{ test: SCORE, named: 'keep what is fixed to the foot clear of the phone’s edge' }],
  },
  'score-errors': {
    clause: 'no JS errors, no network errors',
    rule: 'No page complains',
    proofs: [{ test: SCORE, named: 'complains of nothing' }],
  },
  'score-deprecated': {
    clause: 'no deprecated API; HTTPS',
    rule: 'No interface that WeChat has given up, no address without TLS',
    proofs: [
      { test: SCORE, named: 'use no interface that is given up, and no address without TLS' },
    ],
  },
  'score-styles': {
    clause: 'base64 in home WXSS ≤ 10 KB (真机诊断)',
    rule: 'Style sheets hold no pictures',
    proofs: [{ test: SCORE, named: 'hold no pictures' }],
  },
} as const satisfies Record<string, ReviewRule>
