import type { ReviewRule } from './review-rule'

/** What WeChat's guides of design ask, for every eye and ear, and what meets each. */
export const designRules = {
  'design-guide': {
    clause: '设计指南',
    rule: 'Four tabs at most; errors in words, not by an icon; what is tapped is 7 to 9 mm',
    proofs: [
      {
        test: 'tests/e2e/screens.test.ts',
        named: 'every screen lies well, is heard and looks as it was left',
      },
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'has four tabs at most, and says errors in its own words',
      },
    ],
  },
  'large-type': {
    clause: '适老化设计指南',
    rule: 'Type follows the reader’s size to 1.4 times; contrast 4.5:1; 40 pt to tap',
    proofs: [
      {
        test: 'tests/e2e/accessible.test.ts',
        named: 'grows with the browser’s own size, to 1.4 times, and never shrinks',
      },
      {
        test: 'tests/structure/contrast.test.ts',
        named: 'every text is readable on every ground it stands on, light and dark',
      },
      { test: 'tests/app/type-tenths.test.ts', named: 'is what the reader has set, to the tenth' },
    ],
  },
  aria: {
    clause: 'aria-component',
    rule: 'What is shown is also told: roles, labels, live regions',
    proofs: [
      {
        test: 'tests/e2e/accessible.test.ts',
        named:
          'a change of it is told once: its one live region holds how it stands and where to go',
      },
    ],
  },
} as const satisfies Record<string, ReviewRule>
