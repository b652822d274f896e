import type { ReviewRule } from './review-rule'

/** The rules of WeChat's review that a Mini Program of this kind is refused by, and what meets each. */
export const reviewRules = {
  'data-when-needed': {
    clause: '运营规范 5.12.3, 15.1.3',
    rule: 'No phone number or birthday before use; asked when a feature needs it; a refusal stops nothing',
    proofs: [
      {
        test: 'tests/cloud/membership/card.test.ts',
        named: 'is had by one tap, and by nobody who has not tapped',
      },
      {
        test: 'tests/e2e/path.test.ts',
        named: 'a shopper scans the door code and takes a number with one tap',
      },
      { screen: 'me-to-join' },
    ],
  },
  'leave-and-delete': {
    clause: '运营规范 12.6, 15.3.9',
    rule: 'An account can be left and deleted by oneself, and the way is easily found',
    proofs: [
      {
        test: 'tests/cloud/membership/leave.test.ts',
        named: 'is gone, and what they did stays under a name that leads to nobody',
      },
      {
        test: 'tests/e2e/membership.test.ts',
        named: 'what is kept can be seen, changed and left behind',
      },
      { screen: 'me-leaving' },
    ],
  },
  'privacy-declared': {
    clause: '运营规范 15.1; 用户隐私保护指引',
    rule: 'Every private interface is declared with its purpose, and none that is not used',
    proofs: [
      { test: 'tests/miniprogram/privacy.test.ts', named: 'the privacy table' },
      {
        test: 'tests/miniprogram/privacy.test.ts',
        named: 'that comes to a private interface asks in our words, or the question would hang',
      },
      {
        byHand: 'Fill in the privacy guide from the table of src/features/privacy/private-uses.ts',
      },
    ],
  },
  'no-forced-sharing': {
    clause: '运营规范 5.1, 5.3',
    rule: 'Sharing is neither forced nor hinted at nor rewarded; a group buys with five people at most',
    proofs: [
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'rewards nobody for sharing, following or being told',
      },
      {
        design: 'src/shared/domain/loyalty/programme.ts',
        because: 'points come of purchases, birthdays and staff alone; there is no group buying',
      },
    ],
  },
  'no-rewarded-follow': {
    clause: '常见拒绝情形 3.2.1',
    rule: 'No forced or rewarded following, adding or downloading',
    proofs: [
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'rewards nobody for sharing, following or being told',
      },
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'leads to no other Mini Program, page of the web or account',
      },
    ],
  },
  'no-forced-messages': {
    clause: '运营规范 5.21',
    rule: 'Subscribing to messages is neither forced nor rewarded and gates nothing',
    proofs: [
      {
        test: 'tests/cloud/notifications/asking.test.ts',
        named: 'is three templates at most, each its own, for every tap there is',
      },
      {
        design: 'src/features/notifications/use-asking.tsx',
        because: 'asked beside a tap whose own work goes on whatever is answered',
      },
    ],
  },
  'no-lottery': {
    clause: '常见拒绝情形 3.2.8.9',
    rule: 'No prize draw, scratch card or quiz with prizes',
    proofs: [
      {
        design: 'src/shared/domain/promotions/promotion.ts',
        because: 'every kind of promotion there is gives the same to everybody it fits',
      },
    ],
  },
  'complete-product': {
    clause: '常见拒绝情形 3.1.2, 3.3',
    rule: 'Complete, without test data; each declared category within two taps of home; not one button alone',
    proofs: [
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'holds no word of a test or a demonstration',
      },
      { test: 'tests/miniprogram/profiles.test.ts', named: 'two builds of two profiles' },
      { screen: 'stores-none' },
      { byHand: 'Load the merchant’s own stores before submitting: an empty list is refused' },
    ],
  },
  'test-account': {
    clause: '运营规范 11.5, 5.19',
    rule: 'The reviewer can reach what is restricted, and nothing is hidden from some',
    proofs: [
      { screen: 'invitation' },
      {
        byHand:
          'Invite the reviewer’s account as a clerk of one store, and describe the way to the counter',
      },
    ],
  },
  'payment-told': {
    clause: '运营规范 14.1',
    rule: 'The description says that there is payment; a clear word before each',
    proofs: [
      {
        test: 'tests/e2e/paying.test.ts',
        named: 'shows what is paid, once the amount at the counter is',
      },
      { screen: 'cart' },
      { screen: 'pay-at-counter' },
      { byHand: 'Say in the 简介 that orders and deposits are paid here' },
    ],
  },
  'quiet-after-payment': {
    clause: '运营规范 5.36',
    rule: 'No forced marketing after paying or on the way back',
    proofs: [
      { screen: 'order-paid' },
      { screen: 'pay-told' },
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'keeps nobody on their way back, and opens nothing by itself',
      },
    ],
  },
  'no-autoplay': {
    clause: '运营规范 12.5.3',
    rule: 'Nothing sounds or plays by itself',
    proofs: [
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'plays no sound or film, but the board’s two notes',
      },
      {
        design: 'src/wechat/chime.weapp.ts',
        because: 'opened by the tap that turns the board’s sound on',
      },
    ],
  },
  'words-of-users': {
    clause: '运营规范 5.18, 3.10',
    rule: 'What users write is filtered, and there is a way to complain',
    proofs: [
      {
        test: 'tests/cloud/membership/my-data.test.ts',
        named: 'is no nickname that is too long, unseen, or that WeChat does not pass',
      },
      {
        test: 'tests/cloud/notifications/feedback.test.ts',
        named: 'is refused where WeChat does not take the words, of shoppers and of staff',
      },
      { screen: 'operator' },
    ],
  },
  'no-other-programs': {
    clause: '运营规范 3.9',
    rule: 'No other Mini Program is recommended',
    proofs: [
      {
        test: 'tests/miniprogram/review.test.ts',
        named: 'leads to no other Mini Program, page of the web or account',
      },
    ],
  },
  'own-look': {
    clause: '运营规范 5.14.4',
    rule: 'Logo and words do not imitate WeChat where a phone number is asked for',
    proofs: [
      { screen: 'me' },
      {
        test: 'tests/structure/contrast.test.ts',
        named:
          'what style sheets write in and write on are those texts and grounds, and no other colour',
      },
    ],
  },
  'layers-close': {
    clause: '运营规范 13.5',
    rule: 'What floats over a page can be closed',
    proofs: [
      {
        design: 'src/ui/sheet.tsx',
        because: 'every sheet has a close button and closes by its shade',
      },
      {
        test: 'tests/e2e/accessible.test.ts',
        named: 'a sheet takes the keys, keeps them, and gives them back when Escape closes it',
      },
    ],
  },
  categories: {
    clause: '开放的服务类目',
    rule: 'The category fits what is built, with its licences',
    proofs: [
      { test: 'tests/app/profile.test.ts', named: 'leaves a part’s pages out with the part' },
      { screen: 'operator' },
      {
        byHand:
          'Choose the categories of the profile: 餐厅排队 for the line, 餐饮服务场所 with its licence for ordering, 商家自营 where goods are sold online',
      },
    ],
  },
  'no-stored-money': {
    clause: '预付卡 政策法规依据',
    rule: 'No balance that is topped up without a filed prepaid card',
    proofs: [
      {
        design: 'src/shared/domain/loyalty/points-account.ts',
        because: 'points are given and never bought; there is no balance of money',
      },
    ],
  },
  'account-verified': {
    clause: '小程序接入指南, 备案',
    rule: 'The account is verified and filed before it is submitted',
    proofs: [
      { byHand: '小程序备案 (weeks) and 微信认证 (300 RMB) come before the first submission' },
    ],
  },
} as const satisfies Record<string, ReviewRule>
