import type { FapiaoToIssue } from '@/shared/contracts/orders.money.views'
import type { RefundToSettle } from '@/shared/contracts/orders.views'
import type { Words } from '@/shared/kernel/words'

const status: { readonly [S in RefundToSettle['status']]: Words } = {
  'waiting-approval': { zh: '等您确认', en: 'Waiting for you' },
  failed: { zh: '没有退成', en: 'Failed' },
}

const trouble: { readonly [T in NonNullable<RefundToSettle['trouble']>]: Words } = {
  'not-enough-balance': {
    zh: '商户号里的余额不够。充值后会自动再退，也可以马上再试。',
    en: 'The merchant account holds too little. Once it is topped up, this goes out by itself, or try again now.',
  },
  abnormal: {
    zh: '微信退不回原来的卡。请登录微信支付商户平台 pay.weixin.qq.com，在“交易中心”手动处理这笔退款；退好后这里会自动消失。',
    en: 'WeChat cannot reach the card. Settle it by hand on pay.weixin.qq.com, under 交易中心 (transactions); once it is paid out, it leaves this list by itself.',
  },
}

const asked: { readonly [S in FapiaoToIssue['status']]: Words } = {
  asked: { zh: '待开', en: 'To issue' },
  'to-correct': { zh: '开过，后来退了款，要重开', en: 'Issued, then refunded: issue it anew' },
}

/** The words of what is settled about money by those in charge. */
export const moneyText = {
  refundsTitle: { zh: '待处理的退款', en: 'Refunds to settle' },
  noRefunds: { zh: '没有要处理的退款。', en: 'No refunds need you.' },
  status,
  trouble,
  approve: { zh: '同意退', en: 'Approve' },
  approveOf: (number: string, fen: string): Words => ({
    zh: `同意退 ${number} 的 ${fen}`,
    en: `Approve ${fen} for ${number}`,
  }),
  retry: { zh: '再试一次', en: 'Try again' },
  retryOf: (number: string, fen: string): Words => ({
    zh: `再试一次：${number} 退 ${fen}`,
    en: `Try again: ${fen} for ${number}`,
  }),
  toOrders: { zh: '看订单', en: 'See the orders' },
  decline: { zh: '不退', en: 'Decline' },
  fapiaoTitle: { zh: '待开的发票', en: 'Fapiao to issue' },
  noFapiao: { zh: '没有要开的发票。', en: 'No fapiao to issue.' },
  asked,
  fapiaoFor: { zh: '单位', en: 'An organisation' },
  taxNumber: { zh: '税号', en: 'Tax number' },
  person: { zh: '个人', en: 'A person' },
  email: { zh: '邮箱', en: 'E-mail' },
  issued: { zh: '已开好发出', en: 'Issued and sent' },
  issuedOf: (number: string): Words => ({
    zh: `${number} 的发票已开好发出`,
    en: `Issued and sent: the fapiao of ${number}`,
  }),
  copy: { zh: '复制', en: 'Copy' },
  todayTitle: { zh: '今天', en: 'Today' },
  moneyCard: { zh: '订单和收款', en: 'Orders and money' },
  figure: {
    orders: { zh: '订单', en: 'Orders' },
    paid: { zh: '收款', en: 'Taken' },
    refunded: { zh: '退款', en: 'Refunded' },
    cash: { zh: '其中现金', en: 'Of that, cash' },
    terminal: { zh: '其中本店刷卡', en: 'Of that, card terminal' },
    promotions: { zh: '活动优惠', en: 'Taken off by offers' },
    coupons: { zh: '优惠券', en: 'By coupons' },
    points: { zh: '积分抵扣', en: 'By points' },
    average: { zh: '平均每单', en: 'Average order' },
  },
  couponsOff: (count: number, fen: string): Words => ({
    zh: `${count} 张 · ${fen}`,
    en: `${count} · ${fen}`,
  }),
  pointsOff: (points: number, fen: string): Words => ({
    zh: `${points} 分 · ${fen}`,
    en: `${points} · ${fen}`,
  }),
  byClerk: { zh: '交班点数', en: 'For the evening count' },
  clerkTook: (cash: string, terminal: string): Words => ({
    zh: `现金 ${cash} · 刷卡 ${terminal}`,
    en: `cash ${cash} · card ${terminal}`,
  }),
  top: { zh: '卖得最多', en: 'Most ordered' },
  times: (count: number): Words => ({ zh: `${count} 份`, en: `${count}` }),
  noneSold: { zh: '今天还没有订单。', en: 'No orders yet today.' },
  links: {
    today: { zh: '今天', en: 'Today' },
    refunds: { zh: '退款处理', en: 'Refunds' },
    fapiao: { zh: '发票', en: 'Fapiao' },
  },
}
