import * as v from 'valibot'
import { LOCAL_APPID } from '../functions/invocation'
import type { Deliveries } from '../wechat-pay/deliveries'

function refusal(errcode: number, errmsg: string): string {
  return JSON.stringify({ errcode, errmsg })
}

const done = JSON.stringify({ errcode: 0, errmsg: 'ok' })

/** 查询小程序是否已开通发货信息管理服务. */
export function isTradeManaged(parameters: object, deliveries: Deliveries): string {
  const parsed = v.safeParse(v.object({ appid: v.literal(LOCAL_APPID) }), parameters)
  if (!parsed.success) return refusal(40013, 'invalid appid')
  return JSON.stringify({ errcode: 0, errmsg: 'ok', is_trade_managed: deliveries.managed() })
}

const orderSchema = v.object({ transaction_id: v.string() })

/** 查询订单发货状态: 1 to deliver, 2 delivered, 5 refunded as a whole. */
export function getOrder(parameters: object, deliveries: Deliveries): string {
  const parsed = v.safeParse(orderSchema, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const order = deliveries.find(parsed.output.transaction_id)
  if (!order) return refusal(10060001, '支付单不存在')
  const { transactionId, openid, state } = order
  const order_state = state === 'refunded' ? 5 : state === 'delivered' ? 2 : 1
  const told = { transaction_id: transactionId, openid, order_state, in_complaint: false }
  return JSON.stringify({ errcode: 0, errmsg: 'ok', order: told })
}

/** 发货信息录入. */
const uploadSchema = v.object({
  order_key: v.object({ order_number_type: v.literal(2), transaction_id: v.string() }),
  logistics_type: v.picklist([1, 2, 3, 4]),
  delivery_mode: v.picklist([1, 2]),
  shipping_list: v.pipe(
    v.array(v.object({ item_desc: v.pipe(v.string(), v.minLength(1), v.maxLength(120)) })),
    v.minLength(1),
    v.maxLength(15),
  ),
  upload_time: v.pipe(v.string(), v.isoTimestamp()),
  payer: v.object({ openid: v.string() }),
})

export function uploadShippingInfo(parameters: object, deliveries: Deliveries): string {
  const parsed = v.safeParse(uploadSchema, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const { order_key, logistics_type, delivery_mode, payer } = parsed.output
  // Only an express delivery comes in several parcels.
  if (logistics_type !== 1 && delivery_mode === 2)
    return refusal(10060012, '物流模式不支持分拆发货')
  const order = deliveries.find(order_key.transaction_id)
  if (!order) return refusal(10060001, '支付单不存在')
  if (order.openid !== payer.openid) return refusal(10060031, '支付者信息错误')
  if (order.state === 'delivered') return refusal(10060002, '支付单已完成发货，无法继续发货')
  deliveries.deliver(order_key.transaction_id)
  return done
}
