import * as v from 'valibot'

/** Numbers come as numbers or as text, as the documentation's own examples do. */
const number = v.pipe(v.union([v.number(), v.pipe(v.string(), v.digits())]), v.transform(Number))
const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String))

/** In JSON a list of one is that one, without a list around it. */
function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.union([
    v.array(item),
    v.pipe(
      item,
      v.transform((one) => [one]),
    ),
  ])
}

const head = { FromUserName: v.string(), CreateTime: number }

/**
 * What WeChat pushes of subscribe messages.
 * developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html
 */
export const consentPush = v.object({
  ...head,
  Event: v.picklist(['subscribe_msg_popup_event', 'subscribe_msg_change_event']),
  List: listOf(
    v.object({ TemplateId: v.string(), SubscribeStatusString: v.picklist(['accept', 'reject']) }),
  ),
})

/** Whether messages that were sent have arrived; `ErrorCode` 0 where one has. */
export const sentPush = v.object({
  ...head,
  Event: v.literal('subscribe_msg_sent_event'),
  List: listOf(v.object({ MsgID: text, ErrorCode: text, ErrorStatus: v.optional(v.string(), '') })),
})

/**
 * A person took back in WeChat's settings what they had given the Mini Program.
 * developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export const revokePush = v.object({
  Event: v.literal('user_authorization_revoke'),
  OpenID: v.string(),
  RevokeInfo: text,
})

/**
 * What a service card (服务卡片) was told did not reach its person.
 * developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message-2.html
 */
export const cardPush = v.object({
  Event: v.literal('notify_service_msg_send_result'),
  notify_code: v.string(),
  fail_ret: text,
})

export const anyPush = v.variant('Event', [consentPush, sentPush, revokePush, cardPush])

export type ConsentPush = v.InferOutput<typeof consentPush>
export type SentPush = v.InferOutput<typeof sentPush>
export type CardPush = v.InferOutput<typeof cardPush>
export type RevokePush = v.InferOutput<typeof revokePush>
