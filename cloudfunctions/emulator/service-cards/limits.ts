/** What WeChat publishes of tokens and service cards. */
export const CARD_LIMITS = {
  /** developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken */
  tokenLifeSeconds: 7_200,
  tokenRenewedSecondsBefore: 300,
  /** developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message-2.html */
  activateWithinMs: 5 * 60_000,
  updateWithinMs: 24 * 60 * 60_000,
} as const
