import type { Instant } from '@/shared/kernel/instant'
import { HOUR_MS } from '@/shared/kernel/instant'
import { CloudError, called } from './errors'
import { openapi, wxContext } from './sdk'

/**
 * How goods reach who paid (发货信息录入, logistics_type): by express, within the city, not at all
 * because they are virtual, or fetched in the shop.
 */
export const logistics = { express: 1, city: 2, virtual: 3, pickUp: 4 } as const
export type Logistics = keyof typeof logistics

/** WeChat does not know the payment yet, seconds after it was made (10060001). */
const NOT_THERE_YET = '10060001'
/** Delivered already, or its one repetition used up (10060002, 10060003): it is told. */
const TOLD: readonly string[] = ['10060002', '10060003']

/** Still to be delivered (查询订单发货状态, order_state). */
const TO_DELIVER = 1

export interface Shipment {
  readonly transactionId: string
  readonly logistics: Logistics
  /** What was bought; at most 120 characters. */
  readonly item: string
}

function withMilliseconds(at: Instant): string {
  return `${new Date(at + 8 * HOUR_MS).toISOString().slice(0, 23)}+08:00`
}

/** `null` for the definite no of one of these numbers. */
async function unless<T>(codes: readonly string[], call: Promise<T>): Promise<T | null> {
  try {
    return await called(call)
  } catch (thrown) {
    if (thrown instanceof CloudError && codes.includes(thrown.code)) return null
    throw thrown
  }
}

/**
 * Tells WeChat that what was paid for has been delivered, once: until then the money stays frozen.
 * An account that WeChat does not manage so has nothing to tell.
 * developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping
 *
 * @returns `later` where WeChat does not know the payment yet
 */
export async function tellDelivered(shipment: Shipment, now: Instant): Promise<'told' | 'later'> {
  const { order } = openapi.wxa.sec
  const { APPID: appid = '' } = wxContext()
  const { isTradeManaged } = await called(order.isTradeManaged({ appid }))
  if (!isTradeManaged) return 'told'
  const { transactionId, item } = shipment
  const known = await unless([NOT_THERE_YET], order.getOrder({ transactionId }))
  if (known === null) return 'later'
  if (known.order.orderState !== TO_DELIVER) return 'told'
  await unless(
    TOLD,
    order.uploadShippingInfo({
      orderKey: { orderNumberType: 2, transactionId },
      logisticsType: logistics[shipment.logistics],
      deliveryMode: 1,
      shippingList: [{ itemDesc: item }],
      uploadTime: withMilliseconds(now),
      payer: { openid: known.order.openid },
    }),
  )
  return 'told'
}
