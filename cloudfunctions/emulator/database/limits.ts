/** The published limits of CloudBase's document database, and those of the MongoDB under it. */
export const limits = {
  /** https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/reference-sdk-api/database/collection/Collection.limit.md */
  maxQueryDocuments: 1_000,
  /** What the SDK itself asks for when there is no `limit()` (@cloudbase/database, query.ts). */
  defaultQueryDocuments: 100,
  /**
   * The strictest of the numbers about: the quota page says 16 MB a packet, phones get 1 MB.
   * https://developers.weixin.qq.com/minigame/en/dev/wxcloud/basis/concepts/quota.html
   */
  maxResultBytes: 1024 * 1024,
  /** https://www.mongodb.com/docs/manual/reference/limits/#mongodb-limit-BSON-Document-Size */
  maxDocumentBytes: 16 * 1024 * 1024,
  /** https://www.mongodb.com/docs/manual/reference/limits/#mongodb-limit-Nested-Depth-for-BSON-Documents */
  maxNestingLevels: 100,
  /** How far past its end `$set: {'list.9': …}` may stretch an array; MongoDB's own bound. */
  maxArrayPadding: 1_500_000,
  /** https://developers.weixin.qq.com/minigame/en/dev/wxcloud/basis/concepts/quota.html */
  maxIndexesPerCollection: 20,
  /** "transaction must be commit or abort in 30 seconds": the service's own words, in the SDK's tests. */
  transactionMs: 30_000,
  /**
   * How long a plain write waits for a document locked by a transaction. The documentation says
   * "until it is released or times out" without a number
   * (https://developers.weixin.qq.com/minigame/dev/wxcloud/guide/database/transaction); this is
   * below the 15 s after which the SDK itself hangs up, so that the caller hears an answer.
   */
  lockWaitMs: 10_000,
} as const
