/** What WeChat Pay allows, and where it says so (below pay.weixin.qq.com/docs/merchant). */
export const WECHAT_PAY_LIMITS = {
  /** products/mini-program-payment/apilist, 小程序下单: `prepay_id` 有效期为2小时. */
  prepayIdLifeMs: 2 * 60 * 60_000,
  /** The same, `time_expire`: at least a minute ahead. */
  shortestExpiryMs: 60_000,
  /** 退款申请: 每个支付订单的部分退款次数不能超过50次. */
  mostRefunds: 50,
  /** 退款申请: 多次退款需间隔1分钟. */
  refundGapMs: 60_000,
  /** 签名与验签规则: a request's time may differ by five minutes. */
  clockOffsetMs: 5 * 60_000,
  /** 申请交易账单: 次日10点后. */
  billHour: 10,
  /** products/notification: 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h. */
  notifyAgainAfterSeconds: [
    15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600,
  ],
  /** The same: an answer is awaited for five seconds. */
  notifyAnswerMs: 5_000,
} as const

/** How long the local bank takes for a refund. */
export const REFUND_TAKES_MS = 3_000

/** How long after its expiry a payment that was being made then arrives. */
export const LATE_MS = 60_000

/** When a delayed notification is first sent. */
export const DELAY_MS = 10 * 60_000
