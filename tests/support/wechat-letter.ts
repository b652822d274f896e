import { LOCAL_APPID } from '../../cloudfunctions/emulator/functions/invocation'
import { LOCAL_MCHID, type PayKeys, payKeys } from '../../cloudfunctions/emulator/wechat-pay/keys'
import { seal, signedHeaders } from '../../cloudfunctions/emulator/wechat-pay/signature'
import type { TestCloud } from './local-cloud'

/** The local WeChat Pay's own: clouds that remember nothing share them. */
export const keys = payKeys(null)

/** What WeChat says of a payment that went through. */
export interface PaidNews {
  readonly outTradeNo: string
  readonly totalFen: number
  readonly openid: string
  /** When it was paid, by the shop's clock. */
  readonly paidAt: number
}

/** The decrypted content of WeChat's notification. */
export function paidContent({ outTradeNo, totalFen, openid, paidAt }: PaidNews): object {
  return {
    appid: LOCAL_APPID,
    mchid: LOCAL_MCHID,
    out_trade_no: outTradeNo,
    transaction_id: `4200${outTradeNo}`,
    trade_state: 'SUCCESS',
    success_time: new Date(paidAt).toISOString().replace(/\.\d+Z$/, '+00:00'),
    payer: { openid },
    amount: { total: totalFen, currency: 'CNY' },
  }
}

/** The body of a notification, sealed as WeChat seals it. */
export function paidLetter(content: object, by: PayKeys = keys): string {
  const resource = seal(content, 'transaction', by)
  return JSON.stringify({ id: 'x', event_type: 'TRANSACTION.SUCCESS', resource })
}

/** Brings a body to the shop's door with these headers. @returns the status it answers */
export async function knock(
  cloud: TestCloud,
  body: string,
  headers: Record<string, string>,
): Promise<number> {
  const response = await fetch(`${cloud.url}/http-access/pay-notify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return response.status
}

/** WeChat tells the shop of a payment, once. @returns the status it answers: 204 where it heard */
export function tellPaid(cloud: TestCloud, news: PaidNews): Promise<number> {
  const body = paidLetter(paidContent(news))
  return knock(cloud, body, signedHeaders(body, keys, cloud.cloud.clock.now()))
}
