import type { DifferenceKind } from '@/shared/domain/payments/reconcile'
import type { Words } from '@/shared/kernel/words'

/** What a difference is, and the one thing to do about it. */
interface Explained {
  readonly what: Words
  readonly next: Words
}

const difference: { readonly [K in DifferenceKind]: Explained } = {
  'unknown-payment': {
    what: { zh: '微信收了一笔我们没有的款', en: 'WeChat took a payment we do not have' },
    next: {
      zh: '到微信支付商户平台按单号查；如果同一商户号还有别的收款，那里会有。',
      en: 'Look it up by its number on the WeChat Pay platform; something else may use this account.',
    },
  },
  'missing-payment': {
    what: { zh: '我们记了一笔账单里没有的款', en: 'We have a payment the bill does not' },
    next: {
      zh: '到商户平台按单号查是否到账；没有到账，就联系微信支付。',
      en: 'See on the platform whether the money came; if it did not, ask WeChat Pay.',
    },
  },
  'payment-amount': {
    what: { zh: '一笔收款两边金额不同', en: 'A payment differs in its amount' },
    next: {
      zh: '以商户平台为准，按单号核对后联系顾客。',
      en: 'The platform’s amount holds. Compare by the number, then ask the guest.',
    },
  },
  'unknown-refund': {
    what: { zh: '微信退了一笔我们没有的款', en: 'WeChat refunded what we did not' },
    next: {
      zh: '多半是有人在商户平台手动退的：问清是谁，在对应的订单上记一笔。',
      en: 'Most likely somebody refunded it on the platform: find out who, and note it by the order.',
    },
  },
  'missing-refund': {
    what: { zh: '我们记了一笔账单里没有的退款', en: 'We have a refund the bill does not' },
    next: {
      zh: '到商户平台按退款单号查；没有退成，就在那里重退。',
      en: 'Look it up by its number on the platform; if it did not go out, refund it there.',
    },
  },
  'refund-amount': {
    what: { zh: '一笔退款两边金额不同', en: 'A refund differs in its amount' },
    next: {
      zh: '以商户平台为准，差额另外退给顾客。',
      en: 'The platform’s amount holds. Give the guest the difference.',
    },
  },
  'bill-sums': {
    what: { zh: '账单自己加起来不对', en: 'The bill does not add up' },
    next: {
      zh: '从商户平台重新下载这一天的账单再看。',
      en: 'Download this day’s bill from the platform again and look.',
    },
  },
}

/** The words of comparing WeChat's bills with our books. */
export const reconciliationText = {
  title: { zh: '对账', en: 'Reconciliation' },
  about: {
    zh: '每天 10 点后把微信支付前一天的账单和订单逐笔核对，精确到分。账单按商户号，含所有门店。',
    en: 'Each day after ten, yesterday’s WeChat Pay bill is compared with the orders, to the fen. A bill is the merchant’s: all stores together.',
  },
  none: {
    zh: '还没有可以核对的账单。',
    en: 'There is no bill to compare yet.',
  },
  agrees: { zh: '一分不差', en: 'To the fen' },
  differs: (count: number): Words => ({
    zh: `${count} 处不符`,
    en: count === 1 ? '1 difference' : `${count} differences`,
  }),
  newest: (day: string, verdict: Words): Words => ({
    zh: `${day}：${verdict.zh}`,
    en: `${day}: ${verdict.en}`,
  }),
  paid: { zh: '收款', en: 'Taken' },
  refunded: { zh: '退款', en: 'Refunded' },
  bill: { zh: '账单', en: 'Bill' },
  own: { zh: '我们', en: 'Ours' },
  number: { zh: '单号', en: 'Number' },
  nothing: { zh: '没有', en: 'None' },
  stuck: (count: number): Words => ({
    zh: `有 ${count} 笔退款没有退成，请到“退款处理”看。`,
    en: `${count === 1 ? '1 refund has' : `${count} refunds have`} failed: see “Refunds”.`,
  }),
  difference,
}
